/** What stands between two `- ` of flattened text: a paragraph, or inline code with what follows it. */
export interface TextPiece {
  readonly text: string;
  /** Whether a blank ended it, as only a paragraph's own words have it; behind inline code the blank is lost. */
  readonly plain: boolean;
}

/** One line of flattened text. It ends where an item ends. */
export interface TextPieces {
  /** Whether it opens the next item of the same list, goes on after the end of a list inside, or begins the text. */
  readonly opens: 'item' | 'end' | 'text';
  readonly pieces: readonly TextPiece[];
}

/**
 * Splits flattened text into its lines and pieces.
 * @param closed how many lists end with the text that began outside of it; their marks are not part of it
 */
export function textPieces(text: string, closed: number): TextPieces[] {
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  for (let open = closed; open > 0 && lines.length > 1 && lines.at(-1) === ' '; open -= 1) lines.pop();
  return lines.map((line, index) => ({
    opens: index === 0 ? 'text' : line.startsWith('- ') ? 'item' : 'end',
    pieces: piecesOf(line),
  }));
}

function piecesOf(line: string): TextPiece[] {
  const pieces: TextPiece[] = [];
  let from = 0;
  for (let at = line.indexOf('- '); at >= 0; at = line.indexOf('- ', at + 2)) {
    if (!isBoundary(line, at)) continue;
    addPiece(pieces, line.slice(from, at));
    from = at + 2;
  }
  addPiece(pieces, line.slice(from));
  return pieces;
}

function addPiece(pieces: TextPiece[], source: string): void {
  const text = source.trim();
  if (text !== '') pieces.push({ text, plain: source.endsWith(' ') });
}

/** Hyphens of the prose itself: `+ - =`, `1 - 100`, `pre- and post-install`. */
const NO_BLOCK_BEGINS_SO = /[=,.;)|](?: |$)|(?:and|or|to)[ ,]/y;
const DIGIT = /\d/;

/** Signs before a hyphen of the prose itself at the end of a paragraph: `characters: =,.@-`. */
const SIGNS = /[@=+/_*#%&~^|]$|[^\w\s)"'”’][^\w\s)"'”’]$/;

/** Whether a hyphen ends a paragraph's own words: what ends a block then follows it. */
function endsParagraph(line: string, at: number): boolean {
  const nothingBegins = at + 2 >= line.length || line.startsWith('- ', at + 2);
  return nothingBegins && SIGNS.test(line.slice(Math.max(0, at - 2), at));
}

function isBoundary(line: string, at: number): boolean {
  if (endsParagraph(line, at)) return false;
  NO_BLOCK_BEGINS_SO.lastIndex = at + 2;
  if (NO_BLOCK_BEGINS_SO.test(line)) return false;
  const spaced = line[at - 1] === ' ';
  return !(spaced && DIGIT.test(line[at - 2] ?? '') && DIGIT.test(line[at + 2] ?? ''));
}
