import { regex } from '../text/regex.ts';
import { typeset } from './plain-text.ts';

/**
 * The plain text of a paragraph of RST: inline literals between single backquotes, links and emphasis as their text alone, escapes undone.
 * @see https://docutils.sourceforge.io/docs/ref/rst/restructuredtext.html#inline-markup
 */
export function inlineText(source: string): string {
  if (!/[`*\\]/.test(source)) return typeset(source);
  // An inline literal keeps its text as it stands; everything between literals is prose with markup.
  const parts = source.split('``');
  if (parts.length === 1) return typeset(proseText(source));
  const text = parts.map((part, index) =>
    index % 2 === 1 && index < parts.length - 1 ? `\`${part}\`` : proseText(part),
  );
  return typeset(text.join('')).replace(/ {2,}/g, ' ');
}

/** A link `` `text <target>`__ ``, a bare link, a role `` :doc:`text <target>` ``; escaped characters are passed over. */
const MARKUP = /\\([\s\S])|(?::[\w:+.-]{1,40}:)?`((?:\\.|[^`\\])*)`(?:__?)?|(\*\*?)(?=[^\s*])/g;

function proseText(source: string): string {
  const strip = source.includes('*') ? withoutEmphasis(source) : source;
  return strip.replace(MARKUP, (whole: string, escaped?: string, quoted?: string) => {
    if (escaped !== undefined) return escaped === ' ' ? '' : escaped;
    if (quoted !== undefined) return linkText(quoted);
    return whole;
  });
}

/** The text of a link; a link without one is its target. */
function linkText(quoted: string): string {
  const open = quoted.lastIndexOf('<');
  const text =
    open > 0 && quoted.endsWith('>') ? quoted.slice(0, open).trimEnd() : open === 0 ? quoted.slice(1, -1) : quoted;
  return text.replace(/\\(.)/g, '$1').replace(/^[.~!]/, '');
}

/**
 * Emphasis begins after a blank or an opening mark that is not closed at once, as in `(*)`, and ends before a blank or a
 * closing mark, not far behind; other asterisks are text.
 */
const EMPHASIS = regex('g')`
  (^|[\s\-/:]|\((?!\*+\))|\[(?!\*+\])|\{(?!\*+\})|<(?!\*+>)|'(?!\*+')|"(?!\*+"))(\*\*?)(?=[^\s*])
  ((?:[^*]|\*(?!\2)){0,400}?[^\s*])\2(?=$|[\s'")\]}>\-/\\:.,;!?])
`;

const withoutEmphasis = (source: string): string => source.replace(EMPHASIS, '$1$3');
