/**
 * Counts characters as JSON Schema does: in Unicode code points, so that an astral character is one.
 * A lone surrogate counts as one, as RFC 8259 text can hold it.
 */
export function codePointLength(text: string): number {
  let length = text.length;
  for (let i = 0; i < text.length - 1; i++) {
    if ((text.charCodeAt(i) & 0xfc00) !== 0xd800 || (text.charCodeAt(i + 1) & 0xfc00) !== 0xdc00) continue;
    length--;
    i++;
  }
  return length;
}
