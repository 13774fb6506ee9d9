/**
 * Foreign text for a `<code>` element, in a table or in a block of HTML: nothing in it is markup or an address, and it is one line.
 * What stands in such an element GitHub takes for no mention and no reference.
 */
export const escapeCode = (text: string): string =>
  Buffer.from(text)
    .toString()
    .replace(/[\u0000-\u001f]/g, (control) => String.fromCodePoint(0x2400 + control.charCodeAt(0)))
    .replace(/[!-~]/g, (character) => (harmless.test(character) ? character : `&#${character.charCodeAt(0)};`))
    .replace(/(?<=www)\./gi, '&#46;');

/** Marks that mean nothing within a line, neither in HTML nor in Markdown. */
const harmless = /[A-Za-z0-9.,;/()={}"'?%+-]/;

/** Foreign text outside such an element: a space of no width breaks what would be a mention, a reference or an address. */
export const escapeText = (text: string): string => escapeCode(text.replace(/[@#:](?=\S)|www(?=\.)/gi, '$&\u200b'));
