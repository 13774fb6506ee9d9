import type { ContractDocument } from '../runtime/json-schema.ts';
import { checkMembers } from './check-members.ts';
import { checkReferences } from './check-references.ts';
import { checkSchema, type LocatedProblem } from './check-schema.ts';
import { escapeStep, isObject, isTextList, type JsonObject, type JsonValue } from './json-value.ts';
import { keywordValues, type ValueRule } from './keyword-values.ts';
import { nameForms, nameRule } from './names.ts';

const text: ValueRule = { expected: 'text', holds: (value) => typeof value === 'string' && value.length > 0 };
const dialect = 'https://json-schema.org/draft/2020-12/schema';
const anything: ValueRule = { expected: 'a value', holds: () => true };

const rules = {
  $schema: { expected: `"${dialect}"`, holds: (value: JsonValue) => value === dialect },
  $id: { expected: 'an identifier such as "urn:docpact:neptune:2014-10-31:CreateX"', holds: text.holds },
  title: text,
  'description?': text,
  'deprecated?': keywordValues.deprecated ?? anything,
  'x-operation': {
    service: nameRule('service'),
    apiVersion: nameRule('apiVersion'),
    name: nameRule('operation'),
    docs: { expected: 'the address of the docs page', holds: (value: JsonValue) => URL.canParse(String(value)) },
    errors: { expected: 'a list of the names of faults', holds: isTextList },
  },
  'x-unchecked?': keywordValues['x-unchecked'] ?? anything,
  $defs: anything,
};

/** Checks a contract document on its own: members, keywords, definitions and references. */
export function checkDocument(document: JsonValue): LocatedProblem[] {
  const members = checkMembers(document, rules, '');
  if (members.length > 0 || !isObject(document)) return members;
  const shapes = checkMembers(document.$defs, { '*': anything }, '/$defs');
  if (shapes.length > 0 || !isObject(document.$defs)) return shapes;
  const definitions = checkDefinitions(document.$defs);
  if (definitions.length > 0) return definitions;
  return isChecked(document) ? [...checkTitle(document), ...checkReferences(document)] : [];
}

/** Narrows a document that `checkDocument` found nothing wrong with up to its references. */
const isChecked = (document: JsonValue): document is JsonObject & ContractDocument =>
  isObject(document) && isObject(document.$defs);

function checkDefinitions($defs: JsonObject): LocatedProblem[] {
  const missing = ['Input', 'Output']
    .filter((side) => !Object.hasOwn($defs, side))
    .map((side): LocatedProblem => {
      const hint = `Add the ${side.toLowerCase()} shape; an operation without members has an object without properties.`;
      return { code: 'missing-definition', pointer: '/$defs', expected: `a definition ${side}`, actual: 'none', hint };
    });
  const shapes = Object.entries($defs).flatMap(([name, node]) => checkDefinition(name, node));
  return [...missing, ...shapes];
}

function checkDefinition(name: string, node: JsonValue): LocatedProblem[] {
  const pointer = `/$defs/${escapeStep(name)}`;
  const hint = 'Rename the shape.';
  if (!nameForms.identifier.form.test(name))
    return [{ code: 'wrong-value', pointer, expected: 'a name that is an identifier', actual: `"${name}"`, hint }];
  if (!isObject(node) || (['Input', 'Output'].includes(name) && node.type !== 'object')) {
    const expected = isObject(node) ? 'type "object"' : 'a schema';
    return [{ code: 'wrong-value', pointer, expected, actual: 'something else', hint: 'Describe the shape.' }];
  }
  return checkSchema({ node, pointer, types: [] });
}

function checkTitle({ title, $id, 'x-operation': operation }: ContractDocument): LocatedProblem[] {
  const id = `urn:docpact:${operation.service}:${operation.apiVersion}:${operation.name}`;
  const pairs = [
    ['/title', operation.name, title],
    ['/$id', id, $id],
  ] as const;
  return pairs
    .filter(([, expected, actual]) => expected !== actual)
    .map(([pointer, expected, actual]) => {
      const hint = 'Let it say the same as "x-operation".';
      return { code: 'wrong-value', pointer, expected: `"${expected}"`, actual: `"${actual}"`, hint };
    });
}
