import { findLimits, type Limit } from './find-limits.ts';
import type { Clause, Rule, RuleReading } from './rule.ts';
import type { Statement } from './statement.ts';
import type { Subject } from './subject.ts';
import { nameWords, readTopic } from './topic.ts';
import { isOtherUnit, isUnit } from './units.ts';
import { withoutExamples } from './without-examples.ts';

/** Reads "Must be between 1 and 35." */
export const numericRanges: Rule = {
  name: 'A number is in a range',
  signal: /\d|zero|one|two|five|ten|positive|non-?negative/,
  read: readRanges,
};

const AMBIGUOUS = { reason: 'ambiguous', statement: 'A number that may be of something else.' } as const;
/** "86400 seconds (24 hours)": what stands in brackets is the same number again. */
const OTHER_UNITS =
  /(\d(?: \w+)?) \((?:about |approximately )?(?:\d|a\b|one\b|two\b|three\b|four\b|five\b|six\b|seven\b|ten\b)[^()]{1,40}\)/g;
const NOT_A_RANGE =
  /\b(?:default|example|port \d|http|status code|error|version|characters?|digits?|step|increments?|multiples? of|at a time|every|within \d|after \d|first|previous|last \d|next \d|equivalent|equals|corresponds?)\b/i;
const DEMANDED =
  /\b(?:must|should|has to|have to|needs? to|valid|allowed|values?|integer|number|any|be|constraints?)\b[^.;]{0,40}$/i;
const ASKED =
  /\b(?:must|should|can|may|cannot|has to|have to|needs? to|allowed|valid|permitted|accept\w*|support\w*|specify|enter|values?|range\w*|between|constraints?|minimum|maximum|min|max|limit\w*|integer|number|choose|set|percentage|score|scale|adjusts)\b|n't\b|^\s*$/i;

/** "0 and any number between 5 and 9": a value beside the range. */
const BESIDE = /(?:^|[\s`])-?\d+`?,? (?:and|or) (?:any |an? )?(?:\w+ ){0,2}$/i;

function readRanges(statement: Statement, subject: Subject): RuleReading {
  const { type, content } = subject;
  const inside = content === 'integer' || content === 'number';
  if (type !== 'integer' && type !== 'number' && !(inside && (type === 'array' || type === 'map'))) return undefined;
  const text = withoutExamples(statement.text).replace(OTHER_UNITS, '$1');
  const clauses: Clause[] = [];
  let doubtful = false;
  const limits = findLimits(text);
  if (limits.filter(({ bound }) => bound === 'range').length > 1) return [AMBIGUOUS];
  for (const limit of limits) {
    if (
      limit.bound === 'exact' ||
      /\bonly\b/i.test(limit.words) ||
      NOT_A_RANGE.test(`${limit.before.slice(-45)} ${limit.about} ${limit.words} ${limit.after.slice(0, 12)}`)
    )
      continue;
    // A further value beside the range, as -1 for none.
    if (limit.bound === 'range' && /^[^.;]{0,12}?,? (?:and|or) (?:-?\d+|zero)\b/i.test(limit.after)) return [AMBIGUOUS];
    if (limit.bound === 'range' && BESIDE.test(limit.before)) return [AMBIGUOUS];
    if (!isDemanded(limit)) continue;
    if (
      !describes(limit, statement) &&
      (!ASKED.test(`${limit.before} ${limit.words}`) ||
        (limit.bound === 'range' && !ASKED.test(limit.before.slice(-60)) && !/between/i.test(limit.words)))
    )
      continue;
    const on = topicOf(limit, statement, subject);
    if (on === undefined) doubtful = true;
    else clauses.push(...toClauses(limit, on));
  }
  const sign = /\b(positive|non-?negative)\b(?: \w+){0,2} (?:integer|number|value|int|whole|long)/i.exec(text)?.[1];
  if (
    sign &&
    type !== 'array' &&
    type !== 'map' &&
    clauses.length === 0 &&
    /\b(?:must|should|only|valid|specify|enter)\b|^(?:an?|any|the)\b/i.test(text) &&
    !/^setting\b/i.test(text) &&
    !/\bor negative|negative or\b/i.test(text)
  ) {
    if (/^non/i.test(sign)) clauses.push({ on: 'self', keyword: 'minimum', value: 0 });
    else
      clauses.push(
        type === 'integer'
          ? { on: 'self', keyword: 'minimum', value: 1 }
          : { on: 'self', keyword: 'exclusiveMinimum', value: 0 },
      );
  }
  if (clauses.length > 0) return clauses;
  return doubtful ? [AMBIGUOUS] : undefined;
}

/** "More than 5" is a limit only where it is demanded; a name right before the number makes it that name's. */
function isDemanded({ bound, before, about, after }: Limit): boolean {
  if (
    (bound === 'above' || bound === 'below') &&
    (!DEMANDED.test(before) || /\b(?:not|cannot)\b|n't\b/i.test(before.slice(-30)))
  )
    return false;
  return !/\bin\b/.test(about) && !/`[^`]*`,?\s*$/.test(before) && !/^\s*(?:[A-Za-z]+ of|decimal)\b/.test(after);
}

const VERB =
  /\b(?:must|can|may|should|cannot|is|are|has|have|will|accepts?|supports?|needs?|allows?|limited|ranges?|requires?|specify|enter|be|use|provide|set|minimum|maximum|min|max|between|not|from|up|valid|allowed|choose|at)\b|n't\b|:/i;

function topicOf(limit: Limit, statement: Statement, subject: Subject): Clause['on'] | undefined {
  if (!fitsUnit(limit, statement, subject)) return undefined;
  const inner =
    /^ *(?:(?:(?:possible|inclusive) )?(?:allowed|supported|valid|accepted|possible|permitted|total)? ?(?:values?|number|amount|size|limit|setting)?(?: (?:allowed|permitted|supported|accepted))?) *(?:(?:of|for|allowed for|that you can \w+ for|you can specify for) (?:an? |the |each |any |your )?(.+))?$/i.exec(
      limit.about,
    );
  const trailing = /^[^.;,]{0,25}?\bfor (?:an? |the |each |any )?([\w `-]+)/i.exec(limit.after)?.[1];
  if (trailing && readTopic(trailing, subject) === undefined) return undefined;
  const inAbout = inner ? inner[1] : limit.about.trim();
  if (inAbout) return settle(isCounted(inAbout, subject) ? 'self' : readTopic(inAbout, subject), subject);
  const clause = limit.before.replace(/^.*,\s*(?:and|but|or)\s+/i, '').replace(/^constraints?:\s*/i, '');
  const verb = VERB.exec(clause);
  const phrase = (
    /^there is an? $/i.test(clause) && limit.about === ' value' ? '' : verb ? clause.slice(0, verb.index) : clause
  )
    .replace(/^(?:you|we|note that|the valid|possible|acceptable|available|inclusive)\b\s*/i, '')
    .trim();
  return settle(describes(limit, statement) ? 'self' : readTopic(phrase, subject), subject);
}

