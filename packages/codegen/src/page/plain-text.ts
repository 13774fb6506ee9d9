/**
 * Sets a text as Sphinx does when it publishes it, so that every form of a page gives the same prose:
 * `--` becomes a dash and `...` an ellipsis. Quotes are made straight in every form. Code between backquotes stays as it is.
 * @see https://docutils.sourceforge.io/docs/user/smartquotes.html
 */
export function typeset(text: string): string {
  if (!/--|\.\.\.|[“”‘’„]/.test(text)) return text;
  return outsideCode(text, (prose) =>
    straightenQuotes(prose).replaceAll('---', '—').replaceAll('--', '–').replaceAll('...', '…'),
  );
}

/** Curly quotes as straight ones, outside code. */
export function straighten(text: string): string {
  return /[“”‘’„]/.test(text) ? outsideCode(text, straightenQuotes) : text;
}

const straightenQuotes = (text: string): string => text.replace(/[“”„]/g, '"').replace(/[‘’]/g, "'");

function outsideCode(text: string, change: (prose: string) => string): string {
  return text
    .split('`')
    .map((part, index) => (index % 2 === 0 ? change(part) : part))
    .join('`');
}
