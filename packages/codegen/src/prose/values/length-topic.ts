import { regex } from '../../text/regex.ts';
import type { DescribedMember, StatedKeyword } from '../about/reading.ts';
import { readTopic, readTopicIn } from '../about/topic.ts';
import type { Sentence } from '../sentences/sentence.ts';
import type { Limit } from './find-limits.ts';

const FOR_WHOM = regex('i')`
  ^\s*(?:[\w-]+ )?(?:characters?)? ?(?:in length )?for (?:an? |the |each |any )?(tag |map )?
  (keys?|values?|names?)\b
`;

/** What the clause is about: what the limit itself names, else what stands before it, else what the clause before it was about. */
export function lengthTopic(
  limit: Limit,
  sentence: Sentence,
  member: DescribedMember,
  last: StatedKeyword['on'] | undefined,
): StatedKeyword['on'] | undefined {
  const inner =
    /\b(?:length|size|limit)?\s*(?:of|for|on|in) (?:an? |the |each |any |your )?(.+)$/i.exec(limit.about)?.[1] ??
    keyOrValue(limit.about);
  if (inner !== undefined && !/^(?:length|characters?(?: \w+)?)$/i.test(inner))
    return settle(readTopic(inner, member), member);
  const trailing = FOR_WHOM.exec(limit.after);
  if (trailing) return settle(readTopic(`${trailing[1] ?? ''}${trailing[2]}`, member), member);
  if (describes(limit, sentence)) return settle('self', member);
  if (/^(?:an?|the) [^.;]*\brepresented (?:by|as) an? $/i.test(limit.before)) return settle('self', member);
  const clause = limit.before.replace(
    /^.*\b(?:,|and|but) (?=(?:each |the |tag |an? |with )?(?:\w+ )?(?:keys?|values?|names?)\b)/i,
    '',
  );
  const verb = VERB.exec(clause);
  const phrase = (verb ? clause.slice(0, verb.index) : clause)
    .replace(/^for (?=(?:the|each) tag (?:key|value),)/i, '')
    .replace(/\b(?:constraints?|length|note|restrictions?)\b[:\s]*/gi, (word, at: number) => (at === 0 ? '' : word))
    .trim();
  if (
    verb === null &&
    last !== undefined &&
    /^(?:,|and|or|\s)*(?:with )?(?:an? )?$/i.test(clause.replace(/^.*\d[^,]*/, ''))
  )
    return last;
  const topic = phrase.replace(/^with (?=\w)/i, '').replace(/,?\s*(?:with|of)?(?: an?)?$/i, '');
  return settle(readTopicIn(topic, sentence, member), member);
}

/** The clause that a limit itself stands in: "must begin with a letter, and can't be longer than …" holds another one before it. */
export const ownClause = (before: string): string =>
  before.replace(
    /^.*,? and (?=(?:can|must|cannot|can't|should|may|has|have|be|is|less|up)\b|it (?:can|must|cannot|can't)\b|$)/i,
    '',
  );

const VERB = regex('i')`
  \b(?:
    must|can|may|should|cannot|is|are|has|have|will|contains?|accepts?|consists?|supports?|needs?|allows?|
    limited|up to|ranges?|requires?|specify|enter|be|use|type|provide|minimum|maximum|min|max|between|not
  )\b|n't\b
`;
const keyOrValue = (about: string): string | undefined => /\b(?:tag )?(?:key|value)(?='|’|s?\b)/i.exec(about)?.[0];

/** The first sentence says what the member is: "Why it was felled (1-50 characters).", "The text of the label, not to exceed 9 characters." */
const describes = ({ before, words, after }: Limit, { text, before: previous, heading }: Sentence): boolean =>
  previous === undefined &&
  heading === undefined &&
  !/[.;]/.test(before) &&
  ((/\((?:up to |max(?:imum)? )?$/i.test(before) && /^ characters?(?: long| in length)?\)[.\s]*$/i.test(after)) ||
    (/^(?:the|an?) /i.test(text) &&
      /, (?:and )?$/.test(before) &&
      /not to exceed|up to|^max/i.test(words) &&
      /^ characters?(?: long| in length)?[.\s]*$/i.test(after)));

/** A length is said of text: of a list of strings it is said of the strings. */
function settle(
  on: StatedKeyword['on'] | undefined,
  { type, content }: DescribedMember,
): StatedKeyword['on'] | undefined {
  if (on !== 'self' || type === 'string') return on;
  return type === 'array' && content === 'string' ? 'items' : undefined;
}
