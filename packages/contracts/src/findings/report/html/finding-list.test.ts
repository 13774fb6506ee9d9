import { expect, it } from 'vitest';
import { finding } from '../../../../test/sample-report.ts';
import { sideBySide } from './finding-list.ts';
import { pagePlace } from './finding-parts.ts';

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

const docs = 'https://docs.aws.amazon.com/goto/WebAPI/zoo-2024-05-01/FeedAnimal';
const { source: _, docs: __, ...nowhere } = finding();

it.each([
  {
    title: 'a line of a page is a link to the page',
    given: finding({ docs }),
    want: `<a href="${docs}" rel="noreferrer">zoo/feed_animal.rst:12</a>`,
  },
  {
    title: 'without a line it is a link too',
    given: { ...nowhere, docs },
    want: `<a href="${docs}" rel="noreferrer">reference</a>`,
  },
  {
    title: 'an address that nobody should follow is only shown',
    given: { ...nowhere, docs: 'javascript:alert("1")' },
    want: '<code>javascript:alert(&quot;1&quot;)</code>',
  },
  {
    title: 'and stands beside the line',
    given: finding({ docs: 'javascript:1' }),
    want: 'zoo/feed_animal.rst:12 <code>javascript:1</code>',
  },
  {
    title: 'without an address the line is text',
    given: { ...nowhere, source: { page: 'a.rst', line: 1 } },
    want: 'a.rst:1',
  },
  { title: 'with neither there is nothing', given: nowhere, want: undefined },
])('$title', ({ given, want }) => {
  expect(pagePlace(given)?.text).toBe(want);
});
