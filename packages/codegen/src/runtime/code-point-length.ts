/**
 * Counts characters as JSON Schema does: in Unicode code points, so that an astral character is one.
 * A lone surrogate counts as one, as RFC 8259 text can hold it.
 */
export const codePointLength = (text: string): number =>
  text.length - (text.match(/[\u{10000}-\u{10ffff}]/gu)?.length ?? 0);
