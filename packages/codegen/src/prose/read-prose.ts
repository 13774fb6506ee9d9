import type { Paragraph } from '../page/page.ts';
import type { DescribedMember } from './about/member.ts';
import type { Constraint, ProseReading, StatedKeyword, Uncertainty, Unchecked } from './about/reading.ts';
import { findUncertainty, notCheckable } from './about/uncertainty.ts';
import { ReadingCache } from './reading-cache.ts';
import type { Rule } from './rules/rule.ts';
import { RULES } from './rules/rules.ts';
import { looksLikeConstraint } from './sentences/looks-like-constraint.ts';
import type { Sentence } from './sentences/sentence.ts';

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
  return { constraints, unchecked };
}

/** What all rules together make of one sentence. */
function readSentence(sentence: Sentence, member: DescribedMember): readonly (StatedKeyword | Uncertainty)[] {
  const { text, heading = '' } = sentence;
  const looks = looksLikeConstraint(text);
  if (!looks && !looksLikeConstraint(heading)) return [];
  const lower = text.toLowerCase();
  const parts: (StatedKeyword | Uncertainty)[] = [];
  let read = false;
  for (const rule of RULES) {
    const found = rule.signal.test(lower) ? rule.read(sentence, member) : undefined;
    if (found === undefined) continue;
    read = true;
    parts.push(...certainParts(found, rule, sentence, member));
  }
  // A heading alone states nothing: what stands under it is read on its own.
  return read || !looks || HEADING.test(text) ? parts : [uncertaintyOf(sentence, member)];
}

/** What a rule read, or what makes that uncertain in place of it. */
function certainParts(
  found: readonly (StatedKeyword | Uncertainty)[],
  { despite }: Rule,
  sentence: Sentence,
  member: DescribedMember,
): readonly (StatedKeyword | Uncertainty)[] {
  if (!found.some((part) => 'keyword' in part || part.reason === 'ambiguous')) return found;
  const uncertainty = findUncertainty(sentence, member, despite);
  if (!uncertainty) return found;
  return [uncertainty, ...found.filter((part) => 'reason' in part && part.reason !== 'ambiguous')];
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
