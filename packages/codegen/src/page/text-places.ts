import type { SyntaxNode } from './syntax.ts';

/** One entry that the described list must hold next, as the syntax block has it. */
export interface TextPlace {
  /** Absent for an item, a map's key or a map's value. */
  readonly name: string | undefined;
  /** What the list holds under this entry, in order. Where there are two readings, the list tells which is meant. */
  readonly readings: () => readonly (readonly TextPlace[])[];
}

/**
 * The entries that stand under a value of a syntax block, in the order of the described list.
 * @returns its readings: one, but for `{'string': X}`, which is a map or a structure with a member called `string`
 */
export function textPlaces(node: SyntaxNode): readonly (readonly TextPlace[])[] {
  switch (node.kind) {
    case 'structure':
    case 'eventstream':
      return [node.members.map(({ name, value }) => place(name, value))];
    case 'list':
      return [[place(undefined, node.item)]];
    case 'map':
      return [[{ name: undefined, readings: () => [[place(undefined, node.value)]] }], [place('string', node.value)]];
    default:
      return [[]];
  }
}

const place = (name: string | undefined, value: SyntaxNode): TextPlace => ({ name, readings: () => textPlaces(value) });
