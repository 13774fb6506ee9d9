import { regex } from '../../text/regex.ts';
import type { DescribedMember, StatedKeyword, Uncertainty } from '../about/reading.ts';
import { readStringTopic } from '../about/topic.ts';
import type { Sentence } from '../sentences/sentence.ts';
import type { Pattern } from './character-clause.ts';
import type { CharacterSet } from './character-set.ts';

/** What rules about valid characters read, in our own words. */
export const VALID_CHARACTERS = 'Which characters are valid.';

/**
 * The pattern of a text that holds no other characters; how many it holds is said elsewhere.
 * "Only lowercase letters" is said beside a sentence that allows digits and hyphens too, so it is about capitals.
 */
export const onlyThese = (set: CharacterSet): Pattern =>
  set.source === 'a-z'
    ? { value: '^[^A-Z]*$', description: 'No capital letters.' }
    : { value: `^[${set.source}]*$`, description: `Only ${set.words}.` };

/**
 * What a sentence that names all valid characters asks.
 * @param set `undefined` where it could not be read
 * @param about the noun phrase that the sentence is about
 */
export function onlyKeywords(
  set: CharacterSet | undefined,
  about: string,
  sentence: Sentence,
  member: DescribedMember,
): (StatedKeyword | Uncertainty)[] {
  if (!set) return [{ reason: 'not-understood', statement: VALID_CHARACTERS }];
  return set.hasAlphabet && !isExtended(sentence) && !refusesAffix(set, sentence)
    ? patternKeyword(onlyThese(set), about, sentence, member)
    : [{ reason: 'ambiguous', statement: VALID_CHARACTERS }];
}

/** A pattern as a clause about what a noun phrase means. */
function patternKeyword(
  { value, description }: Pattern,
  about: string,
  sentence: Sentence,
  member: DescribedMember,
): (StatedKeyword | Uncertainty)[] {
  const on = readStringTopic(about, sentence, member);
  return [on ? { on, keyword: 'pattern', value, description } : { reason: 'ambiguous', statement: VALID_CHARACTERS }];
}

const MORE_HERE = /\b(?:can|may)(?: also| optionally)? (?:end|begin|start|be followed|optionally)\b/i;
const MORE_AFTER =
  /\b(?:can|may) (?:also|optionally)\b|\balso (?:contain|include|use)|^(?:In addition|Additionally),? .*(?:can|may) /i;

/** Whether the sentence, or the next one, goes on to name characters that are valid too. */
export const isExtended = ({ text, after = '' }: Sentence): boolean => MORE_HERE.test(text) || MORE_AFTER.test(after);

/** "must end with the `.fifo` suffix" */
const AFFIX =
  /\b(?:begin|start|end|prefixed?|suffix)(?:s|ed)? (?:with )?(?:the )?(?:suffix |prefix )?[`"]([^`"\s]+)[`"]/i;

/** Whether another bullet beside the sentence asks for a text that the characters refuse: it names characters of its own. */
function refusesAffix({ source }: CharacterSet, { introduction, text }: Sentence): boolean {
  const affixes = (introduction?.items ?? []).filter((item) => item !== text && !/\bnot\b|n't\b/i.test(item));
  return affixes.some((item) => {
    const affix = AFFIX.exec(item)?.[1];
    return affix !== undefined && !new RegExp(`^[${source}]*$`, 'u').test(affix);
  });
}

/** How many characters, where a phrase begins with it: "from 1 to 63 ", "up to 255 ". */
export const COUNT = regex('i')`
  ^(?:
    (?:
      from |between |up to |no more than |at most |exactly |(?:a )?maximum of |(?:a )?minimum of |as many as |
      only )*
  )(\d[\d,]*|one)(?:\s?(?:to|and|-|–)\s?\d[\d,]*)?(?: or (?:fewer|less|more))?(?: \(inclusive\))? (?=\S)
`;
