import type { Failure } from './failure.ts';
import { showValue } from './show-value.ts';

type Describe = (params: Failure['params']) => string;

const typeNames: Readonly<Record<string, string>> = {
  string: 'a string',
  integer: 'an integer',
  number: 'a number',
  boolean: 'a boolean',
  object: 'an object',
  array: 'a list',
  null: 'null',
};

const formats: Readonly<Record<string, string>> = {
  'date-time': 'an RFC 3339 timestamp',
  Date: 'a valid Date',
  'Date or null': 'a valid Date or null',
  Uint8Array: 'a Uint8Array',
  'Uint8Array or null': 'a Uint8Array or null',
};

const count = (limit: unknown, one: string, many: string): string => `${limit} ${limit === 1 ? one : many}`;
const characters = (limit: unknown): string => count(limit, 'character', 'characters');
const items = (limit: unknown): string => count(limit, 'item', 'items');
const members = ({ limit, of }: Failure['params'], word: string): string =>
  Array.isArray(of) ? `exactly one of ${of.join(', ')}` : `${word} ${count(limit, 'member', 'members')}`;
const types = (type: unknown): string =>
  [type]
    .flat()
    .map((name) => typeNames[String(name)] ?? name)
    .join(' or ');
const allowed = (values: unknown): string => [values].flat().map(showValue).join(', ');
const format: Describe = ({ format }) => formats[String(format)] ?? String(format);

/** What a keyword asks for, in English. One line a keyword. */
const sentences: Readonly<Record<string, Describe>> = {
  type: ({ type }) => types(type),
  format,
  contentEncoding: format,
  required: () => 'a required member',
  additionalProperties: () => 'no such member',
  enum: ({ allowed: values }) => `one of ${allowed(values)}`,
  const: ({ allowed: values }) => allowed(values),
  minLength: ({ limit }) => `at least ${characters(limit)}`,
  maxLength: ({ limit }) => `at most ${characters(limit)}`,
  pattern: ({ pattern, says }) => (says === undefined ? `text like ${pattern}` : `${says} (pattern ${pattern})`),
  minimum: ({ limit }) => `at least ${limit}`,
  maximum: ({ limit }) => `at most ${limit}`,
  exclusiveMinimum: ({ limit }) => `more than ${limit}`,
  exclusiveMaximum: ({ limit }) => `less than ${limit}`,
  multipleOf: ({ multipleOf }) => `a multiple of ${multipleOf}`,
  minItems: ({ limit }) => `at least ${items(limit)}`,
  maxItems: ({ limit }) => `at most ${items(limit)}`,
  minProperties: (params) => members(params, 'at least'),
  maxProperties: (params) => members(params, 'at most'),
  uniqueItems: () => 'no two equal items',
  anyOf: ({ of }) => `a value of at least one of ${of} kinds`,
  oneOf: ({ of }) => `a value of exactly one of ${of} kinds`,
  not: () => 'a value of another kind',
};

/** What the contract asks for where it was broken, in plain English. */
export function expectedOf(failure: Failure): string {
  const sentence = sentences[failure.keyword]?.(failure.params) ?? failure.keyword;
  return failure.propertyName === undefined ? sentence : `a member name of ${sentence}`;
}
