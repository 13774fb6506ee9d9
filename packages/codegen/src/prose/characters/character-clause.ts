import { regex } from '../../text/regex.ts';
import type { DescribedMember, RuleReading, StatedKeyword, Uncertainty } from '../about/reading.ts';
import { readStringTopic } from '../about/topic.ts';
import { type Clause, clausesOf } from '../sentences/clauses.ts';
import type { Sentence } from '../sentences/sentence.ts';

/** A pattern, and what it asks in our own words. */
export interface Pattern {
  readonly value: string;
  readonly description: string;
}

/** A part of a sentence that is of the rule's kind and could not be read. */
export const NOT_READ = 'not read';

/** What a rule makes of one clause: patterns, or nothing where the clause is of another kind. */
export type ReadClause = (clause: Clause, sentence: Sentence) => readonly Pattern[] | typeof NOT_READ | undefined;

/**
 * Reads each clause of a sentence for patterns.
 * @param kind what the rule reads, in our own words, for the clauses that it could not
 */
export function readClauses(sentence: Sentence, member: DescribedMember, kind: string, read: ReadClause): RuleReading {
  if (/ by itself or /.test(sentence.text)) return undefined;
  const found: (StatedKeyword | Uncertainty)[] = [];
  for (const clause of clausesOf(sentence)) {
    const patterns = read(clause, sentence);
    if (patterns === undefined) continue;
    if (patterns === NOT_READ || clause.alternative) {
      found.push({ reason: 'not-understood', statement: kind });
      continue;
    }
    const topic = PREFIX_OF.exec(clause.predicate)?.[1] ?? bareTopic(namedTopic(clause.topic, sentence));
    const places = placesOf(topic, sentence, member);
    if (places.length === 0) found.push({ reason: 'ambiguous', statement: kind });
    for (const on of places)
      for (const { value, description } of patterns) found.push({ on, keyword: 'pattern', value, description });
  }
  return found.length > 0 ? found : undefined;
}

/** "as a prefix for either keys or values" */
const PREFIX_OF = regex('i')`
  \bas (?:a|the) prefix for (?:either |both |your |a |any |the )*
  ((?:tag )?keys?(?: (?:and|or) (?:tag )?values?)?|(?:tag )?values?)\b
`;

/** "They" are what the sentence before is about. */
const namedTopic = (topic: string, { before }: Sentence): string =>
  /^they$/i.test(topic) && before ? (clausesOf(before)[0]?.topic ?? topic) : topic;

/** What a topic is about; "keys and values" are two things. */
function placesOf(topic: string, sentence: Sentence, member: DescribedMember): readonly StatedKeyword['on'][] {
  // "By adding a description that …" is about what is done.
  if (/^by \w+ing\b/i.test(topic)) return [];
  const both = /^((?:the |tag |each )*)(?:tag )?keys? (?:and|or) (?:tag )?values?$/i.exec(topic);
  const topics = both ? [`${both[1]}key`, `${both[1]}value`] : [topic];
  const places = topics.map((part) => readStringTopic(part, sentence, member));
  return places.every((on) => on !== undefined) ? places : [];
}

const CHARACTER = regex('i')`
  ^(?:the |its |their |and )*(first|last|initial|final|leading|first and last|first and the last)
  (?: characters?| letters?)?(?: (?:of|in|for) (.*))?$
`;

/** Whether a topic is the first or the last character of something, such as "The first character of the name". */
export function endCharacter(topic: string): { readonly first: boolean; readonly last: boolean } | undefined {
  const which = /characters?\b|letters?\b/i.test(topic) ? CHARACTER.exec(topic)?.[1]?.toLowerCase() : undefined;
  if (which === undefined) return undefined;
  return { first: /first|initial|leading/.test(which), last: /last|final/.test(which) };
}

/** "Subsequent characters can be …" is said after a sentence about the first one. */
export const isSubsequent = (topic: string): boolean =>
  /^(?:the )?(?:subsequent|remaining|other|following) characters$/i.test(topic);

const NO_TOPIC = regex('i')`
  ^(?:
  you|(?:the |these )?characters(?: (?:in|of|for) )?|letters|
  (?:the )?(?:subsequent|remaining|other|following) characters
  )$
`;

/** The topic without "the first character of", "the characters of", "you". */
function bareTopic(topic: string): string {
  if (endCharacter(topic)) return CHARACTER.exec(topic)?.[2] ?? '';
  return topic
    .replace(/\b(?:specified|given|associated|following) (?=\w)/i, '')
    .replace(/^(?:Constraints?|Note|Restrictions?|Requirements?|Limits?): */i, '')
    .replace(/^(?:also|in addition|additionally|note that|however|the following rules apply),? /i, '')
    .replace(/ (?:has|have) an? [\w -]* (?:limit|length)(?:,? and)?$/i, '')
    .replace(/^If (?:used|specified|provided|present|set), /i, '')
    .replace(NO_TOPIC, '');
}

/** Whether a phrase is written out as signs or code and not as a name. */
export const isQuoted = (phrase: string): boolean => /^[`'"]/.test(phrase);

/** A text as it stands in a pattern under the `u` flag. */
export const escapeText = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
