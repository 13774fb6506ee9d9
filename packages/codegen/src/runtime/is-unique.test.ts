import { expect, it } from 'vitest';
import { isUnique } from './is-unique.ts';

it.each([
  [[], true],
  [[1, 2], true],
  [[1, '1', true, 'true', null, 'null'], true],
  [[0, -0], false],
  [['a', 'a'], false],
  [
    [
      { a: 1, b: 2 },
      { b: 2, a: 1 },
    ],
    false,
  ],
  [[{ a: 1 }, { a: 1, b: undefined }], false],
  [[[1], ['1']], true],
  [[[[]], [[]]], false],
  [['number 1', 1], true],
  [[new Date(0), new Date(0)], false],
  [[new Date(0), new Date(1)], true],
])('%j has no two equal items: %s', (items, want) => {
  expect(isUnique(items)).toBe(want);
});
