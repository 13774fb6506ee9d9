import type { Paragraph } from '../page/page.ts';
import type { Decisions } from '../schema/decisions.ts';
import type { Origin, Shape } from '../schema/shape.ts';
import { walkShapes } from '../schema/walk-shapes.ts';

/** Describes every shape in the page's own words. */
export function describeByPage(roots: readonly Shape[]): void {
  for (const root of roots) {
    for (const shape of walkShapes(root)) {
      const value = joined(shape.text);
      const [first] = shape.text;
      if (value !== undefined && first) shape.setFact('description', value, { line: first.line });
    }
  }
}

/** Paragraphs as one text, a blank line between them, bullets with a mark. */
export function joined(paragraphs: readonly Paragraph[]): string | undefined {
  if (paragraphs.length === 0) return undefined;
  return paragraphs
    .map(({ text, depth, item }) => `${'  '.repeat(Math.max(0, depth - 1))}${item ? '* ' : ''}${text}`)
    .join('\n\n');
}

/** The decided descriptions of named shapes, `Input` and `Output` among them. */
export function describedShapes({
  shapes,
  descriptions,
}: Decisions): ReadonlyMap<string, { readonly text: string; readonly origin: Origin }> {
  const origin = { why: 'Described in our own words.' };
  const names = ['Input', 'Output', ...Object.values(shapes)];
  return new Map(
    names.flatMap((name) =>
      descriptions[name] === undefined ? [] : [[name, { text: descriptions[name], origin }] as const],
    ),
  );
}
