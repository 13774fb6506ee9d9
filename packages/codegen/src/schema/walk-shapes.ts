import type { Shape } from './shape.ts';

/** The shapes directly below one. */
export function childrenOf({ members, item, key, value, type }: Shape): readonly Shape[] {
  if (type !== 'object' && !item && !value) return LEAF;
  const children = members.map(({ shape }) => shape);
  for (const child of [item, key, value]) if (child) children.push(child);
  return children;
}

const LEAF: readonly never[] = [];

/** Every shape of a tree, a parent before its children. */
export function walkShapes(shape: Shape, found: Shape[] = []): readonly Shape[] {
  found.push(shape);
  for (const child of childrenOf(shape)) walkShapes(child, found);
  return found;
}

/** Whether a shape stands in the operation's input. */
export const isInput = ({ side }: Shape): boolean => side === 'Input';
