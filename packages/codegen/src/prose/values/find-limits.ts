import { allMatches } from '../../text/all-matches.ts';
import { regex } from '../../text/regex.ts';
import { type Bound, LIMIT_FORMS } from './limit-forms.ts';
import { NUMBER_WORDS, parseNumber } from './numbers.ts';

/** A limit as one clause states it, whatever it is a limit of. */
export interface Limit {
  readonly bound: Bound;
  /** The number; the lower of a range. */
  readonly low: number;
  /** The number; the upper of a range. */
  readonly high: number;
  /** The clause up to the limit. */
  readonly before: string;
  /** The limit's own words. */
  readonly words: string;
  /** What the limit says that it is of: " length of a tag key" in "maximum length of a tag key is 128". */
  readonly about: string;
  /** The sentence after the limit. */
  readonly after: string;
}

/** Every form has a number, in digits or as a word; the last word of a form need not end there. */
const NUMBERED = new RegExp(`\\d|\\b(?:${NUMBER_WORDS.join('|')})`, 'i');
/** A sentence without a digit states a limit only in words: "at least one", "must be greater than zero". */
const MAY_LIMIT = regex('i')`
  \d|
  \b(?:
    least|most|max|min|maximum|minimum|up to|between|than|exactly|must|exceed|largest|smallest|limited|range|
    only|as many|(?:two|three|four|five)-(?:digit|character|letter)
  )\b
`;

/** The sentence that was read last: the rules read a sentence one after another. */
let last: { readonly sentence: string; readonly limits: readonly Limit[] } = { sentence: '', limits: [] };

/** The limits that a sentence states, from left to right. */
export function findLimits(sentence: string): readonly Limit[] {
  if (last.sentence !== sentence)
    last = { sentence, limits: NUMBERED.test(sentence) && MAY_LIMIT.test(sentence) ? readLimits(sentence) : [] };
  return last.limits;
}

function readLimits(sentence: string): Limit[] {
  const text = sentence.replace(/`([-\d.,]+)`/g, '$1').replace(/"(\d+)"/g, '$1');
  const found: { from: number; to: number; limit: Limit }[] = [];
  for (const { bound, pattern } of LIMIT_FORMS) {
    for (const match of allMatches(text, pattern)) {
      const from = match.index;
      const to = from + match[0].length;
      if (found.some((other) => from < other.to && other.from < to)) continue;
      const { a = '', b, about = '' } = match.groups ?? {};
      const low = parseNumber(a);
      const high = b === undefined ? low : parseNumber(b);
      found.push({
        from,
        to,
        limit: { bound, low, high, before: clauseBefore(text, from), words: match[0], about, after: text.slice(to) },
      });
    }
  }
  return found.sort((one, other) => one.from - other.from).map(({ limit }) => limit);
}

/** The clause that a position stands in, up to it. */
function clauseBefore(text: string, at: number): string {
  const before = text.slice(0, at);
  const start = Math.max(before.lastIndexOf('; '), before.lastIndexOf('. '));
  return start < 0 ? before : before.slice(start + 2);
}

/** Where an example begins, up to the end of its bracket or of the sentence. */
const EXAMPLE = regex('i')`
  \s*\((?:for example|e\.g\.|such as|for instance|example|i\.e\.)[^)]*\)|
  [,;]?\s+(?:for example|e\.g\.|such as|for instance|example:)[\s\S]*$
`;

/** A sentence without the examples that it gives: their numbers and names are no limits. */
export function withoutExamples(sentence: string): string {
  const text = EXAMPLE.test(sentence) ? sentence.replace(EXAMPLE, ' ').replace(EXAMPLE, ' ') : sentence;
  return text.trim();
}
