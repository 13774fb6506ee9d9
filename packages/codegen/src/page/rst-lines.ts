/** The lines of a page of RST, each with its indentation. Line `at` counts from 0. */
export class RstLines {
  readonly #lines: readonly string[];
  readonly #indents: Uint32Array;
  /** The lines that may begin a section: hardly indented, with a heading, a field or a directive. */
  readonly #marks: readonly number[];

  constructor(text: string) {
    const source = text.includes('\t') ? text.replace(/^[ \t]+/gm, expandTabs) : text;
    this.#lines = source.split('\n');
    this.#indents = new Uint32Array(this.#lines.length);
    const marks: number[] = [];
    for (const [at, line] of this.#lines.entries()) {
      const indent = indentOf(line);
      this.#indents[at] = indent;
      if (indent > 4) continue;
      const first = line.charCodeAt(indent);
      if (first === STAR || first === COLON || first === DOT) marks.push(at);
    }
    this.#marks = marks;
  }

  get count(): number {
    return this.#lines.length;
  }

  /** A line without its indentation and without the blanks at its end. */
  at(index: number): { text: string; indent: number } {
    const line = this.#lines[index] ?? '';
    const indent = this.#indents[index] ?? 0;
    return indent >= line.length ? { text: '', indent } : { text: line.slice(indent).trimEnd(), indent };
  }

  /** First line from `from` on that is not blank and that the test accepts; -1 where there is none. */
  find(from: number, accepts: (text: string, indent: number) => boolean, to = this.count): number {
    for (let at = from; at < to; at += 1) {
      const { text, indent } = this.at(at);
      if (text !== '' && accepts(text, indent)) return at;
    }
    return -1;
  }

  /** First line from `from` on that may begin a section and that the test accepts; -1 where there is none. */
  findMark(from: number, accepts: (text: string, indent: number) => boolean, to = this.count): number {
    for (const at of this.#marks) {
      if (at < from) continue;
      if (at >= to) return -1;
      const { text, indent } = this.at(at);
      if (accepts(text, indent)) return at;
    }
    return -1;
  }

  /** The lines `from` to `to` as one text. */
  slice(from: number, to: number): string {
    return this.#lines.slice(from, to).join('\n');
  }
}

const STAR = 42;
const COLON = 58;
const DOT = 46;

function indentOf(line: string): number {
  let indent = 0;
  while (line.charCodeAt(indent) === 32) indent += 1;
  return indent;
}

/** A tab reaches to the next column that 8 divides, as docutils reads it. */
function expandTabs(blanks: string): string {
  let width = 0;
  for (const char of blanks) width = char === '\t' ? width - (width % 8) + 8 : width + 1;
  return ' '.repeat(width);
}
