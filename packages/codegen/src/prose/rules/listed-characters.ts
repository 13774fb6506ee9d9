import { regex } from '../../text/regex.ts';
import type { DescribedMember, RuleReading } from '../about/reading.ts';
import { CharacterSet } from '../characters/character-set.ts';
import { COUNT, onlyKeywords } from '../characters/only-characters.ts';
import { readCharacterItems, readCharacters } from '../characters/read-characters.ts';
import type { Sentence } from '../sentences/sentence.ts';
import type { Rule } from './rule.ts';

/** "Valid characters are a-z and 0-9.", "Only lowercase letters are allowed.", "consists of only letters" */
export const listedCharacters: Rule = {
  name: 'Only certain characters are valid.',
  signal: regex('')`
      characters?\b.*(?:\bare\b|:|include|consist)|
      (?:are|is) (?:only )?(?:allowed|permitted|valid|accepted|supported)|consists? of|
      only (?:supports|accepts|allows)|(?:supports|accepts|allows) (?:only|alpha|letters|the)|alphanumeric|letters|
      (?:accept|allow|support)s? (?:an? |up to|at most)|
      0x[0-9a-f]{2}
    `,
  despite: ['quota'],
  read: (sentence, member) => {
    const { text } = sentence;
    if (/\bregex|\breg(?:ular )?expression/i.test(text)) return undefined;
    const described = DESCRIBED.exec(text);
    const set = described && readCharacters(described[2] ?? '');
    if (set?.hasAlphabet && set.kinds > 1)
      return onlyKeywords(set, (described?.[1] ?? '').replace(/^(?:it|they)$/i, ''), sentence, member);
    const counted = COUNTED_ACCEPTS.exec(text);
    const countedSet = counted && readCharacters(counted[2] ?? '');
    if (countedSet?.hasAlphabet && countedSet.kinds > 1)
      return onlyKeywords(countedSet, counted?.[1] ?? '', sentence, member);
    const [, about = '', phrase] = CONSISTS.exec(text) ?? SUPPORTS.exec(text) ?? ACCEPTED.exec(text) ?? [];
    if (phrase !== undefined) return onlyKeywords(readCharacters(phrase), about, sentence, member);
    const inOtherWords = readInOtherWords(text);
    if (inOtherWords) return onlyKeywords(inOtherWords, '', sentence, member);
    return readValid(sentence, member) ?? readAllowed(sentence, member);
  },
};

const VALID = regex('i')`
  ^(?:Constraints: )?(?:the )?(?:set of )?
  (?:valid|allowed|allowable|accepted|acceptable|permitted|supported|possible) (?:\w+ )?characters?(?: set)?
  (?: (?:for|in) ((?:the |an? )?[\w ]{1,40}?))?
  (?: (are|is|consist of|include|includes)(?: the following)?:?|:) ?(.*)$
`;
/** A further sentence after signs, without a full stop between them. */
const UNSTOPPED = /(?<=[^\w.,;:] )(?:May|Must|Can|Cannot|Do) (?:not )?(?:begin|start|end|be prefixed|contain)\b.*$/;
const ALLOWED = regex('i')`
  ^(only )?(?:the (?:following )?characters )?(.*?),? (?:characters )?(?:are|is)(?: the)?(?: only)? (?:
    allowed|permitted|valid|accepted|supported
  )(?: characters)?(?: (?:in|for) ((?:the |an? )?[\w ]{1,40}?))?\.?$
`;
const ACCEPTED =
  /^The following (?:characters )?are ()(?:the )?(?:allowed|permitted|valid|accepted|supported)(?: characters)?:? (.*)$/i;
/** "Letters and the following characters are permitted: - _" */
const PERMITTED =
  /^(.* and the following (?:\w+ )?characters) are (?:allowed|permitted|valid|accepted|supported): (.*)$/i;
