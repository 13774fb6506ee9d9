import { isUnion } from '../../document/walk-schema.ts';
import { count } from '../../runtime/count.ts';
import type { JsonSchema } from '../../runtime/json-schema.ts';
import type { Position } from './position.ts';
import type { Scope } from './scope.ts';
import { failIf, reportCall } from './statements.ts';

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
  // Decimals are compared: 0.3 is three times 0.1, though no double says so. As ajv does with `multipleOfPrecision: 8`.
  {
    keyword: 'multipleOf',
    breaks: (value, by) => `Math.abs(Math.round(${value} / ${by}) - ${value} / ${by}) > 1e-8`,
    word: 'a multiple of',
  },
];

/** What is asked of a number. */
export const emitNumber = (node: JsonSchema, position: Position, scope: Scope): string =>
  limits
    .map(({ keyword, breaks, word }) => {
      const limit = node[keyword];
      if (limit === undefined) return '';
      return failIf(breaks(position.value, limit), reportCall(position, scope, keyword, `${word} ${limit}`), scope);
    })
    .join('');

/**
 * What limits how many there are of something.
 * @param number the expression that counts them
 * @param phrase what is asked for, if not just a number of them
 */
const countLimit =
  (position: Position, scope: Scope, number: string, noun: string, phrase?: string) =>
  (keyword: string, sign: '<' | '>', size: number | undefined): string => {
    if (size === undefined) return '';
    const expected = phrase ?? `${sign === '>' ? 'at most' : 'at least'} ${count(size, noun)}`;
    return failIf(`${number} ${sign} ${size}`, reportCall(position, scope, keyword, expected), scope);
  };

/** How many items a list has. */
export function emitItemCounts({ maxItems, minItems }: JsonSchema, position: Position, scope: Scope): string {
  const limit = countLimit(position, scope, `${position.value}.length`, 'item');
  return limit('maxItems', '>', maxItems) + limit('minItems', '<', minItems);
}

/** How many members an object has; of a tagged union a failure names them. */
export function emitMemberCounts(node: JsonSchema, position: Position, scope: Scope): string {
  const union = isUnion(node) ? `exactly one of ${Object.keys(node.properties ?? {}).join(', ')}` : undefined;
  const limit = countLimit(position, scope, `memberCount(${position.value})`, 'member', union);
  return limit('maxProperties', '>', node.maxProperties) + limit('minProperties', '<', node.minProperties);
}

/** How many characters a text has. Text of no more code units than a limit has no more characters either, so few are counted. */
export function emitLengths({ maxLength, minLength }: JsonSchema, position: Position, scope: Scope): string {
  const { value } = position;
  const report = (keyword: string, word: string, limit: number): string =>
    reportCall(position, scope, keyword, `${word} ${count(limit, 'character')}`);
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
