import type { JsonSchema, OperationContract } from '@docpact/schemas/runtime';
import { registerSchema, setShouldValidateFormat, validate } from '@hyperjump/json-schema/draft-2020-12';
import '@hyperjump/json-schema/formats';
import { expect, it } from 'vitest';
import { contracts } from './contracts.ts';
import { mutate, sample } from './mutate.ts';
import { sides } from './sides.ts';

/** A second implementation of JSON Schema 2020-12, by other people, reads the same documents and gives the same verdicts. */
setShouldValidateFormat(true);
for (const { document } of contracts) registerSchema(JSON.parse(JSON.stringify(document)), document.$id);

it.each(sides)('$key $side: the second implementation agrees on 1,000 mutated values', async ({ entry, side }) => {
  const contract: OperationContract = await entry.load();
  const second = await validate(`${contract.document.$id}#/$defs/${side}`);
  const ours = side === 'Input' ? contract.input.json : contract.output.json;
  const start = sample(contract.document, definition(contract, side));
  const verdicts = mutate(start, 1000).map((value) => ({
    value,
    ours: ours.is(value),
    second: second(value, 'FLAG').valid,
  }));
  expect(verdicts.filter((verdict) => verdict.ours !== verdict.second)).toEqual([]);
  // Neither all right nor all wrong, or the comparison would prove nothing.
  expect(verdicts.some((verdict) => verdict.ours)).toBe(true);
  expect(verdicts.some((verdict) => !verdict.ours)).toBe(true);
});

function definition(contract: OperationContract, name: string): JsonSchema {
  const node = contract.document.$defs[name];
  if (!node) throw new Error(`${contract.key} has no ${name}`);
  return node;
}
