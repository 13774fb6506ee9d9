import type { Statement } from '../sentences/statement.ts';
import type { Limit } from './find-limits.ts';
import { parseNumber } from './numbers.ts';

/** "0 and any number between 5 and 9", "from 1 to 9, and -1 for none": a value beside the range. */
const BESIDE_BEFORE = /(?:^|[\s`:])(-?\d+)`?(?:,? (?:and|or) (?:any |an? )?(?:\w+ ){0,2}|, )$/i;
const BESIDE_AFTER = /^[^.;]{0,12}?,? (?:and|or) `?(-?\d+|zero)\b/i;

/** The smallest range that holds a range and the value beside it: what is valid stays so. */
export function withBeside(limit: Limit): Limit {
  if (limit.bound !== 'range') return limit;
  const before = BESIDE_BEFORE.exec(limit.before);
  const [, text] = before ?? BESIDE_AFTER.exec(limit.after) ?? [];
  if (text === undefined) return limit;
  const value = parseNumber(text);
  return {
    ...limit,
    low: Math.min(value, limit.low),
    high: Math.max(value, limit.high),
    before: before ? limit.before.slice(0, before.index) : limit.before,
  };
}

/** "A value of -1 is also valid.", "Use 0 to disable it.", "Enter 0 for no limit." */
const SPECIAL =
  /\b(?:use|enter|set(?: (?:it|this|the) ?\w*)? to|specify(?: a value of)?|(?:an? )?value of) `?(-1|0|zero)`?(?= (?:to|for|is also|indicates|means|disables|turns|unsets|uses|results|clears|removes|causes|specifies|will|or)\b|\.(?: |$))/i;

/** A lower limit that leaves room for a value that the member's other sentences give a meaning of its own. */
export function withSpecial(limit: Limit, { opening, text, before, after = '' }: Statement): Limit {
  if (limit.bound !== 'range' && limit.bound !== 'low') return limit;
  const special = SPECIAL.exec(`${opening} ${before?.text ?? ''} ${text} ${after}`)?.[1];
  const value = special === undefined ? limit.low : parseNumber(special);
  return value < limit.low ? { ...limit, low: value } : limit;
}
