import { regex } from '../../text/regex.ts';
import type { DescribedMember, RuleReading, StatedKeyword } from '../about/reading.ts';
import { nameWords } from '../about/topic.ts';
import { inOwnUnit } from '../about/units.ts';
import type { Sentence } from '../sentences/sentence.ts';
import { findLimits, type Limit, withoutExamples } from '../values/find-limits.ts';
import { parseNumber } from '../values/numbers.ts';
import { describes, rangeTopic } from '../values/range-topic.ts';
import type { Rule } from './rule.ts';

/** Reads "Must be between 1 and 35." */
export const numericRanges: Rule = {
  name: 'A number is in a range',
  signal: /\d|zero|one|two|five|ten|positive|non-?negative/,
  read: readRanges,
};

const AMBIGUOUS = { reason: 'ambiguous', statement: 'A number that may be of something else.' } as const;
/** "86400 seconds (24 hours)": what stands in brackets is the same number again. */
const OTHER_UNITS = regex('g')`
  (\d(?: \w+)?) \((?:about |approximately )?(?:\d|a\b|one\b|two\b|three\b|four\b|five\b|six\b|seven\b|ten\b)
  [^()]{1,40}\)
`;
/** "between 5 (the default) and 9 (the maximum)" */
const SAID_OF_BOUND = / \((?:the )?(?:default|maximum|minimum)(?: value)?\)/gi;
/** "To set a height yourself: Enter an integer from 1 to 9." */
const TO_GIVE = regex('i')`
  ^to (?:manually )?(?:specify|set|enter|choose|configure|define|apply|use)\b[^.,:]{0,60}: (?=(?:enter|specify|set|choose)\b)
`;
const NOT_A_RANGE = regex('i')`
  \b(?:
    default|example|port \d|http|status code|error|version|characters?|digits?|step|increments?|multiples? of|
    at a time|every|within \d|after \d|first|previous|last \d|next \d|equivalent|equals|corresponds?
  )\b
`;
const DEMANDED =
  /\b(?:must|should|has to|have to|needs? to|valid|allowed|values?|integer|number|any|be|constraints?)\b[^.;]{0,40}$/i;
const ASKED = regex('i')`
  \b(?:
    must|should|can|may|cannot|has to|have to|needs? to|allowed|valid|permitted|accept\w*|support\w*|specify|
    enter|values?|range\w*|between|constraints?|minimum|maximum|min|max|limit\w*|integer|number|choose|set|
    percentage|score|scale|adjusts
  )\b|n't\b|^\s*$
`;

