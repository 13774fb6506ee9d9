import { TextMemo } from '../text/text-memo.ts';
import type { Paragraph } from './page.ts';
import { inlineText } from './rst-inline.ts';

/** The text of a paragraph as its lines have it. One paragraph stands on many pages of a service. */
const PLAIN = new TextMemo(4_000, (joined) => {
  const source = joined.includes('  ') || joined.includes('\t') ? joined.replace(/\s+/g, ' ') : joined;
  const plain = inlineText(source.endsWith('::') ? source.slice(0, -1) : source).trim();
  return plain.includes('  ') ? plain.replace(/ {2,}/g, ' ') : plain;
});

/** Collects lines of RST into paragraphs: bullets, notes, and literal blocks, which are left out. */
export class RstProse {
  readonly paragraphs: Paragraph[] = [];
  /** Indentations of the bullets that are open. */
  #bullets: number[] = [];
  #open: { lines: string[]; line: number; depth: number; item: boolean } | undefined;
  /** Lines deeper than this belong to a literal block. */
  #literal: number | undefined;

  /** Takes one line: its text without indentation, or an empty one for a blank line. */
  add(text: string, indent: number, line: number): void {
    if (text === '') this.end();
    else if (this.#literal === undefined || indent <= this.#literal) this.#addText(text, indent, line);
  }

  #addText(text: string, indent: number, line: number): void {
    this.#literal = text.endsWith('::') ? indent : undefined;
    const directive = text.startsWith('.. ') ? /^\.\. [a-z]+::\s*/.exec(text)?.[0] : undefined;
    if (directive !== undefined) {
      this.#literal = text.length > directive.length && text.endsWith('::') ? indent : undefined;
      this.#begin(text.slice(directive.length), indent, line, false);
    } else if (text.startsWith('* ') || text === '*') this.#begin(text.slice(2), indent, line, true);
    else if (this.#open) this.#open.lines.push(text);
    else this.#begin(text, indent, line, false);
  }

  /** Begins with text that stands behind an entry's type: never a bullet. */
  start(text: string, indent: number, line: number): void {
    this.#literal = text.endsWith('::') ? indent : undefined;
    if (text !== '') this.#begin(text, indent, line, false);
  }

  /** Ends the paragraph that is open. */
  end(): void {
    if (!this.#open) return;
    const { lines, line, depth, item } = this.#open;
    this.#open = undefined;
    const joined = lines.length === 1 ? (lines[0] ?? '') : lines.join(' ');
    const text = PLAIN.get(joined);
    if (text !== '' && text !== ':') this.paragraphs.push({ text, line, depth, item });
  }

  #begin(text: string, indent: number, line: number, item: boolean): void {
    this.end();
    while (this.#bullets.length > 0 && (this.#bullets.at(-1) ?? 0) >= indent) this.#bullets.pop();
    if (item) this.#bullets.push(indent);
    if (text !== '') this.#open = { lines: [text], line, depth: this.#bullets.length, item };
  }
}
