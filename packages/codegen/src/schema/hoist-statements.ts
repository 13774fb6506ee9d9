import { isAvailability } from '../prose/about/not-checkable.ts';
import type { Shape, UncheckedStatement } from './shape.ts';
import { walkShapes } from './walk-shapes.ts';

/**
 * Takes what stands on nearly every member of a structure ("Available for oaks only.") off the members: it is said once, of the operation.
 * @returns the statements for the operation, each with the first line that has it
 */
export function hoistStatements(roots: readonly Shape[]): UncheckedStatement[] {
  const shapes = roots.flatMap((root) => walkShapes(root));
  const common = new Set(shapes.flatMap(({ members }) => commonSentences(members.map(({ shape }) => shape))));
  if (common.size === 0) return [];
  const hoisted = new Map<string, UncheckedStatement>();
  for (const shape of shapes) {
    const own = shape.unchecked.filter(({ sentence }) => sentence !== undefined && common.has(sentence));
    if (own.length === 0) continue;
    shape.unchecked = shape.unchecked.filter((statement) => !own.includes(statement));
    for (const statement of own) {
      const known = hoisted.get(statement.statement);
      if (!known || lineOf(statement) < lineOf(known)) hoisted.set(statement.statement, statement);
    }
  }
  return [...hoisted.values()].sort((a, b) => lineOf(a) - lineOf(b));
}

/** Sentences about where something can be used that three quarters of a structure's members have, and three at least. */
function commonSentences(members: readonly Shape[]): string[] {
  const counts = new Map<string, number>();
  for (const { unchecked } of members)
    for (const { sentence } of unchecked)
      if (sentence !== undefined && isAvailability(sentence)) counts.set(sentence, (counts.get(sentence) ?? 0) + 1);
  return [...counts].filter(([, count]) => count >= 3 && count >= members.length * 0.75).map(([sentence]) => sentence);
}

const lineOf = ({ origin }: UncheckedStatement): number => origin.line ?? 0;