/** "The default is 5 and the maximum is 10": what is said of the default before a limit and after it. */
const DEFAULT_BEFORE = /^.*\bdefault\b[^;]*?\d[\d,.]*(?: [a-z]+)?(?:,| and| but|;)+ /i;
const DEFAULT_AFTER = /^[\s.]*[,;(].*default.*/i;

function readRanges(sentence: Sentence, member: DescribedMember): RuleReading {
  const { type, content } = member;
  const inside = content === 'integer' || content === 'number';
  if (type !== 'integer' && type !== 'number' && !(inside && (type === 'array' || type === 'map'))) return undefined;
  const text = inOwnUnit(withoutExamples(sentence.text), sentence, member)
    .replace(/\b2\^\d+ \((\d+)\)/g, '$1')
    .replace(OTHER_UNITS, '$1')
    .replace(SAID_OF_BOUND, '')
    .replace(TO_GIVE, '');
  const keywords: StatedKeyword[] = [];
  let uncertain = false;
  const limits = findLimits(text);
  // What to give for one purpose is not all that may be given.
  if (limits.length > 0 && /^to [a-z]+ [^.]*, (?:specify|set|use|enter|choose)\b/i.test(text)) return [AMBIGUOUS];
  if (limits.filter(({ bound }) => bound === 'range').length > 1) return [AMBIGUOUS];
  const counted = /^(?:length|distance|width)$/.test(nameWords(member.name).at(-1) ?? '') ? /^ characters?/i : /^(?!)/;
  for (const read of limits) {
    const found = { ...read, after: read.after.replace(counted, '') };
    const limit = withBeside({ ...found, before: found.before.replace(DEFAULT_BEFORE, '').replace(STEP, '') });
    if (isOfAnotherKind(limit) || !isDemanded(limit) || !isAsked(limit, sentence, member)) continue;
    const on = settle(rangeTopic(limit, sentence, member), member);
    if (on === undefined) uncertain = true;
    else keywords.push(...toKeywords(withSpecial(limit, sentence), on));
  }
  if (keywords.length === 0 && type !== 'array' && type !== 'map') keywords.push(...readSign(text, type));
  if (uncertain) return [...keywords, AMBIGUOUS];
  return keywords.length > 0 ? keywords : undefined;
}

/** A default, a port, a count of characters: a number that is no limit of the value. */
const isOfAnotherKind = ({ bound, before, about, words, after }: Limit): boolean =>
  bound === 'exact' ||
  /^ (?:[\w-]+ ){0,2}(?:letters|characters)\b/i.test(after) ||
  /\bonly\b/i.test(words) ||
  NOT_A_RANGE.test(
    `${before.slice(-45)} ${about} ${words} ${after.replace(STEPS, '').slice(0, 12).replace(DEFAULT_AFTER, '')}`,
  );

/** "a multiple of 64, from", "in increments of 0.1, between": the step of a range, no other number. */
const STEP = regex('i')`
  \b(?:(?:an? )?(?:even )?multiples?|in (?:multiples|increments|steps)) of \d[\d.,]*(?: [a-z]+)?,?(?: and| that is| which is)? ?
  (?=$|(?:must|should|can|may|be|in|with)\b[\w ]*$)
`;
/** ", in increments of 0.1" */
const STEPS = /^,? (?:in|with) (?:(?:increments|multiples|steps) of |an? (?:increment|step) (?:size )?of )/i;

/** Whether the sentence asks for the limit, or says with it what the member is. */
const isAsked = (limit: Limit, sentence: Sentence, member: DescribedMember): boolean =>
  describes(limit, sentence, member) ||
  (ASKED.test(`${limit.before} ${limit.words}`) &&
    (limit.bound !== 'range' || ASKED.test(limit.before.slice(-60)) || /between/i.test(limit.words)));

const SIGN = /\b(positive|non-?negative)\b(?: \w+){0,2} (?:integer|number|value|int|whole|long)/i;
const SIGN_ASKED = /\b(?:must|should|only|valid|accepted|allowed|specify|enter)\b|^(?:an?|any|the)\b/i;
const SIGN_MEANS = /^setting\b|\b(?:positive|non-?negative) \w+ (?:means|indicates|shows)\b|^to [a-z]+ /i;

/** "Must be a positive integer." */
function readSign(text: string, type: DescribedMember['type']): StatedKeyword[] {
  const sign = SIGN.exec(text)?.[1];
  if (!sign || !SIGN_ASKED.test(text) || SIGN_MEANS.test(text) || /\bor negative|negative or\b/i.test(text)) return [];
  const orZero = /^non/i.test(sign) ? !/\bnon-?zero\b/i.test(text) : /`?\b0`? or (?:any |an? )?positive/i.test(text);
  if (orZero) return [{ on: 'self', keyword: 'minimum', value: 0 }];
  return [
    type === 'integer'
      ? { on: 'self', keyword: 'minimum', value: 1 }
      : { on: 'self', keyword: 'exclusiveMinimum', value: 0 },
  ];
}

/** "Any number greater than zero limits the trees" says what such a value does. */
const MEANS = regex('i')`
  ^\s*(?:
    limits? (?:the|it|them|\w+ to)|means?|indicates?|enables?|disables?|causes?|results? in|turns? (?:on|off)|
    represents?|specif(?:y|ies)|shows?
  )\b
`;

/** "More than 5" is a limit only where it is demanded; a name right before the number makes it that name's. */
function isDemanded({ bound, before, about, after }: Limit): boolean {
  if (bound !== 'range' && (MEANS.test(after) || /\b(?:by|set the) $/i.test(before))) return false;
  if (
    (bound === 'above' || bound === 'below') &&
    (!DEMANDED.test(before) ||
      /\b(?:are|is) (?:reserved|not|invalid|rejected|ignored|treated|considered|set to)\b|^ will\b/i.test(after) ||
      / to $/.test(before) ||
      /\b(?:not|cannot)\b|n't\b/i.test(before.slice(-30)))
  )
    return false;
  return !/\bin\b/.test(about) && !/`[^`]*`,?\s*$/.test(before) && !/^\s*(?:[A-Za-z]+ of|decimal)\b/.test(after);
}

function settle(
  on: StatedKeyword['on'] | undefined,
  { type, content }: DescribedMember,
): StatedKeyword['on'] | undefined {
  if (type === 'integer' || type === 'number') return on === 'self' ? on : undefined;
  if (on === undefined || (content !== 'integer' && content !== 'number')) return undefined;
  return on === 'keys' ? undefined : type === 'array' ? 'items' : 'values';
}

function toKeywords({ bound, low, high }: Limit, on: StatedKeyword['on']): StatedKeyword[] {
  const clause = (keyword: StatedKeyword['keyword'], value: number): StatedKeyword => ({ on, keyword, value });
  if (low > high) return [];
  return {
    range: [clause('minimum', low), clause('maximum', high)],
    exact: [],
    low: [clause('minimum', low)],
    high: [clause('maximum', high)],
    above: [clause('exclusiveMinimum', low)],
    below: [clause('exclusiveMaximum', high)],
  }[bound];
}

/** "0 and any number between 5 and 9", "from 1 to 9, and -1 for none": a value beside the range. */
const BESIDE_BEFORE = /(?:^|[\s`:])(-?\d+)`?(?:,? (?:and|or) (?:any |an? )?(?:\w+ ){0,2}|, )$/i;
const BESIDE_AFTER = /^[^.;]{0,12}?,? (?:and|or) `?(-?\d+|zero)\b/i;

