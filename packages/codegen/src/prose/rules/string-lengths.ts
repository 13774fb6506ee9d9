import { regex, source } from '../../text/regex.ts';
import type { DescribedMember, RuleReading, StatedKeyword } from '../about/reading.ts';
import { nameWords } from '../about/topic.ts';
import type { Sentence } from '../sentences/sentence.ts';
import { findLimits, type Limit, withoutExamples } from '../values/find-limits.ts';
import { lengthTopic, ownClause } from '../values/length-topic.ts';
import type { Rule } from './rule.ts';

const KIND = '(?:characters?|chars?|letters?|digits?|alphanumerics?|symbols)';
/** Words that may stand between a number and the characters that it counts. */
const FILL = source`
  (?:
    \s+|,|/|\(|\)|or|and|of|the|valid|alphanumeric|alpha-numeric|alphabetic|numeric|hexadecimal|unicode|ascii|
    utf-?8|utf-?16|printable|visible|us-ascii|displayable|lowercase|uppercase|lower-case|upper-case|
    single-byte|latin|english|encoded|numbers?|numerals|hyphens?|dashes|underscores?|periods?|spaces|a-z|A-Z|
    0-9|upper|lower|case|basic|special|\[[^\]]{1,30}\]|or an?|in|bytes of
  )*
`;
const CHARACTERS = new RegExp(`^(?:-|\\s*)${FILL}\\b${KIND}\\b`, 'i');
const OTHER_UNIT = regex('i')`
  ^\s*(?:
    \(?[-\s]?(?:kilo|mega|giga)?(?:bytes?|bits?)\b|[KMGT]i?B\b|seconds?|minutes?|hours?|days?|weeks?|months?|
    years?|items?|entries|elements|members|values|%|percent|words?|lines?|labels?|levels?|tags?|octets?|
    tokens?|times|objects?|dimensions?
  )
`;
/** Before "12-digit": the member is one ("The", "Must be a"), not something in it. */
const NAMED_LENGTH = regex('i')`
  ^(?:constraints?:\s*)?(?:
    (?:the|an?|your|specifies the|specify the)(?: unique| valid| numeric)?\s*$|
    (?:.*\b)?(?:must be|is|are|represented (?:by|as)|unique identifier [-–]|, as) (?:always )?(?:an? )?
    (?:unique |valid )?$|(?:the|an?) [\w -]+ \($
  )
`;
const PART = regex('gi')`
  \b(?:
    supports an?|followed by|first|last|prefix|suffix|begin(?:s|ning)? with|start(?:s|ing)? with|
    end(?:s|ing)? with|consecutive|repeat\w*|line|segment|portion|part|remainder|after|before|between each|
    plus|additional|wildcard|contains? queries|either|combin\w+|match(?:es)?|separated|random|reserved|
    at a time|each of which|excluding|end of
  )\b
`;

/** Reads "Must be between 1 and 255 characters." */
export const stringLengths: Rule = {
  name: 'A string is so many characters long',
  signal: /charact|letter|length|digits?\b|\blong\b|alphanumeric|\bchars\b/,
  read: readLengths,
};

const AMBIGUOUS = { reason: 'ambiguous', statement: 'A length that may be of something else.' } as const;

function readLengths(sentence: Sentence, member: DescribedMember): RuleReading {
  if (!holdsText(member)) return undefined;
  const text = withoutExamples(sentence.text).replace(/\boctets \(characters\)/i, 'characters');
  const underLength =
    /^(?:length constraints?|length)\b/i.test(sentence.heading ?? '') ||
    /^length(?: constraints?)?\s*[:=-]/i.test(text);
  // "Free text (up to 256 characters):" says it of what stands below.
  if (/:$/.test(text) && sentence.items.some((item) => item.startsWith('`'))) return [AMBIGUOUS];
  const keywords: StatedKeyword[] = [];
  let topic: StatedKeyword['on'] | undefined;
  let uncertain = false;
  for (const limit of findLimits(text)) {
    if (!isLength(limit, underLength)) continue;
    const on =
      isOfPart(`${ownClause(limit.before)} ${limit.about}`, member) || /^[^.;]*\bfollowed by\b/.test(limit.after)
        ? undefined
        : lengthTopic(limit, sentence, member, topic);
    if (on === undefined) uncertain = true;
    else keywords.push(...toKeywords(limit, on));
    topic = on;
  }
  if (keywords.length === 0 && !uncertain) return undefined;
  return uncertain ? [...keywords, AMBIGUOUS] : keywords;
}

