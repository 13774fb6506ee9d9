import { type ContractDocument, isDateTime } from '@docpact/schemas/runtime';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, it } from 'vitest';
import { held } from './judged.ts';
import { mutate, sample } from './mutate.ts';
import { toSdk } from './to-sdk.ts';

/**
 * Guard and explanation of a shape are two functions that a generator wrote, so they are held against each other, in both views,
 * and against ajv in memory, which reads the documents themselves. The values are drawn from the seed in `mutate`, the same in every run.
 */
const valuesASide = 10_500;

it.each(held)(
  `$key $what: guard, explanation and ajv agree on ${valuesASide} values, in both views`,
  { timeout: 120_000 },
  ({ contract, side, documentOf, wrong }) => {
    const { sdk, json } = side === 'Input' ? contract.input : contract.output;
    const node = contract.document.$defs[side] ?? {};
    const judge = inMemory(documentOf(contract), side);
    const disagreed: unknown[] = [];
    const verdicts = { true: 0, false: 0 };
    for (const value of mutate(sample(contract.document, node), valuesASide)) {
      const want = judge(value);
      const held = toSdk(contract.document, node, value);
      const got = [wrong(contract, 'json', value), wrong(contract, 'sdk', held)].map(({ length }) => length === 0);
      const isAsExplained =
        json.is(value) === (json.issues(value).length === 0) && sdk.is(held) === (sdk.issues(held).length === 0);
      if (!isAsExplained || got.some((verdict) => verdict !== want)) disagreed.push({ value, want, got });
      verdicts[`${want}`]++;
    }
    expect(disagreed).toEqual([]);
    expect(Math.min(verdicts.true, verdicts.false), 'both verdicts occur').toBeGreaterThan(100);
  },
);

/** ajv on the document as it stands. What a timestamp is, the third judge says for itself: see `second-implementation.test.ts`. */
function inMemory(document: ContractDocument, side: 'Input' | 'Output'): (value: unknown) => boolean {
  const ajv = new Ajv2020({ strict: false, multipleOfPrecision: 8, formats: { 'date-time': isDateTime } });
  ajv.addSchema(JSON.parse(JSON.stringify(document)));
  const check = ajv.compile({ $ref: `${document.$id}#/$defs/${side}` });
  return (value) => check(value) === true;
}
