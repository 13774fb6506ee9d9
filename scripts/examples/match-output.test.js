import assert from 'node:assert/strict';
import { test } from 'node:test';
import { differenceOf } from './match-output.js';

const alike = [
  ['the same', 'a\nb', 'a\nb\n'],
  ['blanks at the ends of lines', 'a\nb', 'a  \nb\n\n'],
  ['anything within a line', 'took … ms', 'took 12.5 ms\n'],
  ['any lines', 'first\n…\nlast', 'first\n2\n3\nlast\n'],
  ['no lines', 'first\n…\nlast', 'first\nlast\n'],
  ['signs that mean something in a pattern', '[1] (a|b)* $…', '[1] (a|b)* $5\n'],
];
for (const [title, expected, actual] of alike)
  test(`alike: ${title}`, () => assert.equal(differenceOf(expected, actual), undefined));

const unlike = [
  ['another word', 'a\nb', 'a\nc', 'line 2 of the output: expected "b", got "c"'],
  ['a line less', 'a\nb', 'a', 'line 2 of the output: expected "b", got the end'],
  ['a line more', 'a', 'a\nb', 'line 2 of the output: expected the end, got "b"'],
  ['another line after any lines', 'a\n…\nd', 'a\nb\nc', 'line 3 of the output: expected "d", got the end'],
  ['a page that shows nothing', '…', 'a', 'the page says nothing of what is printed'],
  ['a page that is empty', '', 'a', 'the page says nothing of what is printed'],
];
for (const [title, expected, actual, want] of unlike)
  test(`unlike: ${title}`, () => assert.equal(differenceOf(expected, actual), want));
