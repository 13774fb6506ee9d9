import { expect, test } from 'vitest';
import { inlineText } from './rst-inline.ts';

test.each([
  ['plain text', 'plain text'],
  ['a ``code`` span', 'a `code` span'],
  ['``a\\\\b``', '`a\\\\b`'],
  ['`the guide <https://example.com>`__ says', 'the guide says'],
  ['`Kinds\\: all <https://example.com>`__', 'Kinds: all'],
  ['`<https://example.com>`__', 'https://example.com'],
  [':doc:`Orchard <../../orchard>` / Client', 'Orchard / Client'],
  ['an :class:`.EventStream` member', 'an EventStream member'],
  ['**bold** and *italic* text', 'bold and italic text'],
  ['wildcards * and ** stay', 'wildcards * and ** stay'],
  ['2 * 3 * 4', '2 * 3 * 4'],
  ["an asterisk (*), written '*'", "an asterisk (*), written '*'"],
  ['either (*this*) or "*that*"', 'either (this) or "that"'],
  ['the letters \\\\p{L} and \\*', 'the letters \\p{L} and *'],
  ['1--5 ... “so”', '1–5 … "so"'],
  ['``--`` and ``...``', '`--` and `...`'],
])('%j reads %j', (source, want) => {
  expect(inlineText(source)).toBe(want);
});
