import { expect, it } from 'vitest';
import { memberCount } from './member-count.ts';

it.each([
  [{}, 0],
  [{ a: 1, b: null }, 2],
  [{ a: 1, b: undefined }, 1],
  [JSON.parse('{"__proto__": 1}'), 1],
  [Object.create({ inherited: 1 }), 0],
])('%o has %i members', (value, want) => {
  expect(memberCount(value)).toBe(want);
});
