import { LITERALS, REFERENCE_CLASS, STRONG, TYPE_MARKS } from './html-elements.ts';

/**
 * One blank for each run of white space, none at the ends.
 * Code that Sphinx left as it was typed, as in ``Code``s, is code too.
 */
export function plain(source: string): string {
  const text = (/[\t\n\f\r]| {2}/.test(source) ? source.replace(/\s+/g, ' ') : source).trim();
  return text.includes('``') ? text.replaceAll('``', '`') : text;
}

/** A block's text as the page has it, and where its first marked parts stand. */
export interface HtmlMarks {
  readonly source: string;
  /** End of the strong text that the block begins with; 0 where it begins otherwise. */
  readonly strongTo: number;
  /** The first emphasis, code or link behind that; -1 where there is none. */
  readonly markFrom: number;
  readonly markTo: number;
}

/** Gathers the text of one block, and where its marked parts stand. */
export class HtmlText implements HtmlMarks {
  source = '';
  /** Where the first word stands in the page; -1 before it. */
  from = -1;
  strongTo = 0;
  markFrom = -1;
  markTo = -1;
  href: string | undefined;
  #blank = true;
  /** How deep the elements that are open stand. */
  #strong = 0;
  #mark = 0;
  #literal = 0;
  #literalFrom = 0;

  add(text: string, at: number): void {
    this.source += text;
    if (!this.#blank) return;
    const first = text.search(/\S/);
    if (first < 0) return;
    this.#blank = false;
    this.from = at + first;
  }

  open(name: string, depth: number, { class: classes, href }: Record<string, string | undefined>): void {
    if (name === 'br') this.source += ' ';
    if (name === 'a') this.href ??= href;
    if (STRONG.has(name)) {
      if (this.#blank && this.#strong === 0) this.#strong = depth;
      return;
    }
    const reference = classes !== undefined && REFERENCE_CLASS.test(classes);
    const marks = reference || TYPE_MARKS.has(name);
    if (marks && this.markFrom < 0 && this.#strong === 0) {
      this.#mark = depth;
      this.markFrom = this.source.length;
    }
    if (!reference && LITERALS.has(name) && this.#literal === 0) {
      this.#literal = depth;
      this.source += '`';
      this.#literalFrom = this.source.length;
    }
  }

  close(depth: number): void {
    if (depth === this.#literal) {
      this.#literal = 0;
      this.source = this.source.length === this.#literalFrom ? this.source.slice(0, -1) : `${this.source}\``;
    }
    if (depth === this.#mark) {
      this.#mark = 0;
      this.markTo = this.source.length;
    }
    if (depth === this.#strong) {
      this.#strong = 0;
      if (!this.#blank) this.strongTo = this.source.length;
    }
  }

  /** Whether the whole text is strong, as where a heading is written as a paragraph. */
  get isHeading(): boolean {
    return this.strongTo > 0 && this.source.slice(this.strongTo).trim() === '';
  }

  /** The text for reading; inline code that the block's end cuts is closed. */
  get text(): string {
    return plain(this.#literal > 0 ? `${this.source}\`` : this.source);
  }
}
