/** The lines of a page of RST, each with its indentation. Line `at` counts from 0. */
export class RstLines {
  readonly #source: string;
  /** Where each line begins and ends, and where it begins behind its indentation. */
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];
  readonly #texts: number[] = [];
  /** The lines that may begin a section: hardly indented, with a heading, a field or a directive. */
  readonly #marks: number[] = [];

  constructor(text: string) {
    const source = text.includes('\t') ? text.replace(/^[ \t]+/gm, expandTabs) : text;
    this.#source = source;
    for (let start = 0; start <= source.length; ) {
      const stop = source.indexOf('\n', start);
      const end = stop < 0 ? source.length : stop;
      this.#add(start, end);
      start = end + 1;
    }
  }

  #add(start: number, end: number): void {
    let at = start;
    while (at < end && this.#source.charCodeAt(at) === BLANK) at += 1;
    if (at < end && at - start <= 4 && isMark(this.#source.charCodeAt(at))) this.#marks.push(this.#starts.length);
    this.#starts.push(start);
    this.#ends.push(end);
    this.#texts.push(at);
  }

  get count(): number {
    return this.#starts.length;
  }

  /** A line without its indentation and without the blanks at its end. */
  at(index: number): { text: string; indent: number } {
    const from = this.#texts[index] ?? 0;
    const to = this.#ends[index] ?? 0;
    const indent = from - (this.#starts[index] ?? 0);
    return { text: from === to ? '' : this.#source.slice(from, to).trimEnd(), indent };
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
    return this.#source.slice(this.#starts[from] ?? this.#source.length, this.#ends[Math.min(to, this.count) - 1]);
  }
}

const BLANK = 32;
const STAR = 42;
const COLON = 58;
const DOT = 46;

const isMark = (first: number): boolean => first === STAR || first === COLON || first === DOT;

/** A tab reaches to the next column that 8 divides, as docutils reads it. */
function expandTabs(blanks: string): string {
  let width = 0;
  for (const char of blanks) width = char === '\t' ? width - (width % 8) + 8 : width + 1;
  return ' '.repeat(width);
}
