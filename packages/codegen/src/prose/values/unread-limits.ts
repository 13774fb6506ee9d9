import type { StatedKeyword } from '../about/reading.ts';
import { findLimits, type Limit, withoutExamples } from './find-limits.ts';
import { parseNumber } from './numbers.ts';

/** What else a sentence may state in a clause of its own, and the keywords of which one holds it. */
const ANNOUNCED: readonly { readonly signal: RegExp; readonly keywords: readonly string[] }[] = [
  { signal: /,? and (?:the )?(?:valid|allowed|supported) (?:\w+ )?characters are\b/i, keywords: ['pattern'] },
];

/**
 * How a sentence states more than the keywords that were read from it: a limit whose number none of them has, of a part, of
 * another thing, or in words that no rule reads. It stands beside the others, or instead of them ("or up to 500 for …").
 */
export function unreadIn(text: string, keywords: readonly StatedKeyword[]): 'beside' | 'instead' | undefined {
  const limiting = keywords.filter(({ keyword }) => keyword !== 'null' && keyword !== 'deprecated');
  if (limiting.length === 0) return undefined;
  const numbers = new Set(limiting.flatMap(({ value }) => numbersIn(JSON.stringify(value))));
  const unread = findLimits(withoutExamples(text)).filter((limit) => isLimit(limit) && !isRead(limit, numbers));
  if (unread.some(({ before }) => INSTEAD.test(before))) return 'instead';
  const isKept = ({ signal, keywords }: (typeof ANNOUNCED)[number]): boolean =>
    !signal.test(text) || limiting.some(({ keyword }) => keywords.includes(keyword));
  return unread.length > 0 || !ANNOUNCED.every(isKept) ? 'beside' : undefined;
}

/** "Must be between 1 and 100, or up to 500 for …" */
const INSTEAD = /,? or (?:be )?(?:an? )?$/i;

const numbersIn = (text: string): number[] => (text.match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number);

/** "0-9" and "ASCII 32 to 126" are characters, "ISO 3166-1" is a name, "(1 hour to 7 days)" says the number before it again. */
const NAME = /\b(?:ISO|RFC|ASCII\b[\w ]{0,30}) $|\d[\w ]* \([^()]*$/;
const DEMANDED = /\b(?:must|should|can|cannot|may|needs? to|has to|have to)\b|n't\b/i;

const isLimit = ({ bound, before, words }: Limit): boolean =>
  !/^[0-9] ?[-–—] ?[0-9]$/.test(words) &&
  !NAME.test(before) &&
  ((bound !== 'above' && bound !== 'below') || DEMANDED.test(before));

/** "7 days or 168 hours", "14 days (20160 minutes)": the same number in another unit. */
const AGAIN = /^ [a-z]+,? (?:or |\()([\d,]+)\b/i;

/** Whether a keyword has the numbers of a limit; a range may have been widened to hold a value beside it. */
function isRead({ bound, low, high, after }: Limit, numbers: ReadonlySet<number>): boolean {
  const has = (number: number): boolean => [number - 1, number, number + 1].some((near) => numbers.has(near));
  const again = AGAIN.exec(after)?.[1];
  if (again !== undefined && has(parseNumber(again))) return true;
  return has(high) && (has(low) || (bound === 'range' && [...numbers].some((number) => number < low)));
}
