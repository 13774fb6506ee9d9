import type { Entry } from '../page/page.ts';
import type { SyntaxNode } from '../page/syntax.ts';
import type { ShapeLocation } from './shape.ts';

/** How prose says that JSON is sent as text. */
const AS_TEXT = /\bregex pattern used to validate this parameter is a string\b|\bis specified as a string\b.*\bJSON\b/;

/**
 * A policy document stands on pages as a structure without members, although it is JSON: text where the prose says so, else any value.
 * @returns the type; nothing for all else
 */
export function jsonDocument(
  { name, role, parent }: ShapeLocation,
  entry: Entry | undefined,
  node: SyntaxNode | undefined,
): 'string' | 'document' | undefined {
  if (entry?.type !== 'dict' || entry.children.length > 0) return undefined;
  if (node && (node.kind !== 'structure' || node.members.length > 0)) return undefined;
  const prose = role === 'item' && parent ? parent.text : entry.text;
  if (prose.some(({ text }) => AS_TEXT.test(text))) return 'string';
  return name.endsWith('Document') ? 'document' : undefined;
}
