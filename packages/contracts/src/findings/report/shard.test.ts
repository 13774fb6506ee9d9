import { expect, it } from 'vitest';
import { takeShard } from './shard.ts';

const all = (length: number): readonly number[] => Array.from({ length }, (_, i) => i);
const shards = (length: number, total: number) =>
  all(total).map((i) => takeShard(all(length), { index: i + 1, total }));

it.each([
  { length: 5, total: 1, want: [[0, 1, 2, 3, 4]] },
  {
    length: 5,
    total: 2,
    want: [
      [0, 1],
      [2, 3, 4],
    ],
  },
  {
    length: 6,
    total: 3,
    want: [
      [0, 1],
      [2, 3],
      [4, 5],
    ],
  },
  { length: 2, total: 3, want: [[], [0], [1]] },
  { length: 0, total: 2, want: [[], []] },
])('$length operations in $total shards', ({ length, total, want }) => {
  expect(shards(length, total)).toEqual(want);
});

it('shards in a row are the whole, and none is two longer than another', () => {
  for (let length = 0; length < 40; length += 1)
    for (let total = 1; total < 12; total += 1) {
      const parts = shards(length, total);
      const lengths = parts.map((part) => part.length);
      expect(parts.flat()).toEqual(all(length));
      expect(Math.max(...lengths) - Math.min(...lengths)).toBeLessThan(2);
    }
});
