import { expect, it } from 'vitest';
import { sideBySide } from './finding-list.ts';

it.each([
  {
    title: 'a value that is left out is marked where it stood',
    given: ['one of a, b, c', 'one of a, c'],
    want: ['<code>one of a, <del>b, </del>c</code>', '<code>one of a, c</code>'],
  },
  {
    title: 'a changed end is marked in both',
    given: ['at most 63 characters', 'at most 255 characters'],
    want: ['<code>at most <del>63</del> characters</code>', '<code>at most <ins>255</ins> characters</code>'],
  },
  {
    title: 'texts that share next to nothing are shown as they are',
    given: ['integer', 'string'],
    want: ['<code>integer</code>', '<code>string</code>'],
  },
  { title: 'equal texts have no mark', given: ['a', 'a'], want: ['<code>a</code>', '<code>a</code>'] },
])('$title', ({ given: [before = '', after = ''], want }) => {
  const values = sideBySide(before, after);
  expect([values.before.text, values.after.text]).toEqual(want);
});
