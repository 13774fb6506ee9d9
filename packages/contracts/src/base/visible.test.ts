import { expect, it } from 'vitest';
import { visible, visibleJson, visibleLine } from './visible.ts';

it.each([
  { title: 'a null character', given: '\0', want: '\\u0000' },
  { title: 'an escape', given: '\u001b[31m', want: '\\u001b[31m' },
  { title: 'a carriage return', given: 'a\r\nb', want: 'a\\u000d\nb' },
  { title: 'a control character of the second kind', given: '\u0085', want: '\\u0085' },
  { title: 'a turn of direction', given: '\u202eabc', want: '\\u202eabc' },
  { title: 'half of a pair', given: '\ud800x', want: '\\ud800x' },
  { title: 'no character', given: '\ufffe\u{1fffe}', want: '\\ufffe\\u{1fffe}' },
  { title: 'a line separator', given: '\u2028', want: '\\u2028' },
])('$title is named', ({ given, want }) => {
  expect(visible(given)).toBe(want);
});

it.each(['\t', '\n', 'שלום', '😀', 'e\u0301'])('%j is left as it is', (text) => {
  expect(visible(text)).toBe(text);
});

it.each([
  { title: 'a line break and a tab are named where a text has one line', given: 'a\n\tb', want: 'a\\n\\tb' },
  { title: 'and so is what is never seen', given: '\u001b[2Kpassed\r\n', want: '\\u001b[2Kpassed\\u000d\\n' },
])('$title', ({ given, want }) => {
  expect(visibleLine(given)).toBe(want);
});

it.each(['\u009b31m', '\u202e', '\ufeff', '\u{1fffe}', '\ud800', 'a\n"\\'])(
  '%j in JSON is named, and has its value',
  (text) => {
    const json = visibleJson(JSON.stringify({ text }, null, 2));
    expect(JSON.parse(json)).toEqual({ text });
    expect(visible(json)).toBe(json);
  },
);
