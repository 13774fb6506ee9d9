import { isObject, isTextList, type JsonValue } from './json-value.ts';

/** What the value of a keyword must be: a phrase for messages, and the check. */
export interface ValueRule {
  readonly expected: string;
  readonly holds: (value: JsonValue) => boolean;
}

const jsonTypes = ['string', 'integer', 'number', 'boolean', 'object', 'array', 'null'];

const isScalar = (value: JsonValue): boolean => typeof value !== 'object' || value === null;
const isSize = (value: JsonValue): boolean => typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
const isTypeName = (value: JsonValue | undefined): boolean => typeof value === 'string' && jsonTypes.includes(value);
const isTypePair = (value: JsonValue): boolean =>
  Array.isArray(value) && value.length === 2 && isTypeName(value[0]) && value[0] !== 'null' && value[1] === 'null';
const areUnique = (values: readonly JsonValue[]): boolean => new Set(values).size === values.length;
const isSchemaLike = (value: JsonValue): boolean => value === true || isObject(value);
const isSchemaMap = (value: JsonValue): boolean => isObject(value) && Object.values(value).every(isSchemaLike);
const reasons = ['not-checkable', 'not-understood', 'ambiguous'];
const isUncheckedNote = (value: JsonValue): boolean =>
  isObject(value) && isText(value.statement) && reasons.includes(String(value.reason));
const isText = (value: JsonValue | undefined): boolean => typeof value === 'string' && value.length > 0;

const text: ValueRule = { expected: 'text', holds: isText };
const size: ValueRule = { expected: 'an integer from 0', holds: isSize };
const number: ValueRule = { expected: 'a number', holds: (value) => typeof value === 'number' };
const flag: ValueRule = { expected: 'true or false', holds: (value) => typeof value === 'boolean' };
const schema: ValueRule = { expected: 'a schema', holds: isSchemaLike };
const schemas: ValueRule = {
  expected: 'a list of one schema or more',
  holds: (value) => Array.isArray(value) && value.length > 0 && value.every(isSchemaLike),
};

/** Every keyword that a contract may use, with what its value must be. A keyword that is not here is refused. */
export const keywordValues: Readonly<Record<string, ValueRule>> = {
  $ref: { expected: 'a reference such as "#/$defs/Tag"', holds: (value) => /^#\/\$defs\/[^/]+$/.test(String(value)) },
  type: {
    expected: 'a JSON type, or a list of one and "null"',
    holds: (value) => isTypeName(value) || isTypePair(value),
  },
  properties: { expected: 'an object of schemas', holds: isSchemaMap },
  required: { expected: 'a list of different member names', holds: (value) => isTextList(value) && areUnique(value) },
  minProperties: size,
  maxProperties: size,
  additionalProperties: { expected: 'a schema or a boolean', holds: (value) => value === false || isSchemaLike(value) },
  propertyNames: { expected: 'a schema', holds: isObject },
  items: schema,
  minItems: size,
  maxItems: size,
  uniqueItems: flag,
  enum: {
    expected: 'a list of different strings, numbers, booleans or null',
    holds: (value) => Array.isArray(value) && value.length > 0 && value.every(isScalar) && areUnique(value),
  },
  const: { expected: 'a string, number, boolean or null', holds: isScalar },
  format: { expected: '"date-time", the one format of contracts', holds: (value) => value === 'date-time' },
  contentEncoding: { expected: '"base64"', holds: (value) => value === 'base64' },
  minLength: size,
  maxLength: size,
  pattern: text,
  minimum: number,
  maximum: number,
  exclusiveMinimum: number,
  exclusiveMaximum: number,
  multipleOf: { expected: 'a number above 0', holds: (value) => typeof value === 'number' && value > 0 },
  allOf: schemas,
  anyOf: schemas,
  oneOf: schemas,
  not: { expected: 'a schema', holds: isObject },
  description: text,
  default: { expected: 'a value', holds: () => true },
  examples: { expected: 'a list', holds: Array.isArray },
  deprecated: flag,
  'x-autopopulated': { expected: 'true', holds: (value) => value === true },
  'x-unchecked': {
    expected: `a list of {"reason": ${reasons.map((reason) => `"${reason}"`).join(' or ')}, "statement": text}`,
    holds: (value) => Array.isArray(value) && value.every(isUncheckedNote),
  },
};

/** The keywords that JSON Schema does not have. A validator in strict mode has to be told of them. */
export const ownKeywords: readonly string[] = ['x-autopopulated', 'x-operation', 'x-unchecked'];

/** Keywords that say something about a value and forbid none. */
export const annotations: ReadonlySet<string> = new Set([
  'description',
  'default',
  'examples',
  'deprecated',
  'x-autopopulated',
  'x-unchecked',
]);

/** The JSON type whose values a keyword constrains: beside another type it would check nothing. */
export const keywordTypes: Readonly<Record<string, readonly string[]>> = {
  properties: ['object'],
  required: ['object'],
  minProperties: ['object'],
  maxProperties: ['object'],
  additionalProperties: ['object'],
  propertyNames: ['object'],
  items: ['array'],
  minItems: ['array'],
  maxItems: ['array'],
  uniqueItems: ['array'],
  format: ['string'],
  contentEncoding: ['string'],
  minLength: ['string'],
  maxLength: ['string'],
  pattern: ['string'],
  minimum: ['integer', 'number'],
  maximum: ['integer', 'number'],
  exclusiveMinimum: ['integer', 'number'],
  exclusiveMaximum: ['integer', 'number'],
  multipleOf: ['integer', 'number'],
};
