import { PageError } from '../page/page-error.ts';

/** The largest page of the reference has 1.1 MB; nothing above this is read. In bytes. */
export const LARGEST_PAGE = 16 * 1024 * 1024;

const UTF_8 = new TextDecoder('utf-8', { fatal: true });

/**
 * The text of a page: UTF-8, with or without a byte order mark, with any line ends.
 * @throws PageError for bytes that are no text
 */
export function decodePage(bytes: Uint8Array): string {
  const nul = bytes.indexOf(0);
  if (nul >= 0) throw notText(lineAt(bytes, nul), 'a NUL byte');
  try {
    const text = UTF_8.decode(bytes);
    // What ends a line for a regular expression and for nobody else is a blank.
    const plain = text.includes('\u2028') || text.includes('\u2029') ? text.replace(/[\u2028\u2029]/g, ' ') : text;
    return plain.includes('\r') ? plain.replace(/\r\n?/g, '\n') : plain;
  } catch {
    throw notText(1, 'bytes that are not UTF-8');
  }
}

/**
 * Looks at a file before it is read.
 * @throws PageError for a pipe or a device, which might never end, and for a file that is larger than any page
 */
export function assertPage(file: { isFile(): boolean; readonly size: number }): void {
  const hint = 'The largest page of the reference has 1.1 MB: give the page itself.';
  if (!file.isFile()) throw new PageError('not-text', 1, 'a file', 'a pipe or a device', hint);
  if (file.size <= LARGEST_PAGE) return;
  const megabytes = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(0)} MB`;
  throw new PageError(
    'not-text',
    1,
    `a page of at most ${megabytes(LARGEST_PAGE)}`,
    `a file of ${megabytes(file.size)}`,
    hint,
  );
}

function lineAt(bytes: Uint8Array, end: number): number {
  let line = 1;
  for (let at = bytes.indexOf(10); at >= 0 && at < end; at = bytes.indexOf(10, at + 1)) line += 1;
  return line;
}

const notText = (line: number, actual: string): PageError =>
  new PageError(
    'not-text',
    line,
    'UTF-8 text',
    actual,
    'Give the RST source, the HTML or the flattened text of a page.',
  );
