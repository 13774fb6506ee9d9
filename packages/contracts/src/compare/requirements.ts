import type { JsonSchema } from '@docpact/schemas/runtime';
import { type Place, typesOf } from '../registry/place.ts';
import { type Definition, schemaKey } from './same-schema.ts';

/** One of the requirements that a value of a place has to meet, besides those of numbers and sizes. */
export interface Requirement {
  /** The keyword that it is written with, alone or inside `allOf`. */
  readonly keyword: 'pattern' | 'multipleOf' | 'uniqueItems' | 'not' | 'anyOf' | 'oneOf' | 'allOf';
  readonly value: unknown;
  /** The pointer from its place. */
  readonly at: string;
  /** The same for two requirements of one meaning. */
  readonly key: string;
  /** For `anyOf` and `oneOf`: the keys of the alternatives. */
  readonly alternatives?: readonly string[];
}

/** A limit of a number or of a size. */
export interface Limit {
  readonly keyword: LimitKeyword;
  readonly value: number;
  readonly isExclusive: boolean;
  readonly at: string;
}

const limitKeywords = [
  'minimum',
  'exclusiveMinimum',
  'maximum',
  'exclusiveMaximum',
  'minLength',
  'maxLength',
  'minItems',
  'maxItems',
  'minProperties',
  'maxProperties',
] as const;

export type LimitKeyword = (typeof limitKeywords)[number];

/** All that a place requires of a value: it is a conjunction, however it is spread over keywords, `allOf` and a shape. */
export interface Requirements {
  readonly limits: readonly Limit[];
  readonly others: readonly Requirement[];
}

/** The requirements of a place, without those of its type, its members and its set of values, which are compared on their own. */
export function requirementsOf(place: Place): Requirements {
  const types = typesOf(place.node);
  const reader: Reader = { types, definition: (reference) => place.definition(reference), limits: [], others: [] };
  for (const schema of place.schemas) readSchema(reader, schema, '', false);
  return reader;
}

interface Reader {
  readonly types: readonly string[];
  readonly definition: Definition;
  readonly limits: Limit[];
  readonly others: Requirement[];
}

/** Keywords that are compared elsewhere where they stand at the place itself. Sets of values are wherever they stand. */
const structural = [
  '$ref',
  'type',
  'properties',
  'required',
  'additionalProperties',
  'propertyNames',
  'items',
  'format',
  'contentEncoding',
] as const satisfies readonly (keyof JsonSchema)[];

function readSchema(reader: Reader, schema: JsonSchema, at: string, isInside: boolean): void {
  const within = (step: string): string => (at === '' ? step : `${at}/${step}`);
  for (const keyword of limitKeywords) {
    const value = schema[keyword];
    const isExclusive = keyword.startsWith('exclusive');
    if (value !== undefined) reader.limits.push({ keyword, value, isExclusive, at: within(keyword) });
  }
  const { pattern, multipleOf, uniqueItems, not, allOf = [], anyOf, oneOf } = schema;
  if (pattern !== undefined) add(reader, 'pattern', pattern, within('pattern'));
  if (multipleOf !== undefined && !isIdle(reader, multipleOf))
    add(reader, 'multipleOf', multipleOf, within('multipleOf'));
  if (uniqueItems) add(reader, 'uniqueItems', true, within('uniqueItems'));
  if (not) for (const one of parts(not)) add(reader, 'not', one, within('not'));
  for (const [i, one] of allOf.entries()) readSchema(reader, one, within(`allOf/${i}`), true);
  if (anyOf) readAlternatives(reader, 'anyOf', anyOf, within('anyOf'));
  if (oneOf) readAlternatives(reader, 'oneOf', oneOf, within('oneOf'));
  if (isInside) readRest(reader, schema, at);
}

/** Every integer is a multiple of one, and of a half. */
const isIdle = ({ types }: Reader, multipleOf: number): boolean =>
  types.includes('integer') && Number.isInteger(1 / multipleOf);

/** Not one of two values is not the one and not the other. */
const parts = (not: JsonSchema): readonly JsonSchema[] => {
  const [[keyword, value] = [], ...others] = Object.entries(withoutWords(not));
  if (others.length > 0) return [not];
  if (keyword === 'enum' && not.enum) return not.enum.map((one) => ({ enum: [one] }));
  return keyword === 'anyOf' && Array.isArray(value) ? (not.anyOf ?? []).flatMap(parts) : [not];
};

function readAlternatives(
  reader: Reader,
  keyword: 'anyOf' | 'oneOf',
  alternatives: readonly JsonSchema[],
  at: string,
): void {
  const keys = alternatives.map((one) => schemaKey(one, reader.definition));
  const distinct = keyword === 'anyOf' ? [...new Set(keys)] : keys;
  const [only] = alternatives;
  // An alternative that takes everything makes the others idle.
  if (keyword === 'anyOf' && keys.includes('{}')) return;
  if (distinct.length === 1 && only) readSchema(reader, only, `${at}/0`, true);
  else add(reader, keyword, alternatives.map(withoutWords), at, [...distinct].sort());
}

/** What `allOf` says of types and members. */
function readRest(reader: Reader, schema: JsonSchema, at: string): void {
  const said = structural.flatMap((keyword) => (schema[keyword] === undefined ? [] : [[keyword, schema[keyword]]]));
  const rest: JsonSchema = Object.fromEntries(said);
  const types = typesOf(rest).flatMap((type) => (type === 'number' ? [type, 'integer'] : type));
  const isTold = said.length === 1 && rest.type !== undefined && reader.types.length > 0;
  if (said.length === 0 || (isTold && reader.types.every((type) => types.includes(type)))) return;
  add(reader, 'allOf', rest, at);
}

function add(
  { others, definition }: Reader,
  keyword: Requirement['keyword'],
  value: unknown,
  at: string,
  alternatives?: readonly string[],
): void {
  const schema = keyword === 'allOf' ? Object(value) : { [keyword]: value };
  const key = schemaKey(schema, definition);
  if (others.some((other) => other.key === key)) return;
  others.push({ keyword, value, at, key, ...(alternatives ? { alternatives } : {}) });
}

/** The description of an alternative is not part of it. */
const withoutWords = ({ description: _words, ...schema }: JsonSchema): JsonSchema => schema;
