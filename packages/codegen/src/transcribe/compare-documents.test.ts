import { expect, test } from 'vitest';
import { compareDocuments } from './compare-documents.ts';

test.each([
  ['nothing differs', { a: 1, b: [1] }, { a: 1, b: [1] }, []],
  ['a value', { a: { b: 1 } }, { a: { b: 2 } }, [{ pointer: '/a/b', before: 1, after: 2 }]],
  ['a keyword that is new', {}, { a: null }, [{ pointer: '/a', after: null }]],
  ['a keyword that is gone', { 'a/b': 1 }, {}, [{ pointer: '/a~1b', before: 1 }]],
  ['a list, as a whole', { a: [1, 2] }, { a: [2] }, [{ pointer: '/a', before: [1, 2], after: [2] }]],
  ['an object for a value', { a: 1 }, { a: {} }, [{ pointer: '/a', before: 1, after: {} }]],
  ['a member of Object.prototype', { toString: 1 }, {}, [{ pointer: '/toString', before: 1 }]],
])('%s', (_, before, after, want) => {
  expect(compareDocuments(before, after)).toEqual(want);
});