/** The smallest range that holds a range and the value beside it: what is valid stays so. */
function withBeside(limit: Limit): Limit {
  if (limit.bound !== 'range' && limit.bound !== 'low') return limit;
  const before = BESIDE_BEFORE.exec(limit.before);
  const after = limit.bound === 'range' ? BESIDE_AFTER.exec(limit.after) : null;
  const [, text] = before ?? after ?? [];
  if (text === undefined) return limit;
  const value = parseNumber(text);
  return {
    ...limit,
    low: Math.min(value, limit.low),
    high: limit.bound === 'low' ? Math.min(value, limit.low) : Math.max(value, limit.high),
    before: before ? limit.before.slice(0, before.index) : limit.before,
  };
}

/** "A value of -1 is also valid.", "Use 0 to disable it.", "Enter 0 for no limit." */
const SPECIAL = regex('i')`
  (?<!\b(?:not|never|cannot) (?:be )?|n't (?:be )?)\b(?:
    use|enter|set(?: (?:it|this|the) ?\w*)? to|specify(?: a value of)?|(?:an? )?value of|the default value,
  ) \`?(-1|0|zero)\`?
  (?= (?:
      to|for|is also|indicates|means|disables|turns|unsets|uses|results|clears|removes|causes|specifies|will|
      or
    )\b|[.,](?: |$))
`;

/** A lower limit that leaves room for a value that the member's other sentences give a meaning of its own. */
function withSpecial(limit: Limit, { opening, text, before, after = '' }: Sentence): Limit {
  if (limit.bound !== 'range' && limit.bound !== 'low') return limit;
  const special = SPECIAL.exec(`${opening} ${before?.text ?? ''} ${text} ${after}`)?.[1];
  const value = special === undefined ? limit.low : parseNumber(special);
  return value < limit.low ? { ...limit, low: value } : limit;
}
