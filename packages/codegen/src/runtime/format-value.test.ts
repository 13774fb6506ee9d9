import { expect, it } from 'vitest';
import { formatValue } from './format-value.ts';

const circle: Record<string, unknown> = {};
circle.self = circle;

it.each([
  [undefined, 'nothing'],
  [null, 'null'],
  ['', '""'],
  ['a"b', '"a\\"b"'],
  [1.5, '1.5'],
  [Number.NaN, 'NaN'],
  [10n, '10n'],
  [true, 'true'],
  [Symbol('s'), 'Symbol(s)'],
  [() => 1, 'a function'],
  [[1, { a: null }], '[1,{"a":null}]'],
  [new Date(0), 'Date 1970-01-01T00:00:00.000Z'],
  [new Date(Number.NaN), 'Invalid Date'],
  [new Uint8Array(3), '3 bytes'],
  [{ big: 1n }, '{"big":"1n"}'],
  [circle, 'an object that JSON cannot hold'],
  [{ toJSON: () => undefined }, 'an object'],
])('%# is shown on one line as %2$j', (value, want) => {
  expect(formatValue(value)).toBe(want);
});

it.each([
  ['a text', 'x'.repeat(1000), `"${'x'.repeat(58)}… (1000 characters)`],
  ['characters of two units', '𝒳'.repeat(1000), `"${'𝒳'.repeat(58)}… (1000 characters)`],
  [
    'a list',
    Array.from({ length: 100 }, (_, i) => i),
    `[${'0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22'}… (100 items)`,
  ],
  ['an object', { Name: 'x'.repeat(60), Size: undefined, Kind: 1 }, `{"Name":"${'x'.repeat(50)}… (2 members)`],
  ['a number', 10n ** 99n, `1${'0'.repeat(58)}…`],
])('of %s that is long the first 60 characters are shown, and its size', (_, value, want) => {
  expect(formatValue(value)).toBe(want);
});

it.each([
  ['', '"" (0 characters)'],
  ['𝒳', '"𝒳" (1 character)'],
  [[], '[] (0 items)'],
  [{ a: 1, b: undefined }, '{"a":1} (1 member)'],
  [7, '7'],
])('of %j the size is reported where it is asked for', (value, want) => {
  expect(formatValue(value, true)).toBe(want);
});
