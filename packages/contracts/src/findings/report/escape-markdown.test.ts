import { expect, it } from 'vitest';
import { escapeCode, escapeText } from './escape-markdown.ts';

it.each([
  { text: 'Input.Tags[].Key', code: 'Input.Tags&#91;&#93;.Key' },
  { text: '<b> & "c"', code: '&#60;b&#62; &#38; "c"' },
  { text: 'a | `b` \\', code: 'a &#124; &#96;b&#96; &#92;' },
  { text: 'a\r\nb\tc\u0000', code: 'a␍␊b␉c␀' },
  { text: '@someone #12', code: '&#64;someone &#35;12' },
  { text: 'https://a.b www.c.d', code: 'https&#58;//a.b www&#46;c.d' },
  { text: 'é 漢 😀', code: 'é 漢 😀' },
  { text: 'half \ud800', code: 'half \ufffd' },
])('$text in code is $code', ({ text, code }) => {
  expect(escapeCode(text)).toBe(code);
});

it.each([
  { text: 'by @someone', want: 'by &#64;\u200bsomeone' },
  { text: 'as in org/repo#12', want: 'as in org/repo&#35;\u200b12' },
  { text: 'see https://a.b', want: 'see https&#58;\u200b//a.b' },
  { text: 'a value: "b"', want: 'a value&#58; "b"' },
])('$text in text is broken by a space of no width', ({ text, want }) => {
  expect(escapeText(text)).toBe(want);
});