/** A word for a part that is no word of the member's own name: "the prefix" of a `TreePrefix` is the whole. */
const isOfPart = (text: string, { name }: DescribedMember): boolean => {
  const own = nameWords(name);
  return [...text.matchAll(PART)].some(([part]) => !own.includes(part.toLowerCase()));
};

const holdsText = ({ type, content }: DescribedMember): boolean =>
  type === 'string' || ((type === 'array' || type === 'map') && (content === 'string' || type === 'map'));

/** "a minimum of 6 and a maximum of 64 characters": both count characters. */
const AND_MOST = regex('i')`
  ^,? and (?:can (?:contain|have|be) )?(?:an? )?
  (?:max(?:imum)?(?: of)?|(?:no|not) (?:more|longer) than|at most|up to) \d[\d,]*
`;
/** "5 digits after the decimal point", "8 characters in the first segment", "9 characters excluding …" */
const OF_PART =
  /\bexcluding\b|^ (?:[\w-]+ ){0,2}(?:digits?|characters?) (?:after|before|in the (?:first|second|last))\b/i;

/** A number is a length where characters are counted, or where the words say length and no other unit follows. */
function isLength({ bound, words, before, about, after }: Limit, underLength: boolean): boolean {
  // "(a-z, A-Z, 0-9) characters" names the digits.
  if (/^0 ?[-–—] ?9$/.test(words)) return false;
  if (OTHER_UNIT.test(after) || OF_PART.test(after)) return false;
  if (bound === 'below' && /\bmay (?:\w+ )?$/i.test(before)) return false;
  if (/\bonly\b/i.test(words)) return false;
  if (/-(?:digit|character|letter)$/i.test(words))
    return NAMED_LENGTH.test(before) && !/^(?: phone|[\w ,]{0,30}\bor (?!more\b|\w+ code\b))/i.test(after);
  if (bound === 'low' && !/^\s*(?:[\w-]+ ){0,2}characters?\b/i.test(after) && CHARACTERS.test(after)) return false;
  if (bound === 'exact')
    return (
      CHARACTERS.test(after) &&
      !/^\s*of\b/i.test(after) &&
      !/^\s*[a-z ]*(?:or|and)\b/i.test(after.replace(CHARACTERS, ''))
    );
  if (CHARACTERS.test(after) || /\bcharacters?\b/i.test(words)) return true;
  if (bound === 'low' && CHARACTERS.test(after.replace(AND_MOST, ''))) return true;
  const said = `${before.slice(-40)} ${words} ${after.slice(0, 12)}`;
  return (
    /^\s*(?:in )?(?:length|long)\b/i.test(after) ||
    /\blength\b/i.test(about) ||
    /\blength (?:\d|[a-z]+$)/i.test(words) ||
    /\blength (?:must|should|can|has to|may|is|of|range|between|constraints?:?)[\w ([]*$/i.test(before.slice(-40)) ||
    (underLength && said !== '')
  );
}

function toKeywords({ bound, low, high }: Limit, on: StatedKeyword['on']): StatedKeyword[] {
  const least = (value: number): StatedKeyword => ({ on, keyword: 'minLength', value });
  const most = (value: number): StatedKeyword => ({ on, keyword: 'maxLength', value });
  if (![low, high].every((value) => Number.isInteger(value) && value >= 0) || low > high) return [];
  return {
    range: [least(low), most(high)],
    exact: [least(low), most(low)],
    low: [least(low)],
    high: [most(high)],
    above: [least(low + 1)],
    below: [most(low - 1)],
  }[bound];
}

const SINGLE = regex('i')`
  (?:
  ^(?:specifies )?(?:an?|the) (?:single|one)[ -](?:individual )?character\b(?! string)|
  \b(?:must|can only|should|value|is) (?:be )?(?:an? )?(?:exactly )?(?:single|one)[ -](?:individual )?
  character\b(?! \w*wildcard)
  )
`;

/** Reads "A single character that separates values." */
export const singleCharacter: Rule = {
  name: 'A string is one character',
  despite: ['condition'],
  signal: /\b(?:single|one|individual)[ -](?:individual )?character\b/,
  read: ({ text }, { type }) => {
    if (type !== 'string' || !SINGLE.test(text)) return undefined;
    if (/\b(?:match\w*|wildcard|at least|any|minimum|maximum|size)\b/i.test(text)) return undefined;
    return [
      { on: 'self', keyword: 'minLength', value: 1 },
      { on: 'self', keyword: 'maxLength', value: 1 },
    ];
  },
};
