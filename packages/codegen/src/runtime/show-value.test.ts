import { expect, it } from 'vitest';
import { showValue } from './show-value.ts';

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
  expect(showValue(value)).toBe(want);
});

it('cuts at 60 characters, and never through one', () => {
  expect(showValue('x'.repeat(1000))).toMatchInlineSnapshot(
    `""xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…"`,
  );
  expect(Array.from(showValue('𝒳'.repeat(1000)))).toHaveLength(60);
  expect(showValue(Array.from({ length: 100 }, (_, i) => i))).toMatchInlineSnapshot(
    `"[0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22…"`,
  );
});
