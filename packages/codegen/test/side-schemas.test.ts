import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { ownKeywords } from '../src/document/keyword-values.ts';
import { generate } from '../src/generate.ts';
import { isDateTime } from '../src/runtime/index.ts';
import { emptyFolder, folders, generateAndImport } from './generated-modules.ts';
import { judge } from './in-memory-judge.ts';
import { mutate, randomNumbers, sample } from './sample-values.ts';

/** As the README says to use them. ajv leaves a member called `__proto__` out, so it is told of it under another name. */
const strict = () =>
  new Ajv2020({ strict: true, allowUnionTypes: true, ownProperties: true, formats: { 'date-time': isDateTime } });
const renamed = (text: string) => JSON.parse(text.replaceAll('"__proto__"', '"proto__"'));

describe.each(['shipped', 'zoo', 'orchard'] as const)('The schemas of the sides of the %s contracts', (folder) => {
  it('compile in strict mode, and give the verdicts of the contract at their root', async () => {
    const out = await emptyFolder();
    await generate({ services: folders[folder], out });
    for (const { load } of Object.values(await generateAndImport(folders[folder]))) {
      const { key, document } = await load();
      for (const side of ['Input', 'Output'] as const) {
        const text = await readFile(join(out, `${key}.${side}.json`), 'utf8');
        const holds = strict()
          .addVocabulary([...ownKeywords])
          .compile(renamed(text));
        const agreed = judge(document, side);
        const random = randomNumbers(20261201);
        const full = sample(document, document.$defs[side] ?? {});
        const values = [full, {}, 42, null, ...Array.from({ length: 200 }, () => mutate(full, random))];
        const verdicts = values.map((value) => holds(renamed(JSON.stringify(value))));
        expect(verdicts, `${key} ${side}`).toEqual(values.map(agreed));
        expect(holds(42), `${key} ${side} of 42`).toBe(false);
        const { required } = document.$defs[side] ?? {};
        expect(holds({}), `${key} ${side} of {}`).toBe(required === undefined && agreed({}));
        expect(Object.keys(renamed(text).$defs ?? {})).not.toContain(side === 'Input' ? 'Output' : 'Input');
      }
    }
  });
});

it('strict mode refuses them until it is told of the keywords of docpact', async () => {
  const out = await emptyFolder();
  await generate({ services: folders.zoo, out });
  const file = (await readdir(join(out, 'zoo'))).find((name) => name.endsWith('.Input.json')) ?? '';
  const schema = renamed(await readFile(join(out, 'zoo', file), 'utf8'));
  expect(() => strict().compile(schema)).toThrow('unknown keyword: "x-operation"');
});

it('the README of the schemas names every keyword that strict mode has to be told of', async () => {
  const readme = await readFile(new URL('../../schemas/README.md', import.meta.url), 'utf8');
  expect(readme).toContain(`.addVocabulary([${ownKeywords.map((keyword) => `'${keyword}'`).join(', ')}])`);
});