/** "It consists of letters and hyphens." */
const DESCRIBED = /^(it|they|the [\w ]{1,30}?|[\w]+ names?) consists? of (?!only)(.*)$/i;
/** "This field only supports ASCII characters." */
const FIELD_ACCEPTS = /^((?:the |this )[\w ]{1,40}?) (?:accepts|supports|allows) (.*)$/i;
/** "Keys accept a maximum of 9 letters, spaces, or the following characters: + -" */
const COUNTED_ACCEPTS = regex('i')`
  ^(?:constraints?: )?((?:the |an? )?[\w ]{1,40}?) (?:accepts?|allows?|supports?)
  (?: only)? (?:an? (?:max(?:imum)?|total) of|up to|at most) \d+ (.*\b(?:characters|letters|numbers)\b.*)$
`;
/** "Valid values: letters, digits and hyphens." */
const AS_VALUES = /^(?:valid|allowed|possible|accepted) values?(?: are|:| include) (.*)$/i;
/** "The supported range of characters is 0x20 through 0x7e." */
const CODES =
  /\bcharacters? (?:is|are|codes?)(?: from)? 0x([\da-f]{2})(?: ?[-–] ?| (?:through|to) )0x([\da-f]{2})\.?$/i;
const SUPPORTS = regex('i')`
  ^(?:[^,]{1,40}, )?((?:the |this )[\w ]{1,40}?) (?:
    only (?:supports|accepts|allows)|(?:supports|accepts|allows) only
  ) (.* characters\b.*)$
`;
const CONSISTS =
  /^((?:the |an? )?[\w ]{1,40}?)(?<!\b(?:not|cannot|can|must|may|should)) consists? (?:only of|of only) (.*)$/i;

function readValid(sentence: Sentence, member: DescribedMember): RuleReading {
  const [, about = '', verb = '', phrase] = VALID.exec(sentence.text.replace(UNSTOPPED, '')) ?? [];
  if (phrase === undefined) return undefined;
  const set = phrase === '' ? readCharacterItems(sentence.items) : readCharacters(phrase);
  // "Valid characters include `-`" leaves open which others are; letters and more are an enumeration.
  if (/^include/i.test(verb) && !(set?.hasAlphabet && set.kinds > 1))
    return [{ reason: 'ambiguous', statement: 'Some of the valid characters.' }];
  return onlyKeywords(set, about, sentence, member);
}

/** A set that is announced as values, as what a field accepts, or by the codes of its first and last character. */
function readInOtherWords(text: string): CharacterSet | undefined {
  const codes = CODES.exec(text);
  if (codes) return new CharacterSet([`\\x${codes[1]?.toLowerCase()}-\\x${codes[2]?.toLowerCase()}`]);
  const phrase = FIELD_ACCEPTS.exec(text)?.[2] ?? AS_VALUES.exec(text)?.[1];
  const set =
    phrase === undefined || /\d{2}/.test(phrase)
      ? undefined
      : readCharacters(phrase.replace(/ in addition to /i, ', '));
  return set?.hasAlphabet && set.kinds > 1 && set.parts.every((part) => part.length < 8) ? set : undefined;
}

function readAllowed(sentence: Sentence, member: DescribedMember): RuleReading {
  const permitted = PERMITTED.exec(sentence.text);
  if (permitted) return onlyKeywords(readCharacters(`${permitted[1]}: ${permitted[2]}`), '', sentence, member);
  const [, only, stated, about = ''] = /\b(?:not|no)\b/i.test(sentence.text) ? [] : (ALLOWED.exec(sentence.text) ?? []);
  if (stated === undefined) return undefined;
  const phrase = stated.replace(/^only /i, '');
  const count = COUNT.exec(phrase);
  const listed = count ? phrase.slice(count[0].length) : phrase;
  const set = readCharacters(listed) ?? readCharacters(`${listed} characters`);
  const closed = set?.hasAlphabet && (only !== undefined || count || set.kinds > 1);
  return closed ? onlyKeywords(set, about, sentence, member) : undefined;
}
