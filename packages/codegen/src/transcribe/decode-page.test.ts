import { expect, test } from 'vitest';
import { PageError } from '../page/page-error.ts';
import { assertPage, decodePage, LARGEST_PAGE } from './decode-page.ts';

test.each([
  ['plain text', Buffer.from('a\nb'), 'a\nb'],
  ['a byte order mark', Buffer.from('\uFEFFa'), 'a'],
  ['CRLF', Buffer.from('a\r\nb\r\n'), 'a\nb\n'],
  ['CR alone', Buffer.from('a\rb'), 'a\nb'],
  ['a line separator, which ends no line', Buffer.from('a\u2028b\u2029c\nd'), 'a b c\nd'],
  ['characters beyond the first plane', Buffer.from('😀'), '😀'],
])('%s decodes', (_, bytes, want) => {
  expect(decodePage(bytes)).toBe(want);
});

test.each([
  ['a NUL', Buffer.from('a\nb\0'), 2, 'a NUL byte'],
  ['UTF-16', Buffer.from('ab', 'utf16le'), 1, 'a NUL byte'],
  ['bytes that are no UTF-8', Buffer.from([0x61, 0xff]), 1, 'bytes that are not UTF-8'],
])('%s is refused', (_, bytes, line, actual) => {
  expect(() => decodePage(bytes)).toThrow(PageError);
  expect(() => decodePage(bytes)).toThrow(expect.objectContaining({ code: 'not-text', line, actual }));
});

test('a file larger than any page, or no file at all, is refused before it is read', () => {
  const file = (size: number, isFile = true) => ({ size, isFile: () => isFile });
  expect(() => assertPage(file(LARGEST_PAGE))).not.toThrow();
  expect(() => assertPage(file(2 ** 30))).toThrow('expected a page of at most 16 MB, found a file of 1024 MB.');
  expect(() => assertPage(file(0, false))).toThrow('expected a file, found a pipe or a device.');
});
