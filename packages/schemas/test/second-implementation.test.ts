import type { JsonSchema, OperationContract } from '@docpact/schemas/runtime';
import { registerSchema, setShouldValidateFormat, validate } from '@hyperjump/json-schema/draft-2020-12';
import '@hyperjump/json-schema/formats';
import { expect, it } from 'vitest';
import { held } from './judged.ts';
import { mutate, sample } from './mutate.ts';

/** A second implementation of JSON Schema 2020-12, by other people, reads the same documents and gives the same verdicts. */
setShouldValidateFormat(true);
for (const document of new Map(
  held.map(({ contract, documentOf }) => [documentOf(contract).$id, documentOf(contract)]),
).values())
  registerSchema(JSON.parse(JSON.stringify(document)), document.$id);

it.each(held)(
  '$key $what: the second implementation agrees on 1,000 mutated values',
  async ({ contract, side, documentOf, wrong }) => {
    const second = await validate(`${documentOf(contract).$id}#/$defs/${side}`);
    const start = sample(contract.document, definition(contract, side));
    const verdicts = mutate(start, 1000).map((value) => ({
      value,
      ours: wrong(contract, 'json', value).length === 0,
      second: second(value, 'FLAG').valid,
    }));
    expect(verdicts.filter((verdict) => verdict.ours !== verdict.second)).toEqual([]);
    // Neither all right nor all wrong, or the comparison would prove nothing.
    expect(verdicts.some((verdict) => verdict.ours)).toBe(true);
    expect(verdicts.some((verdict) => !verdict.ours)).toBe(true);
  },
);

function definition(contract: OperationContract, name: string): JsonSchema {
  const node = contract.document.$defs[name];
  if (!node) throw new Error(`${contract.key} has no ${name}`);
  return node;
}
