import type { Paragraph } from './page.ts';
import { straighten } from './plain-text.ts';
import { joinPieces } from './text-code.ts';
import { type TextPiece, type TextPieces, textPieces } from './text-pieces.ts';

/**
 * The paragraphs of a stretch of flattened text.
 * @param closed how many lists that began outside of it end with it
 * @param words the names and values that the page's syntax blocks show
 */
export function readTextProse(
  text: string,
  line: number,
  closed: number,
  words: ReadonlySet<string>,
): readonly Paragraph[] {
  if (text.trim() === '') return [];
  if (!text.includes('- ') && !text.includes('\n'))
    return [{ text: straighten(text.trim()), line, depth: 0, item: false }];
  const prose = new TextProse(words);
  const lines = textPieces(text, closed);
  for (const [index, pieces] of lines.entries())
    prose.add(pieces, line + index, lines.length > index + 1, endsAfter(lines, index));
  return prose.paragraphs;
}

const endsAfter = (lines: readonly TextPieces[], index: number): number =>
  lines.length > 200 ? 0 : lines.slice(index + 1).filter(({ opens }) => opens === 'end').length;

const ENDED = /[.!?]$/;

/** The title of a note stands glued to the block that it heads. */
const TITLES: ReadonlySet<string> = new Set([
  'Note',
  'Warning',
  'Important',
  'Tip',
  'Caution',
  'Danger',
  'Attention',
  'Hint',
  'See also',
]);

/** The block that shows how a client marks a member it does not know. */
const UNKNOWN_MEMBER = "'SDK_UNKNOWN_MEMBER': {";

/** Collects the pieces of one entry's prose into paragraphs. */
class TextProse {
  readonly paragraphs: Paragraph[] = [];
  readonly #words: ReadonlySet<string>;
  #depth = 0;
  #block: TextPiece[] = [];

  constructor(words: ReadonlySet<string>) {
    this.#words = words;
  }

  /**
   * @param ends whether an item ends with the line
   * @param listEnds how many lists end below it
   */
  add({ opens, pieces }: TextPieces, line: number, ends: boolean, listEnds: number): void {
    if (opens === 'end') this.#depth = Math.max(0, this.#depth - 1);
    const first = this.#firstItem(pieces, ends, listEnds);
    let item = opens === 'item';
    for (const [index, piece] of pieces.entries()) {
      const title = !piece.plain && TITLES.has(piece.text);
      if (index === first || title || !this.#goesOn(piece)) {
        this.#end(line, item);
        if (index > 0) item = false;
      }
      if (index === first) {
        this.#depth += 1;
        item = true;
      }
      if (!title && !piece.text.startsWith(UNKNOWN_MEMBER)) this.#block.push(piece);
    }
    this.#end(line, item);
  }

  /** Which piece of a line is the first item of a list: nothing marks it, but the item's end, and a colon before it. */
  #firstItem(pieces: readonly TextPiece[], ends: boolean, listEnds: number): number {
    if (!ends || pieces.length < 2) return -1;
    const colon = pieces.findLastIndex(({ text }, index) => text.endsWith(':') && index < pieces.length - 1);
    if (this.#depth > 0) return colon >= 0 && listEnds > this.#depth ? colon + 1 : -1;
    if (colon >= 0) return colon + 1;
    const plain = pieces.findLastIndex((piece, index) => piece.plain && index > 0);
    const code = pieces.findIndex(
      (_, index) => index > plain && index > 0 && ENDED.test(pieces[index - 1]?.text ?? ''),
    );
    return plain > 0 ? plain : code > 0 ? code : pieces.length - 1;
  }

  /** Only inline code and what follows it goes on a paragraph; after a sentence's end that is a paragraph's own words, another begins. */
  #goesOn({ plain }: TextPiece): boolean {
    const last = this.#block.at(-1);
    return last !== undefined && !plain && !(last.plain && ENDED.test(last.text));
  }

  #end(line: number, item: boolean): void {
    if (this.#block.length > 0) {
      this.paragraphs.push({
        text: joinPieces(this.#block, this.#words),
        line,
        depth: this.#depth,
        item: item && this.#depth > 0,
      });
    }
    this.#block = [];
  }
}
