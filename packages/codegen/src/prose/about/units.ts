import type { Sentence } from '../sentences/sentence.ts';
import type { DescribedMember } from './reading.ts';
import { nameWords } from './topic.ts';

/** Units of one dimension: a limit in one of them is none for a value in another. */
const DIMENSIONS: readonly (readonly RegExp[])[] = [
  [
    /^(?:ms|millis\w*)$/,
    /^(?:seconds?|secs?|sec)$/,
    /^(?:minutes?|mins?)$/,
    /^(?:hours?|hrs?)$/,
    /^days?$/,
    /^weeks?$/,
    /^months?$/,
    /^years?$/,
    /^micros\w*$/,
    /^nanos\w*$/,
  ],
  [
    /^bits?$/,
    /^(?:bytes?|b)$/,
    /^(?:kb|kib|kilobytes?|kibibytes?|kbytes)$/,
    /^(?:mb|mib|megabytes?|mebibytes?)$/,
    /^(?:gb|gib|gibs|gigabytes?|gibibytes?)$/,
    /^(?:tb|tib|terabytes?|tebibytes?)$/,
  ],
  [/^(?:bps)$/, /^(?:kbps|kilobits)$/, /^(?:mbps|megabits)$/, /^(?:gbps)$/],
];

const find = (word: string): { dimension: number; unit: number } | undefined => {
  for (const [dimension, units] of DIMENSIONS.entries()) {
    const unit = units.findIndex((pattern) => pattern.test(word));
    if (unit >= 0) return { dimension, unit };
  }
  return undefined;
};

/** Whether a word is a unit of time, size or rate. */
export const isUnit = (word: string): boolean => find(word.toLowerCase()) !== undefined;

/** Whether the value is, by its name or by what was said before, in another unit than a limit is. */
export function isOtherUnit(word: string, { before, text, opening }: Sentence, member: DescribedMember): boolean {
  const unit = find(word.toLowerCase());
  if (unit === undefined) return false;
  // Another member says what the unit is.
  if (namesUnit(member.others)) return true;
  const named = nameWords(member.name.replace(/([KMGT])iB/, '$1b'))
    .map(find)
    .filter((known) => known?.dimension === unit.dimension);
  if (named.length > 0) return !named.some((known) => known?.unit === unit.unit);
  const earlier: string[] = [];
  for (let at = before; at; at = at.before) earlier.push(at.text);
  if (!text.startsWith(opening)) earlier.push(opening);
  for (const sentence of earlier) {
    const said = /\b(?:in|number of) (?:whole |calendar )?(\w+)/i.exec(sentence)?.[1];
    const other = said && find(said.toLowerCase());
    if (other && other.dimension === unit.dimension) return other.unit !== unit.unit;
  }
  const inText = /\bin (\w+)/i.exec(text)?.[1];
  const own = inText && find(inText.toLowerCase());
  return own !== undefined && own !== '' && own.dimension === unit.dimension && own.unit !== unit.unit;
}

/** Units that a number has only where the page says so: what is not said to be in another one is in seconds. */
const LONGER = /^(?:minutes?|hours?|days?|weeks?|months?|years?)$/i;

/** Whether nothing but a number's own sentence tells that a value is in minutes or a longer unit: it may as well be in seconds. */
export function isUnsaidUnit(word: string, { before, opening, text }: Sentence, { name }: DescribedMember): boolean {
  if (!LONGER.test(word)) return false;
  const noun = new RegExp(`${word.replace(/s$/i, '')}`, 'i');
  const earlier = [name, opening.replace(text, '')];
  for (let at = before; at; at = at.before) earlier.push(at.text);
  return !earlier.some((said) => noun.test(said)) && !/\b(?:in|number of) [a-z]+\b/.test(text);
}

const unitNamed = new WeakMap<ReadonlySet<string>, boolean>();

/** Whether another member says what a number's unit is. */
export function namesUnit(others: ReadonlySet<string>): boolean {
  const known = unitNamed.get(others);
  if (known !== undefined) return known;
  const found = [...others].some((name) => /units?$/i.test(name));
  unitNamed.set(others, found);
  return found;
}

/** "15 minutes, or 900 seconds" is 900 seconds where the value is in seconds, "1 minute to 2 days (1 to 2880 minutes)" a range of minutes. */
export const inOwnUnit = (text: string, sentence: Sentence, member: DescribedMember): string =>
  text
    .replace(RANGE_TWICE, (both, one: string, low: string, high: string, other: string) =>
      isOwn(one, other, sentence, member) ? `between ${low} and ${high} ${other}` : both,
    )
    .replace(TWICE, (both, one: string, number: string, other: string) =>
      isOwn(one, other, sentence, member) ? `${number} ${other}` : both,
    );
const isOwn = (one: string, other: string, sentence: Sentence, member: DescribedMember): boolean =>
  isUnit(one) && isUnit(other) && isOtherUnit(one, sentence, member) && !isOtherUnit(other, sentence, member);
const RANGE_TWICE = /\b(?:between|from) \d+ [a-z]+ (?:and|to) \d+ ([a-z]+) \((\d[\d,]*) to (\d[\d,]*) ([a-z]+)\)/gi;
const TWICE = /\b(?:\d[\d,.]*|one|two|three|seven|twelve) ([a-z]+)(?:,? or | \()(\d[\d,]*) ([a-z]+)\)?/gi;
