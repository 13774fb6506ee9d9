import { isLong, longText } from './finding-parts.ts';
import { html, type Markup } from './markup.ts';

/** Two texts with the part in which they differ marked, where they share enough for that to help. */
export function sideBySide(before: string, after: string): { readonly before: Markup; readonly after: Markup } {
  if (isLong(before) || isLong(after)) return { before: longText(before), after: longText(after) };
  const [a, b] = [Array.from(before), Array.from(after)];
  const start = sharedStart(a, b);
  const end = sharedStart(a.slice(start).reverse(), b.slice(start).reverse());
  const isAlike = start + end > 0 && 2 * (start + end) >= Math.min(a.length, b.length);
  if (!isAlike) return { before: html`<code>${before}</code>`, after: html`<code>${after}</code>` };
  const parts = (points: readonly string[]): readonly [string, string, string] => [
    points.slice(0, start).join(''),
    points.slice(start, points.length - end).join(''),
    points.slice(points.length - end).join(''),
  ];
  const [headA, goneA, tailA] = parts(a);
  const [headB, newB, tailB] = parts(b);
  return {
    before: html`<code>${headA}${goneA !== '' && html`<del>${goneA}</del>`}${tailA}</code>`,
    after: html`<code>${headB}${newB !== '' && html`<ins>${newB}</ins>`}${tailB}</code>`,
  };
}

function sharedStart(a: readonly string[], b: readonly string[]): number {
  const limit = Math.min(a.length, b.length);
  let length = 0;
  while (length < limit && a[length] === b[length]) length += 1;
  return length;
}
