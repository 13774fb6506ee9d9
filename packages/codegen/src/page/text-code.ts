import { regex } from '../text/regex.ts';
import { straighten } from './plain-text.ts';
import type { TextPiece } from './text-pieces.ts';

/** Words that follow inline code in prose; they stand glued to it: `HH:00format`. */
const FOLLOWERS = regex('')`
  ^(?:
    an?|and|are|as|at|attribute|attributes|be|but|by|can|does|field|fields|flag|for|format|from|has|if|in|instead|
    into|is|key|may|member|must|object|of|on|only|operation|option|or|parameter|parameters|property|request|
    response|should|state|status|than|that|the|then|to|type|value|values|was|when|where|which|while|will|with
  )(?![\w-])
`;
/** A name, a number, or names joined by dots, up to what cannot belong to one. */
const TOKEN = /^[\w-]+(?:[.:][\w-]+)*/;
/** What can follow inline code without a letter between. */
const AFTER_CODE = /^(?:$|[,;.:)|?!](?:[ )"'|]|$)| ?\()/;
const CAPITALS = /^[A-Z0-9_][A-Z0-9_.:-]*/;

/**
 * The pieces of one paragraph as its text. Inline code stands between backquotes where its end is certain; else it stays joined
 * to what follows it.
 * @param words the names and values that the page's syntax blocks show
 */
export function joinPieces(pieces: readonly TextPiece[], words: ReadonlySet<string>): string {
  const opensWithCode = pieces[0]?.plain === false && !pieces[0].text.includes(' ');
  let text = '';
  for (const [index, { text: piece, plain }] of pieces.entries()) {
    const before = pieces[index - 1]?.text ?? '';
    const marked = plain ? piece : markCode(piece, before, index === pieces.length - 1, words);
    text +=
      index === 0 ? marked : `${index === 1 && opensWithCode && DASHED.test(piece) ? ' - ' : glue(before)}${marked}`;
  }
  return straighten(text);
}

/** What follows code behind a dash, which is lost: a capital, as of no word that follows code without one. */
const DASHED = /^[A-Z][a-z]* [a-z]/;

/** What stood between two pieces: nothing behind a stroke, else a blank. */
const glue = (before: string): string => (before.endsWith('/') && !before.includes(' ') ? '' : ' ');

function markCode(piece: string, before: string, last: boolean, words: ReadonlySet<string>): string {
  const end = codeEnd(piece, before, last, words);
  if (end === 0 || piece.includes('`')) return piece;
  const rest = piece.slice(end);
  return `\`${piece.slice(0, end)}\`${/^[\w(|]/.test(rest) ? ' ' : ''}${rest}`;
}

/** How many characters of a piece are certainly the inline code; 0 where it cannot be told. */
function codeEnd(piece: string, before: string, last: boolean, words: ReadonlySet<string>): number {
  if (words.has(piece) || isWholeCode(piece, before, last)) return piece.length;
  const token = TOKEN.exec(piece)?.[0] ?? '';
  const rest = piece.slice(token.length);
  if (words.has(token) || (before.endsWith('(') && rest.startsWith(')')))
    return AFTER_CODE.test(rest) ? token.length : 0;
  const capitals = CAPITALS.exec(token)?.[0] ?? '';
  if (capitals.length === token.length) return token !== '' && AFTER_CODE.test(rest) ? token.length : 0;
  if (capitals !== '' && FOLLOWERS.test(piece.slice(capitals.length))) return capitals.length;
  return knownStart(piece, token, words);
}

/** Values that are known without the page's syntax. */
const LITERALS: ReadonlySet<string> = new Set(['null', 'true', 'false']);

/** The longest known word that a follower is glued to. */
function knownStart(piece: string, token: string, words: ReadonlySet<string>): number {
  for (let end = token.length - 1; end > 1; end -= 1) {
    const start = token.slice(0, end);
    if ((words.has(start) || LITERALS.has(start)) && FOLLOWERS.test(piece.slice(end))) return end;
  }
  return 0;
}

/** A regular expression from `^` to `$`, or what a title such as `Valid Values:` announces. */
function isWholeCode(piece: string, before: string, last: boolean): boolean {
  if (piece.startsWith('^') && piece.endsWith('$')) return true;
  if (!last || !before.endsWith(':') || /[.,;]$/.test(piece) || /^\d+[a-z]/.test(piece)) return false;
  return /^\S+(?: \| \S+)*$/.test(piece);
}
