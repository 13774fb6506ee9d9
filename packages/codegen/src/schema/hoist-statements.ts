import { isAvailability } from '../prose/about/not-checkable.ts';
import type { Member, Shape, UncheckedStatement } from './shape.ts';
import { walkShapes } from './walk-shapes.ts';

/**
 * Takes what stands on nearly every member of a structure ("Available for oaks only.") off the members: it is said once, of the operation.
 * @returns the statements for the operation, each with the first line that has it
 */
export function hoistStatements(roots: readonly Shape[]): UncheckedStatement[] {
  const common = new Set<string>();
  for (const root of roots) findCommon(root, common);
  if (common.size === 0) return [];
  const shapes = roots.flatMap((root) => walkShapes(root));
  const said = new Set(
    shapes.flatMap(({ unchecked }) =>
      unchecked.filter(({ sentence }) => sentence !== undefined && common.has(sentence)),
    ),
  );
  const statements = new Set([...said].map(({ statement }) => statement));
  const hoisted = new Map<string, UncheckedStatement>();
  for (const shape of shapes) {
    const own = shape.unchecked.filter(
      (each) => said.has(each) || (statements.has(each.statement) && isAvailability(each.sentence ?? '')),
    );
    if (own.length === 0) continue;
    shape.unchecked = shape.unchecked.filter((statement) => !own.includes(statement));
    for (const statement of own) {
      const known = hoisted.get(statement.statement);
      if (!known || lineOf(statement) < lineOf(known)) hoisted.set(statement.statement, statement);
    }
  }
  return [...hoisted.values()].sort((a, b) => lineOf(a) - lineOf(b));
}

function findCommon({ members, item, value }: Shape, common: Set<string>): void {
  if (members.length >= 3) addCommon(members, common);
  for (const { shape } of members) if (shape.type === 'object' || shape.item || shape.value) findCommon(shape, common);
  if (item) findCommon(item, common);
  if (value) findCommon(value, common);
}

/** Sentences about where something can be used that three quarters of a structure's members have, and three at least. */
function addCommon(members: readonly Member[], common: Set<string>): void {
  let least = 0;
  for (const { shape } of members) if (shape.unchecked.length > 0) least += 1;
  if (least < 3 || least < members.length * SHARE) return;
  const counts = new Map<string, number>();
  for (const { shape } of members)
    for (const { sentence } of shape.unchecked)
      if (sentence !== undefined && isAvailability(sentence)) counts.set(sentence, (counts.get(sentence) ?? 0) + 1);
  for (const [sentence, count] of counts) if (count >= 3 && count >= members.length * SHARE) common.add(sentence);
}

const SHARE = 0.75;

const lineOf = ({ origin }: UncheckedStatement): number => origin.line ?? 0;
