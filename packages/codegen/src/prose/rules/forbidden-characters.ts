import { regex } from '../../text/regex.ts';
import type { DescribedMember } from '../about/reading.ts';
import { readStringTopic } from '../about/topic.ts';
import { escapeText, NOT_READ, type Pattern, readClauses } from '../characters/character-clause.ts';
import { CharacterSet, escapeInClass } from '../characters/character-set.ts';
import { readCharacters } from '../characters/read-characters.ts';
import type { Clause } from '../sentences/clauses.ts';
import type { Sentence } from '../sentences/sentence.ts';
import type { Rule } from './rule.ts';

/** "can't contain spaces", "must not contain any of the following characters: / @", "Spaces are not allowed." */
export const forbiddenCharacters: Rule = {
  name: 'Certain characters do not stand in it.',
  signal: regex('')`
      n[o']t (?:also |only )?(?:contain|include|have|use|consist of)|(?:or|nor|and) (?:contain|include)|
      (?:spaces?|control characters)\b.* (?:allowed|permitted|supported|accepted)|^no (?:white ?|white-)?spaces
    `,
  despite: ['quota'],
  read: (sentence, member) => readShort(sentence, member) ?? readClauses(sentence, member, KIND, readForbidden),
};

const KIND = 'Which characters may not stand in it.';
const CONTAIN = /^(?:also )?(?:contain|include|have|use) (?:any )?(?!only|more|less|fewer|at )(.*)$/i;
const ITEMS = /^(?:contain|include|have|use) ?(?:any )?(?:of )?(?:the following(?: characters)?)?:?$/i;
/** "consist of only numbers" */
const ONLY_DIGITS =
  /^(?:consist|contain|be|have|include) (?:of )?(?:only|entirely|all)(?: of)? (?:numbers|digits|numeric characters)$/i;
const OTHER = /\b(?:consecutive|in a row|first|last|beginning|word|only|empty|null|values?|both|combination)\b/i;

function readForbidden(
  { modal, predicate }: Clause,
  { items }: Sentence,
): readonly Pattern[] | typeof NOT_READ | undefined {
  if (modal !== 'not') return undefined;
  if (ONLY_DIGITS.test(predicate)) return [{ value: '^(?![0-9]+$)', description: 'Not digits alone.' }];
  if (ITEMS.test(predicate) && items.length > 0) return excludeItems(items);
  const phrase = CONTAIN.exec(predicate)?.[1];
  if (phrase === undefined || OTHER.test(phrase)) return undefined;
  const sequence = /^(?:the (?:string|sequence|substring|word|text|characters?) )?[`"]([^`"\s]{2,})[`"]$/.exec(
    phrase,
  )?.[1];
  if (sequence !== undefined) return /\w/.test(sequence) ? [without(sequence)] : NOT_READ;
  const set = readCharacters(
    phrase.replace(/,? (?:because|as|since) .*$| in (?:the|your|its) (?:name|value|string)$/i, ''),
  );
  if (set)
    return set.hasAlphabet && !/^[A-Z ]*(?:upper|lower|letters|digits|numbers)/i.test(phrase)
      ? NOT_READ
      : [exclude(set)];
  return /\bcharacters\b|\bspaces?\b/i.test(phrase) ? NOT_READ : undefined;
}

const exclude = ({ source, words }: CharacterSet): Pattern => ({
  value: `^[^${source}]*$`,
  description: `None of these: ${words}.`,
});
/** Bullets such as "spaces", "brackets `< >`". */
function excludeItems(items: readonly string[]): readonly Pattern[] | typeof NOT_READ {
  const sets = items.map((item) => signsOf(item) ?? codePointsOf(item) ?? readCharacters(item)?.parts);
  const known = sets.filter((set) => set !== undefined);
  return known.length === 0 || known.length < sets.length ? NOT_READ : [exclude(new CharacterSet(known.flat()))];
}

/** "wildcard characters `? *`" */
function signsOf(item: string): string[] | undefined {
  const signs = /^(?:[a-z]+ )*(?:brackets|characters|symbols|signs) `(.+)`$/i.exec(item)?.[1]?.trim().split(/ +/);
  return signs?.every((sign) => /^[^A-Za-z0-9\s]$/.test(sign)) ? signs.map(escapeInClass) : undefined;
}

/** "control characters ( `U+0000-001F`, `U+007F-009F`)" */
function codePointsOf(item: string): string[] | undefined {
  const inner = /^(?:[a-z]+ )*(?:characters|surrogates) \(([^()]*)\)$/i.exec(item)?.[1];
  const parts = inner?.split(',').map((part) => /^ ?`? ?U\+([0-9A-F]{4,6})(?:-([0-9A-F]{4,6}))?`?$/i.exec(part.trim()));
  return parts?.every((part) => part !== null)
    ? parts.map(([, from, to]) =>
        [from, to].flatMap((point) => (point === undefined ? [] : [codePoint(point)])).join('-'),
      )
    : undefined;
}

const codePoint = (digits: string): string => (digits.length === 4 ? `\\u${digits}` : `\\u{${digits}}`);

const without = (text: string): Pattern => ({
  value: `^(?![\\s\\S]*${escapeText(text)})`,
  description: `Does not contain "${text}".`,
});

const SHORT = regex('i')`
  ^(?:no |the use of )?((?:white ?|white-)?spaces?(?: or .*)?|(?:ASCII )?control characters)
  (?: (?:is|are)(?: (not))? (?:allowed|permitted|supported|accepted)(?: (?:as part of|in) ([\w ]{1,30}))?)?\.?
  $
`;

/** "No spaces allowed.", "Spaces are not allowed." */
function readShort(sentence: Sentence, member: DescribedMember): ReturnType<Rule['read']> {
  const { text } = sentence;
  const plain = text.replace(/ (allowed|permitted)\.?$/i, (end) => (/ (?:is|are|not) \w+\.?$/i.test(text) ? end : ''));
  const match = SHORT.exec(plain);
  const negated = match && (/^no /i.test(text) ? match[2] === undefined : match[2] !== undefined);
  const set = negated ? readCharacters(match[1] ?? '') : undefined;
  const on = set && readStringTopic(match?.[3] ?? '', sentence, member);
  if (!set) return undefined;
  const { value, description } = exclude(set);
  return [on ? { on, keyword: 'pattern', value, description } : { reason: 'ambiguous', statement: KIND }];
}
