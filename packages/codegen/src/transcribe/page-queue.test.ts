import { expect, it } from 'vitest';
import { PageQueue } from './page-queue.ts';

/** So many pages of each folder. */
const pagesOf = (counts: Readonly<Record<string, number>>) =>
  Object.entries(counts).flatMap(([folder, count]) =>
    Array.from({ length: count }, (_, i) => ({ file: `${folder}/${i}.rst`, folder })),
  );

it('a thread stays in its folder, takes the next one, and at the end helps with the longest', () => {
  const queue = new PageQueue(pagesOf({ a: 40, b: 100 }));
  const one = queue.take(undefined);
  const other = queue.take(undefined);
  expect([one, other]).toEqual([
    { from: 0, to: 32 },
    { from: 40, to: 72 },
  ]);
  const rest = queue.take(one);
  expect(rest).toEqual({ from: 32, to: 40 });
  expect(queue.take(rest)).toEqual({ from: 72, to: 104 });
  expect(queue.take(other)).toEqual({ from: 104, to: 136 });
});

it.each([
  [{ a: 1 }, 1],
  [{ a: 33, b: 1, c: 1, d: 64 }, 2],
  [Object.fromEntries(Array.from({ length: 500 }, (_, i) => [`f${i}`, 1])), 3],
  [{ a: 1000, b: 10 }, 4],
])('every page is handed out once: %j among %i threads', (counts, threads) => {
  const pages = pagesOf(counts);
  const queue = new PageQueue(pages);
  const taken: number[] = [];
  const before = new Array(threads).fill(undefined);
  for (let turn = 0; ; turn += 1) {
    const batch = queue.take(before[turn % threads]);
    before[turn % threads] = batch;
    if (!batch) break;
    for (let i = batch.from; i < batch.to; i += 1) taken.push(i);
  }
  expect(taken.sort((a, b) => a - b)).toEqual(pages.map((_, i) => i));
});

it('no thread ends while pages are left, also where another one has taken the next folder whole', () => {
  const queue = new PageQueue(pagesOf({ a: 40, b: 40, c: 40, d: 400 }));
  const first = queue.take(undefined);
  const chain = [queue.take(undefined)];
  for (let i = 0; i < 3; i += 1) chain.push(queue.take(chain.at(-1)));
  expect(chain.at(-1)).toEqual({ from: 112, to: 120 });
  expect(queue.take(queue.take(first))).toEqual({ from: 120, to: 152 });
});

it('where there are no pages there is nothing to take', () => {
  expect(new PageQueue([]).take(undefined)).toBeUndefined();
});
