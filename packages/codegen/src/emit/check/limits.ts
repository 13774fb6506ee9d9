import type { JsonSchema } from '../../runtime/json-schema.ts';
import { isUnion } from '../is-union.ts';
import type { Scope } from './scope.ts';
import type { Spot } from './spot.ts';
import { failIf, refusal } from './statements.ts';

/** A keyword that limits a number: when a value breaks it, and what it asks for. */
interface Limit {
  readonly keyword: 'maximum' | 'minimum' | 'exclusiveMaximum' | 'exclusiveMinimum' | 'multipleOf';
  readonly breaks: (value: string, limit: number) => string;
  readonly word: string;
}

const limits: readonly Limit[] = [
  { keyword: 'maximum', breaks: (value, limit) => `${value} > ${limit}`, word: 'at most' },
  { keyword: 'minimum', breaks: (value, limit) => `${value} < ${limit}`, word: 'at least' },
  { keyword: 'exclusiveMaximum', breaks: (value, limit) => `${value} >= ${limit}`, word: 'less than' },
  { keyword: 'exclusiveMinimum', breaks: (value, limit) => `${value} <= ${limit}`, word: 'more than' },
  // As ajv divides, so that both give one verdict on numbers that a double cannot divide.
  {
    keyword: 'multipleOf',
    breaks: (value, by) => `${value} / ${by} !== parseInt(${value} / ${by})`,
    word: 'a multiple of',
  },
];

/** What is asked of a number. */
export const emitNumber = (node: JsonSchema, spot: Spot, scope: Scope): string =>
  limits
    .map(({ keyword, breaks, word }) => {
      const limit = node[keyword];
      if (limit === undefined) return '';
      return failIf(breaks(spot.value, limit), refusal(spot, scope, keyword, `${word} ${limit}`), scope);
    })
    .join('');

const count = (limit: number, noun: string): string => `${limit} ${noun}${limit === 1 ? '' : 's'}`;

/** How many items a list has. */
export function emitItemCounts({ maxItems, minItems }: JsonSchema, spot: Spot, scope: Scope): string {
  const limit = (keyword: string, sign: string, word: string, size: number | undefined): string =>
    size === undefined
      ? ''
      : failIf(
          `${spot.value}.length ${sign} ${size}`,
          refusal(spot, scope, keyword, `${word} ${count(size, 'item')}`),
          scope,
        );
  return limit('maxItems', '>', 'at most', maxItems) + limit('minItems', '<', 'at least', minItems);
}

/** How many members an object has; of a tagged union a failure names them. */
export function emitMemberCounts(node: JsonSchema, spot: Spot, scope: Scope): string {
  const union = isUnion(node) ? `exactly one of ${Object.keys(node.properties ?? {}).join(', ')}` : undefined;
  const limit = (keyword: string, sign: string, word: string, size: number | undefined): string =>
    size === undefined
      ? ''
      : failIf(
          `memberCount(${spot.value}) ${sign} ${size}`,
          refusal(spot, scope, keyword, union ?? `${word} ${count(size, 'member')}`),
          scope,
        );
  return (
    limit('maxProperties', '>', 'at most', node.maxProperties) +
    limit('minProperties', '<', 'at least', node.minProperties)
  );
}

/** How many characters a text has. Text of no more code units than a limit has no more characters either, so few are counted. */
export function emitLengths({ maxLength, minLength }: JsonSchema, spot: Spot, scope: Scope): string {
  const { value } = spot;
  const report = (keyword: string, word: string, limit: number): string =>
    refusal(spot, scope, keyword, `${word} ${count(limit, 'character')}`);
  const most =
    maxLength === undefined
      ? ''
      : failIf(
          `${value}.length > ${maxLength} && codePointLength(${value}) > ${maxLength}`,
          report('maxLength', 'at most', maxLength),
          scope,
        );
  if (minLength === undefined || minLength === 0) return most;
  const isShort =
    minLength === 1
      ? `${value} === ''`
      : `${value}.length < ${2 * minLength} && codePointLength(${value}) < ${minLength}`;
  return most + failIf(isShort, report('minLength', 'at least', minLength), scope);
}
