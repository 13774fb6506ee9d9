import { expect, it } from 'vitest';
import { inOrder } from './in-order.ts';

/** Runs that end when they are reported to. */
function heldRuns() {
  const started: number[] = [];
  const ends = new Map<number, { end: () => void; fail: (error: Error) => void }>();
  const run = (item: number): Promise<number> => {
    started.push(item);
    return new Promise((resolve, reject) => ends.set(item, { end: () => resolve(item * 10), fail: reject }));
  };
  return {
    started,
    run,
    end: (item: number) => ends.get(item)?.end(),
    fail: (item: number, error: Error) => ends.get(item)?.fail(error),
  };
}

it('gives results in the order of the items, whichever ends first', async () => {
  const { run, end } = heldRuns();
  const results = inOrder([1, 2], 2, run);
  const first = results.next();
  end(2);
  end(1);
  expect([await first, await results.next(), await results.next()].map(({ value }) => value)).toEqual([
    10,
    20,
    undefined,
  ]);
});

it('starts no more than it may, counting those whose results nobody has taken', async () => {
  const { run, end, started } = heldRuns();
  const results = inOrder([1, 2, 3, 4], 2, run);
  const first = results.next();
  end(2);
  expect(started).toEqual([1, 2]);
  end(1);
  await first;
  const second = results.next();
  await second;
  expect(started).toEqual([1, 2, 3]);
});

it('throws what a run throws in its turn, and loses no other error', async () => {
  const { run, end, fail } = heldRuns();
  const results = inOrder([1, 2], 2, run);
  const first = results.next();
  fail(2, new Error('second'));
  end(1);
  expect((await first).value).toBe(10);
  await expect(results.next()).rejects.toThrow('second');
});

it('gives nothing for nothing', async () => {
  expect((await inOrder([], 2, heldRuns().run).next()).done).toBe(true);
});
