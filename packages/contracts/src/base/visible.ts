/**
 * Text from elsewhere, such as a client, a page or another report, with every character visible: control characters, lone surrogates, characters of private use and
 * marks of direction become escapes such as `\u001b`. Otherwise such a text could move the cursor of a terminal, write over what stands there, or turn it
 * around. Tabs and line breaks stay.
 */
export const visible = (text: string): string => text.replace(invisible, named);

/** Visible text in one line: tabs and line breaks are named too. A text cannot pass for a line of its own. */
export const visibleLine = (text: string): string => visible(text).replace(/[\t\n]/g, (char) => spaces[char] ?? char);

/** JSON with the same value, that a terminal can show: what JSON would leave as it is becomes an escape. */
export const visibleJson = (json: string): string => json.replace(invisible, inJson);

const invisible = /(?![\t\n])[\p{Cc}\p{Cs}\p{Co}\p{Bidi_Control}\p{Noncharacter_Code_Point}\u2028\u2029\ufeff]/gu;

const spaces: Readonly<Record<string, string>> = { '\t': '\\t', '\n': '\\n' };

function named(char: string): string {
  const code = (char.codePointAt(0) ?? 0).toString(16);
  return code.length > 4 ? `\\u{${code}}` : `\\u${code.padStart(4, '0')}`;
}

/** JSON names characters by their halves. */
const inJson = (char: string): string =>
  Array.from({ length: char.length }, (_, i) => `\\u${char.charCodeAt(i).toString(16).padStart(4, '0')}`).join('');
