import type { SyntaxNode } from './syntax.ts';

/** Every name and every listed value that syntax blocks show. */
export function textWords(nodes: readonly (SyntaxNode | 'too-large' | undefined)[]): ReadonlySet<string> {
  const words = new Set<string>();
  const open = nodes.filter((node) => node !== undefined && node !== 'too-large');
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.kind === 'enum') for (const value of node.values) words.add(value);
    if (node.kind === 'list') open.push(node.item);
    if (node.kind === 'map') open.push(node.value);
    if (node.kind !== 'structure' && node.kind !== 'eventstream') continue;
    for (const { name, value } of node.members) {
      words.add(name);
      open.push(value);
    }
  }
  return words;
}
