import type { ExpectedEntry } from './expected-entries.ts';
import { listedType } from './listed-type.ts';

/** Where an entry of the described list begins: `- Name (string) – `, without a name for an item, a key or a value. */
export interface TextHeader {
  readonly name: string | undefined;
  readonly typeText: string;
  readonly at: number;
  /** Where the text after it begins. */
  readonly end: number;
  /** How many lists end right before it. */
  readonly closed: number;
}

/** A type that was inline code stands as a block of its own: `Blob ( - StreamingBody) –- The blob`. */
const TYPE = /\((?: ?- )?([^()\n]{1,60})\) [–—-]{1,2}(?=[\s-]|$)/y;
const NAME = /- ([^\s()]{1,200}) (?=\()/y;
const NEWLINE = 10;
const BLANK = 32;

/** The entry that begins at a position, if one does. */
export function headerAt(text: string, at: number): TextHeader | undefined {
  NAME.lastIndex = at;
  const name = NAME.exec(text)?.[1];
  return name === undefined ? undefined : readHeader(text, at, name);
}

/**
 * Searches the entry that the syntax block expects next.
 * @param where how many lists must end right before it, at least; `first` where it begins a list itself, so that it follows text;
 * `anywhere` for any item or block, as long as its type is a known one
 */
export function findHeader(
  text: string,
  { name }: ExpectedEntry,
  from: number,
  to: number,
  where: TextStand,
): TextHeader | undefined {
  const opening = name === undefined ? '- (' : `- ${name} (`;
  for (let at = text.indexOf(opening, from); at >= 0 && at < to; at = text.indexOf(opening, at + 1)) {
    const header = standsThere(text, at, from, where) ? readHeader(text, at, name) : undefined;
    if (header && (where !== 'anywhere' || listedType(header.typeText) !== 'unknown')) return header;
  }
  return undefined;
}

type TextStand = number | 'first' | 'anywhere';

function standsThere(text: string, at: number, from: number, where: TextStand): boolean {
  const opensLine = text.charCodeAt(at - 1) === NEWLINE;
  if (where === 'first') return !opensLine || at === from;
  if (where === 'anywhere')
    return opensLine || (text.charCodeAt(at - 1) === BLANK && text.charCodeAt(at - 2) === NEWLINE);
  return opensLine && closedBefore(text, at) >= where;
}

function readHeader(text: string, at: number, name: string | undefined): TextHeader | undefined {
  TYPE.lastIndex = at + 2 + (name === undefined ? 0 : name.length + 1);
  const typeText = TYPE.exec(text)?.[1];
  return typeText === undefined
    ? undefined
    : { name, typeText, at, end: TYPE.lastIndex, closed: closedBefore(text, at) };
}

/** Counts the lines of one blank, each the end of a list, above a position. */
function closedBefore(text: string, at: number): number {
  let closed = 0;
  for (let end = at - 1; text.charCodeAt(end - 1) === BLANK && text.charCodeAt(end - 2) === NEWLINE; end -= 2)
    closed += 1;
  return closed;
}
