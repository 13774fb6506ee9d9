import type { SyntaxNode } from './syntax.ts';

/** One entry that the described list must hold next, as the syntax block has it. */
export interface ExpectedEntry {
  /** Absent for an item, a map's key or a map's value. */
  readonly name: string | undefined;
  /** What the list holds under this entry, in order. Where there are two readings, the list tells which is meant. */
  readonly readings: () => readonly (readonly ExpectedEntry[])[];
}

/**
 * The entries that stand under a value of a syntax block, in the order of the described list.
 * @returns its readings: one, but for `{'string': X}`, which is a map or a structure with a member called `string`
 */
export function expectedEntries(node: SyntaxNode): readonly (readonly ExpectedEntry[])[] {
  switch (node.kind) {
    case 'structure':
    case 'eventstream':
      return [node.members.map(({ name, value }) => entry(name, value))];
    case 'list':
      return [[entry(undefined, node.item)]];
    case 'map':
      return [[{ name: undefined, readings: () => [[entry(undefined, node.value)]] }], [entry('string', node.value)]];
    default:
      return [[]];
  }
}

const entry = (name: string | undefined, value: SyntaxNode): ExpectedEntry => ({
  name,
  readings: () => expectedEntries(value),
});