/** The first sentence says what the member is: "The time in minutes, from 5 to 480, to wait." */
const describes = ({ before, bound }: Limit, { text, before: previous, heading }: Statement): boolean =>
  bound === 'range' &&
  previous === undefined &&
  heading === undefined &&
  (/^(?:the|an?|how|specif(?:y|ies)|maximum|minimum|number)\b/i.test(text) ||
    / as an? (?:integer|number) $/i.test(before)) &&
  /(?:[,(]|\bas\b)\s*(?:an? |the |in the |with a )?(?:integer |value |number |range |valid range )?(?:of |is |from )?\(?$/i.test(
    before,
  ) &&
  !/[.;]|\b(?:if|each|that|which|with)\b/i.test(before);

/** "The maximum number of results" is what a member called `MaxResults` holds. */
function isCounted(phrase: string, { name }: Subject): boolean {
  const words = nameWords(phrase.replace(/\b(?:to|that|in|per|which|returned|you)\b.*$/i, '').trim());
  const own = nameWords(name);
  const head = words.at(-1) ?? '';
  return (
    own.includes(head) ||
    (/^(?:result|item|record|entry|object|number|page|resource)$/.test(head) &&
      own.some((word) => /^(?:max|limit|count|size|maximum|page|number|num|top)$/.test(word)))
  );
}

/** What follows the number must end the limit, be the value's own unit, or be what it counts. */
function fitsUnit({ after, words, before }: Limit, statement: Statement, subject: Subject): boolean {
  const unit = /^[\s-]*(%|[a-z]+)/i.exec(after)?.[1] ?? '';
  const inside = /(\w+)s?\b/.exec(words.replace(/.*?\d/, ''))?.[1] ?? '';
  if ([unit, inside].some((word) => isUnit(word) && isOtherUnit(word, statement, subject))) return false;
  if (/^\s*(?:\^|\*|x\b|\/\d)/.test(after) || /\b(?:of|in) (?:the )?\w+ (?:minutes|seconds)$/.test(before))
    return false;
  if (
    unit === '' ||
    unit === '%' ||
    isUnit(unit) ||
    /^(?:percent|percentage|inclusive|inclusively|and|or|for|in|is|are|to|as|but|by|if|with|exclusive|points?|the|both|where|when|a|an|not|pixels?|iops|vcpus?|units?|degrees|on|at|followed|you|it|only|that|allowed|default|would|which)$/i.test(
      unit,
    )
  )
    return !/^\s*(?:to|in) \d/.test(after);
  const own = nameWords(subject.name);
  const noun = nameWords(unit)[0] ?? '';
  return own.includes(noun) || own.some((word) => /^(?:max|limit|count|size|maximum|number|num)$/.test(word));
}

function settle(on: Clause['on'] | undefined, { type, content }: Subject): Clause['on'] | undefined {
  if (type === 'integer' || type === 'number') return on === 'self' ? on : undefined;
  if (content !== 'integer' && content !== 'number') return undefined;
  return on === 'keys' ? undefined : type === 'array' ? 'items' : 'values';
}

function toClauses({ bound, low, high }: Limit, on: Clause['on']): Clause[] {
  const clause = (keyword: Clause['keyword'], value: number): Clause => ({ on, keyword, value });
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
