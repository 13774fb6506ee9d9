import type { Paragraph } from '../page/page.ts';
import { splitParts } from './about/another.ts';
import { demands } from './about/demands.ts';
import { notCheckable } from './about/not-checkable.ts';
import type {
  Constraint,
  DescribedMember,
  ProseReading,
  StatedKeyword,
  Uncertainty,
  Unchecked,
} from './about/reading.ts';
import { findUncertainty } from './about/uncertainty.ts';
import { keepShown } from './keep-shown.ts';
import { ReadingCache } from './reading-cache.ts';
import type { Rule } from './rules/rule.ts';
import { RULES } from './rules/rules.ts';
import { looksLikeConstraint, type Sentence } from './sentences/sentence.ts';
import { unreadIn } from './values/unread-limits.ts';

const READINGS = new ReadingCache(readAll);

/** Reads what a member's prose states about its values; nothing that looks like a constraint is left unsaid. */
export const readProse = (paragraphs: readonly Paragraph[], member: () => DescribedMember): ProseReading =>
  READINGS.get(paragraphs, member);

function readAll(sentences: readonly Sentence[], member: DescribedMember): ProseReading {
  const constraints: Constraint[] = [];
  const unchecked: Unchecked[] = [];
  for (const sentence of sentences) {
    const { line, text } = sentence;
    for (const part of readSentence(sentence, member))
      if ('keyword' in part) constraints.push({ ...part, line, sentence: text });
      else unchecked.push({ reason: part.reason, statement: part.statement, line, sentence: text });
  }
  return keepShown({ constraints, unchecked }, sentences, member);
}

/** What one sentence states; a clause that is about a part of the member, or about another thing, gives no keyword. */
function readSentence(sentence: Sentence, member: DescribedMember): readonly Part[] {
  const { text, heading = '' } = sentence;
  const looks = looksLikeConstraint(text);
  if (!looks && !looksLikeConstraint(heading)) return [];
  const split = splitParts(sentence, member);
  const own = split && applyRules(split.own, sentence, member)?.filter(isKeyword);
  if (split && own?.length) return [...own, ...readRest(split.rest, member)];
  const parts = applyRules(sentence, sentence, member);
  if (parts) return withUnread(text, parts);
  // A heading alone states nothing: what stands under it is read on its own.
  return looks && !HEADING.test(text) && demands(text) ? [uncertaintyOf(sentence, member)] : [];
}

/** What all rules together make of a sentence, or of the clauses of it that are about the member; nothing where none reads it. */
function applyRules(clauses: Sentence, sentence: Sentence, member: DescribedMember): Part[] | undefined {
  const lower = clauses.text.toLowerCase();
  const parts: Part[] = [];
  let read = false;
  for (const rule of RULES) {
    const found = rule.signal.test(lower) ? rule.read(clauses, member) : undefined;
    if (found === undefined) continue;
    read = true;
    parts.push(...certainParts(found, rule, sentence, member).filter(isExact));
  }
  return read ? parts : undefined;
}

/** What is said of a clause that is about something else: never a keyword. */
function readRest(rest: Sentence, member: DescribedMember): readonly Uncertainty[] {
  const stated = applyRules(rest, rest, member)?.filter(isUncertainty);
  return stated?.length ? stated : [OF_SOMETHING_ELSE];
}

/** What was read, and that the sentence states more; what has a limit instead of it is no limit. */
function withUnread(text: string, parts: readonly Part[]): readonly Part[] {
  const unread = unreadIn(text, parts.filter(isKeyword));
  if (unread === undefined) return parts;
  const kept = parts.filter((part) => unread === 'beside' || !isKeyword(part) || typeof part.value !== 'number');
  return kept.some(isUncertainty) ? kept : [...kept, OF_SOMETHING_ELSE];
}

/** A number that JSON does not hold exactly is no limit: nothing that is sent could be above it. */
const isExact = (part: Part): boolean =>
  !(isKeyword(part) && typeof part.value === 'number') || Math.abs(part.value) <= Number.MAX_SAFE_INTEGER;

type Part = StatedKeyword | Uncertainty;
const isKeyword = (part: Part): part is StatedKeyword => 'keyword' in part;
const isUncertainty = (part: Part): part is Uncertainty => 'reason' in part;

const OF_SOMETHING_ELSE: Uncertainty = {
  reason: 'ambiguous',
  statement: 'A limit of a part, or of something else.',
};

/** What a rule read, or what makes that uncertain in place of it. */
function certainParts(
  found: readonly Part[],
  { despite }: Rule,
  sentence: Sentence,
  member: DescribedMember,
): readonly Part[] {
  if (!found.some((part) => isKeyword(part) || part.reason === 'ambiguous')) return found;
  const uncertainty = findUncertainty(sentence, member, despite);
  if (!uncertainty) return found;
  return [uncertainty, ...found.filter((part) => !isKeyword(part) && part.reason !== 'ambiguous')];
}

const HEADING = /^[\w ]{1,40}:$/;

/** What is said of a sentence that no rule read. */
function uncertaintyOf(sentence: Sentence, member: DescribedMember): Uncertainty {
  return (
    notCheckable(sentence.text) ??
    findUncertainty(sentence, member) ?? {
      reason: 'not-understood',
      statement: 'A sentence that may state a constraint.',
    }
  );
}
