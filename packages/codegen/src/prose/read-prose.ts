import type { Paragraph } from '../page/page.ts';
import type { Subject } from './about/member.ts';
import type { Constraint, Doubt, ProseReading, Unchecked } from './about/reading.ts';
import { familyOf, findHedge } from './about/uncertainty.ts';
import { ReadingCache } from './reading-cache.ts';
import { RULES } from './rules/rules.ts';
import { looksLikeConstraint } from './sentences/looks-like-constraint.ts';
import type { Statement } from './sentences/sentence.ts';

const READINGS = new ReadingCache(readAll);

/** Reads what a member's prose states about its values; nothing that looks like a constraint is left unsaid. */
export const readProse = (paragraphs: readonly Paragraph[], subject: () => Subject): ProseReading =>
  READINGS.get(paragraphs, subject);

function readAll(statements: readonly Statement[], subject: Subject): ProseReading {
  const constraints: Constraint[] = [];
  const unchecked: Unchecked[] = [];
  for (const statement of statements) readStatement(statement, subject, constraints, unchecked);
  return { constraints, unchecked };
}

function readStatement(
  statement: Statement,
  subject: Subject,
  constraints: Constraint[],
  unchecked: Unchecked[],
): void {
  const looks = looksLikeConstraint(statement.text);
  if (!looks && !looksLikeConstraint(statement.heading ?? '')) return;
  const { line, text: sentence } = statement;
  const lower = sentence.toLowerCase();
  const doubts: Doubt[] = [];
  let read = false;
  for (const rule of RULES) {
    if (!rule.signal.test(lower)) continue;
    const result = rule.read(statement, subject);
    if (result === undefined) continue;
    read = true;
    const uncertain = result.some((part) => 'keyword' in part || part.reason === 'ambiguous');
    const hedge = uncertain ? findHedge(statement, subject, rule.despite) : undefined;
    if (hedge) doubts.push(hedge);
    for (const part of result) {
      if ('reason' in part) {
        if (!hedge || part.reason !== 'ambiguous') doubts.push(part);
      } else if (!hedge) constraints.push({ ...part, line, sentence });
    }
  }
  // A heading alone states nothing: what stands under it is read on its own.
  if (!read && looks && !HEADING.test(sentence)) doubts.push(doubtOf(statement, subject));
  for (const { reason, statement: says } of doubts) unchecked.push({ reason, statement: says, line, sentence });
}

const HEADING = /^[\w ]{1,40}:$/;

/** What is said of a sentence that no rule read. */
function doubtOf(statement: Statement, subject: Subject): Doubt {
  return (
    familyOf(statement.text) ??
    findHedge(statement, subject) ?? { reason: 'not-understood', statement: 'A sentence that may state a constraint.' }
  );
}
