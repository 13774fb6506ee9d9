// Holds an example of a call to the contract of its page: an input to all that it says, an output to its structure.
import { Ajv2020 } from 'ajv/dist/2020.js';

/** What an output is held to: types and required members. All else that a page says of outputs is knowledge, and refuses nothing. */
const structure = new Set(['$ref', 'type', 'anyOf', 'properties', 'required', 'items', 'additionalProperties']);

const numeral = /^-?\d+(?:\.\d+)?(?:E\d+)?$/;

/**
 * The forms in which examples have values that are no text: a moment is a number, the text of one, or a time with or without a zone;
 * in examples that are made of texts alone, so is a number, or true and false.
 */
const forms = {
  moment: (text) => numeral.test(text) || /^\d{8}T\d{4}(?:\d\d)?Z$/.test(text) || !Number.isNaN(Date.parse(text)),
  integer: (text) => /^-?\d+$/.test(text),
  number: (text) => numeral.test(text),
  boolean: (text) => /^(?:true|false)$/i.test(text),
};

/**
 * Makes the judge of a document's examples.
 * @returns gives the refusals of a value, none if it is right: a path such as `Output.Tags[].Key`, the keyword, and what the value is
 */
export function judgeOf(document) {
  const ajv = new Ajv2020({
    strict: false,
    allErrors: true,
    ownProperties: true,
    validateSchema: false,
    verbose: true,
    formats: forms,
  });
  const [Input, Output] = ['Input', 'Output'].map((side) => {
    const definitions = Object.entries(document.$defs).map(([name, node]) => [name, asExamplesHaveIt(node, side)]);
    return ajv.compile({ $ref: `#/$defs/${side}`, $defs: Object.fromEntries(definitions) });
  });
  const checks = { Input, Output };
  return (side, example) => {
    const value = withoutNull(example);
    if (checks[side](value)) return [];
    const refusals = checks[side].errors.map(({ instancePath, keyword, params, data }) => ({
      path: side + pathOf(value, instancePath) + memberIn(keyword, params),
      keyword,
      actual: data,
    }));
    return [...new Map(refusals.map((one) => [`${one.path} ${one.keyword}`, one])).values()];
  };
}

/** The AWS CLI prints a member that a service leaves out as null. */
function withoutNull(value) {
  if (Array.isArray(value)) return value.map(withoutNull);
  if (typeof value !== 'object' || value === null) return value;
  const given = Object.entries(value).filter(([, member]) => member !== null);
  return Object.fromEntries(given.map(([name, member]) => [name, withoutNull(member)]));
}

/** A schema that takes values in every form in which examples have them, and of an output its structure alone. */
function asExamplesHaveIt(node, side) {
  if (typeof node !== 'object') return node;
  const types = [node.type].flat();
  const form = node.format === 'date-time' ? 'moment' : types.find((type) => Object.hasOwn(forms, type));
  const kept = Object.entries(node).filter(([keyword]) => side === 'Input' || structure.has(keyword));
  const schema = Object.fromEntries(kept.map(([keyword, value]) => [keyword, within(keyword, value, side)]));
  if (form === undefined) return schema;
  // Limits of numbers do not look at texts.
  return {
    ...schema,
    type: [...new Set([...types, 'string', ...(form === 'moment' ? ['number'] : [])])],
    format: form,
  };
}

function within(keyword, value, side) {
  if (keyword === 'properties')
    return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, asExamplesHaveIt(member, side)]));
  if (keyword === 'items' || keyword === 'additionalProperties') return asExamplesHaveIt(value, side);
  return keyword === 'anyOf' ? value.map((one) => asExamplesHaveIt(one, side)) : value;
}

/** A JSON pointer into a value as a path of the contract: one for all items of a list. */
function pathOf(value, pointer) {
  let path = '';
  let at = value;
  for (const step of pointer.split('/').slice(1)) {
    const name = step.replaceAll('~1', '/').replaceAll('~0', '~');
    path += Array.isArray(at) ? '[]' : `.${name}`;
    at = at[name];
  }
  return path;
}

/** The member that is missing, or one too many. */
const memberIn = (keyword, { missingProperty, additionalProperty }) =>
  keyword === 'required' ? `.${missingProperty}` : keyword === 'additionalProperties' ? `.${additionalProperty}` : '';
