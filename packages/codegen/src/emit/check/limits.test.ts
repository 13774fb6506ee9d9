import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, it } from 'vitest';
import { emitCheck } from '../emit-checks.ts';

it.each([
  [0.1, [0, 0.1, 0.3, 5.1, 33.3, 1_000_000.7], [0.05, 0.31, 33.333]],
  [0.01, [0.07, 1.13, 19.99], [0.001, 19.995]],
  [0.25, [0.75, 100.5], [0.3]],
  [8000, [0, 8000, 96_000], [1, 7999, 8001]],
  [1_048_576, [0, 2_097_152], [1, 1_048_577]],
])(
  'decimals are compared where a number is a multiple of %s, by ajv as by the guard',
  async (multipleOf, good, bad) => {
    const schema = { type: 'number', multipleOf } as const;
    const code = emitCheck('Number', schema, {
      view: 'json',
      guards: { page: 'matchesNumber' },
      isReceived: false,
      callOf() {
        throw new TypeError('there are no other shapes');
      },
    });
    const { matchesNumber } = await import(
      `data:text/javascript;base64,${Buffer.from(`${code}export { matchesNumber };`).toString('base64')}`
    );
    const judge = new Ajv2020({ multipleOfPrecision: 8 }).compile(schema);
    for (const takes of [matchesNumber, judge]) {
      expect(good.filter((value) => !takes(value))).toEqual([]);
      expect(bad.filter((value) => takes(value))).toEqual([]);
    }
  },
);
