import type { Paragraph } from '../page/page.ts';

/** One sentence of a member's prose, with what it stands under. */
export interface Spoken {
  readonly text: string;
  readonly line: number;
  /** Whether it begins a bullet. */
  readonly bullet: boolean;
  /** The last sentence above the bullet that it stands in; empty outside of bullets. */
  readonly above: string;
  /** Whether the paragraphs before it have other sentences. */
  readonly first: boolean;
}

/** A full stop before a blank and what can begin a sentence; an abbreviation ends none. */
const STOP = /(?<!\b(?:e\.g|i\.e|etc|vs|approx|max|min|no|[A-Za-z]))[.!?]["')\]]?\s+(?=[^a-z\s]|[a-z]+[A-Z])/;

/** The sentences of paragraphs. Split apart from the way in which the rules split them, so that a fault of one is seen by the other. */
export function spoken(paragraphs: readonly Paragraph[]): Spoken[] {
  const found: Spoken[] = [];
  const above: string[] = [];
  for (const { text, line, depth, item } of paragraphs) {
    const parts = inParts(text);
    for (const [index, part] of parts.entries())
      found.push({
        text: part,
        line,
        bullet: item && index === 0,
        above: depth === 0 ? '' : (above[depth - 1] ?? ''),
        first: found.length === 0,
      });
    above.length = Math.min(above.length, depth);
    above[depth] = parts.at(-1) ?? '';
  }
  return found;
}

function inParts(text: string): string[] {
  const parts: string[] = [];
  let rest = text;
  for (let stop = STOP.exec(rest); stop; stop = STOP.exec(rest)) {
    const end = stop.index + stop[0].trimEnd().length;
    const head = rest.slice(0, end);
    // Inside of code nothing ends.
    if (head.split('`').length % 2 === 0) {
      const close = rest.indexOf('`', end);
      if (close < 0) break;
      const whole = rest.slice(0, close + 1);
      const after = STOP.exec(rest.slice(close + 1));
      const to = after ? close + 1 + after.index + after[0].trimEnd().length : rest.length;
      parts.push(after ? rest.slice(0, to) : `${whole}${rest.slice(close + 1)}`);
      rest = rest.slice(to).trimStart();
      continue;
    }
    parts.push(head);
    rest = rest.slice(end).trimStart();
  }
  if (rest !== '') parts.push(rest);
  return parts;
}
