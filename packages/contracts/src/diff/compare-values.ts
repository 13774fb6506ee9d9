import { show } from '../finding.ts';
import type { Change } from './change.ts';
import type { Comparison } from './compare-surfaces.ts';
import { type Placed, pointerOfKeyword } from './placed.ts';

const rules = {
  input: {
    closed: 'input-values-closed',
    opened: 'input-values-opened',
    removed: 'input-value-removed',
    added: 'input-value-added',
  },
  output: {
    closed: 'output-values-closed',
    opened: 'output-values-opened',
    removed: 'output-value-removed',
    added: 'output-value-added',
  },
} as const;

/** What changed of the values that a place may have. */
export function compareValues(
  { side, know }: Comparison,
  path: string,
  before: Placed,
  after: Placed,
): readonly Change[] {
  if (!know('values')) return [];
  const [from, to] = [valuesOf(before), valuesOf(after)];
  const pointers = { before: pointerOfKeyword(before, 'enum'), after: pointerOfKeyword(after, 'enum') };
  if (!from && !to) return [];
  if (!from) return [{ rule: rules[side].closed, path, before: 'any value', after: show(to), pointers }];
  if (!to) return [{ rule: rules[side].opened, path, before: show(from), after: 'any value', pointers }];
  const change = (rule: Change['rule'], value: unknown, [was, is]: readonly [string, string]): Change => ({
    rule,
    path,
    subject: show(value),
    before: was,
    after: is,
    pointers,
  });
  return [
    ...from
      .filter((value) => !to.includes(value))
      .map((value) => change(rules[side].removed, value, ['the value', 'no such value'])),
    ...to
      .filter((value) => !from.includes(value))
      .map((value) => change(rules[side].added, value, ['no such value', 'the value'])),
  ];
}

/** A constant is a set of one value; null is a matter of its own. */
const valuesOf = ({ node }: Placed): readonly unknown[] | undefined =>
  node.const === undefined ? node.enum?.filter((value) => value !== null) : [node.const];
