import { expect, it } from 'vitest';
import { toPlainData } from './plain-data.ts';

const circle: Record<string, unknown> = { name: 'a' };
circle.self = circle;
const date = new Date(0);
const bytes = Uint8Array.of(1, 2);
class Fault extends Error {
  readonly $fault = 'client';
}

it.each<readonly [title: string, value: unknown, want: unknown]>([
  [
    'primitive values',
    [1, 'a', true, null, undefined, 1n, Number.NaN],
    [1, 'a', true, null, undefined, 1n, Number.NaN],
  ],
  ['dates and bytes', { date, bytes }, { date, bytes }],
  ['members of a class', Object.assign(new Fault('no'), { Code: 'X' }), { $fault: 'client', Code: 'X' }],
  ['functions and symbols', { a: () => 1, b: Symbol('x') }, { a: '<function>', b: '<symbol>' }],
  ['circles', circle, { name: 'a', self: '<circle>' }],
  [
    'members that throw',
    Object.defineProperty({}, 'a', {
      enumerable: true,
      get() {
        throw new Error('no');
      },
    }),
    { a: '<unreadable>' },
  ],
  [
    'a proxy that refuses everything',
    new Proxy(
      {},
      {
        ownKeys() {
          throw new Error('no');
        },
      },
    ),
    '<unreadable>',
  ],
])('copies %s', (_, value, want) => {
  expect(toPlainData(value)).toEqual(want);
});

it('ends at a depth that the stack holds', () => {
  let deep: unknown = 'end';
  for (let i = 0; i < 100_000; i += 1) deep = [deep];
  expect(JSON.stringify(toPlainData(deep))).toContain('<too deep>');
});

it('makes what a caller wants in place of what is no data', () => {
  expect(toPlainData({ a: () => 1 }, () => null)).toEqual({ a: null });
});
