import { regex } from '../../text/regex.ts';
import type { DescribedMember, StatedKeyword } from '../about/reading.ts';
import { nameWords, readTopic, readTopicIn } from '../about/topic.ts';
import { isOtherUnit, isUnit } from '../about/units.ts';
import type { Sentence } from '../sentences/sentence.ts';
import type { Limit } from './find-limits.ts';

const VERB = regex('i')`
  \b(?:
    must|can|may|should|cannot|is|are|has|have|will|accepts?|supports?|needs?|allows?|limited|rang(?:es?|ing)|
    requires?|specify|enter|be|use|provide|set|minimum|maximum|min|max|between|not|from|up|valid|allowed|
    choose|at
  )\b|n't\b|:
`;

const OF_WHAT = regex('i')`
  ^ *(?:
  (?:(?:possible|inclusive) )?(?:allowed|supported|valid|accepted|possible|permitted|total)? ?
  (?:values?|number|amount|size|limit|setting)?(?: (?:allowed|permitted|supported|accepted))?
  ) *(?:(?:of|for|allowed for|that you can \w+ for|you can specify for) (?:an? |the |each |any |your )?(.+))?$
`;
const NO_TOPIC = regex('i')`
  ^the (?:validation )?constraints?\b\s*|
  ^(?:you|we|note that|the valid|possible|acceptable|available|inclusive)\b\s*|^the (?:upper|lower) $|
  ^if you (?:include|specify|provide|use|set|enter|supply) (?:it|one|a value|this (?:parameter|value|field)),[ ]|
  ^(?:if|when) (?:specified|provided|present|used|set|supplied|included|given),[ ]|\bcurrently[ ]*$
`;

/** Where the number is that a limit is about; `undefined` where the limit is of something else, or may be. */
export function rangeTopic(limit: Limit, sentence: Sentence, member: DescribedMember): StatedKeyword['on'] | undefined {
  if (!fitsUnit(limit, sentence, member) || /\bkernel\b/i.test(limit.about)) return undefined;
  const inner = OF_WHAT.exec(limit.about);
  const trailing = /^[^.;,]{0,25}?\bfor (?:an? |the |each |any )?([\w `-]+)/i.exec(limit.after)?.[1];
  if (trailing && readTopic(trailing, member) === undefined) return undefined;
  const inAbout = inner ? inner[1] : limit.about.trim();
  if (inAbout) return isCounted(inAbout, member) ? 'self' : readTopic(inAbout, member);
  const clause = limit.before.replace(/^.*,\s*(?:and|but|or)\s+/i, '').replace(/^constraints?:\s*/i, '');
  const verb = VERB.exec(clause);
  const phrase = (
    /^there is an? $/i.test(clause) && limit.about === ' value' ? '' : verb ? clause.slice(0, verb.index) : clause
  )
    .replace(NO_TOPIC, '')
    .trim();
  return describes(limit, sentence, member) ? 'self' : readTopicIn(phrase, sentence, member);
}

const APPOSITION = regex('i')`
  (?:[,(]|\bas\b)\s*(?:an? |the |in the |with a )?
  (?:integer |value |number |ordinal numbers? |range |valid range )?(?:of |is |from )?\(?$
`;

/** The first sentence says what the member is: "The time in minutes, from 5 to 480, to wait.", "A score from 0 to 1." */
export function describes(
  { before, bound, words, after }: Limit,
  { text, before: previous, heading }: Sentence,
  { name }: DescribedMember,
): boolean {
  if (
    bound === 'high' &&
    previous === undefined &&
    heading === undefined &&
    /^the .*\($/i.test(before) &&
    /exceed/i.test(words)
  )
    return true;
  if (bound !== 'range' || previous !== undefined || heading !== undefined) return false;
  // "The share of trees that fall from 0 to 100 percent." of a member called `FallPercent`.
  if (nameWords(name).at(-1) === 'percent' && /^from\b/i.test(words) && /^ percent\.?$/.test(after)) return true;
  if (/[.;]|\b(?:if|each|that|which|with)\b/i.test(before)) return false;
  const last = nameWords(name).at(-1) ?? '';
  const [, noun = ''] =
    /^(?:(?:sets|specifies|indicates) )?(?:the|an?) (?:[\w-]+ ){0,2}?([a-z]+)(?: of [\w ]{1,40})? $/i.exec(before) ??
    [];
  if (/^(?:from|between)\b/i.test(words) && noun !== '' && nameWords(noun)[0] === last) return true;
  // "A confidence score between 0 and 1" of a member called `Confidence`.
  const [, kind = ''] = /^an? (\w+) (?:score|value|level) $/i.exec(before) ?? [];
  if (/^(?:from|between)\b/i.test(words) && nameWords(kind)[0] === last) return true;
  return (
    (/^(?:the|an?|how|sets|specif(?:y|ies)|maximum|minimum|number)\b/i.test(text) ||
      / as an? (?:integer|number) $/i.test(before)) &&
    APPOSITION.test(before)
  );
}

/** "The maximum number of results" is what a member called `MaxResults` holds. */
function isCounted(phrase: string, { name }: DescribedMember): boolean {
  const words = nameWords(phrase.replace(/\b(?:to|that|in|per|which|returned|you)\b.*$/i, '').trim());
  const own = nameWords(name);
  const head = words.at(-1) ?? '';
  return (
    own.includes(head) ||
    ((/^(?:result|item|record|entry|object|number|page|resource)$/.test(head) || /\bpage size$/.test(phrase)) &&
      own.some((word) => /^(?:max|limit|count|size|maximum|page|number|num|top)$/.test(word)))
  );
}

const NO_UNIT = regex('i')`
  ^(?:
  percent|percentage|inclusive|inclusively|and|or|for|in|is|are|to|as|but|by|if|with|exclusive|points?|the|
  both|where|when|a|an|not|pixels?|iops|vcpus?|units?|degrees|on|at|followed|you|it|only|that|allowed|
  default|would|which|indicating|representing|corresponding|describing|showing|meaning
  )$
`;

/** What follows the number must end the limit, be the value's own unit, or be what it counts. */
function fitsUnit({ after, words, before }: Limit, sentence: Sentence, member: DescribedMember): boolean {
  const unit = /^[\s-]*(%|[a-z]+)/i.exec(after)?.[1] ?? '';
  const inside = /(\w+)s?\b/.exec(words.replace(/.*?\d/, ''))?.[1] ?? '';
  if ([unit, inside].some((word) => isUnit(word) && isOtherUnit(word, sentence, member))) return false;
  if (/^\s*(?:\^|\*|x\b|\/\d)/.test(after) || /\b(?:of|in) (?:the )?\w+ (?:minutes|seconds)$/.test(before))
    return false;
  if (unit === '' || unit === '%' || isUnit(unit) || NO_UNIT.test(unit)) return !/^\s*(?:to|in) \d/.test(after);
  const own = nameWords(member.name);
  // "Up to 5 codes" counts the items of a list of codes.
  if (member.type === 'array' || member.type === 'map') return false;
  if (own.some((word) => /^(?:max|limit|count|size|maximum|number|num)$/.test(word)) && !own.includes('percentage'))
    return true;
  const nouns = /^[\s-]*((?:[a-z-]+ ?){1,3})/i.exec(after)?.[1] ?? '';
  return nameWords(nouns.trim().replace(/\W+/g, '_')).some((noun) => own.includes(noun));
}
