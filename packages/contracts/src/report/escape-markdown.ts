/**
 * Foreign text for a `<code>` element, in a table or a block of HTML: nothing in it is markup, and it is one line.
 * What stands in such an element GitHub takes for no mention, reference or address.
 */
export const escapeCode = (text: string): string =>
  Buffer.from(text)
    .toString()
    .replace(/[\u0000-\u001f]/g, (control) => String.fromCodePoint(0x2400 + control.charCodeAt(0)))
    .replace(/[^\p{L}\p{N} .,/()=-]/gu, (character) =>
      character.charCodeAt(0) < 0x80 ? `&#${character.charCodeAt(0)};` : character,
    );

/** Foreign text outside such an element: what would make a mention, a reference or an address is broken by a space of no width. */
export const escapeText = (text: string): string => escapeCode(text.replace(/[@#:](?=\S)|www(?=\.)/gi, '$&\u200b'));
