import { readFileSync } from 'node:fs';
import { compile, type JSONSchema } from 'json-schema-to-typescript';
import { expect, it } from 'vitest';
import { inCode } from '../../base/parse-json.ts';
import { validateJson } from '../../base/validate-json.ts';
import { checkCommand } from '../../cli/check.ts';
import { writtenIds } from '../../findings/rules.ts';

interface Schema extends JSONSchema {
  readonly $defs: Readonly<Record<string, JSONSchema>>;
}

const schema: Schema = JSON.parse(readFileSync(new URL('../../../config.schema.json', import.meta.url), 'utf8'));

it('the schema knows every rule, by each id that it has had', () => {
  expect(schema.$defs.RuleId?.enum).toEqual(writtenIds);
});

it('the schema knows every format of the command', () => {
  const format = checkCommand(() => {}).options.find(({ long }) => long === '--format');
  expect(schema.$defs.Reporter?.properties?.format?.enum).toEqual(format?.argChoices);
});

it('the schema describes every member', () => {
  const { Reporter, Ignore } = schema.$defs;
  for (const { properties } of [schema, Reporter ?? {}, Ignore ?? {}])
    expect(Object.entries(properties ?? {}).filter(([, { description }]) => !description)).toEqual([]);
});

// `npx vitest run -u` writes it anew; `tsc` then holds `DocpactConfig` to it, in test/types/config.types.ts.
it('test/types/config-of-schema.ts is the type of the schema', async () => {
  const type = await compile(schema, 'ConfigOfSchema', {
    bannerComment: '// Generated from config.schema.json. Do not edit: run vitest -u.',
    ignoreMinAndMaxItems: true,
    format: false,
  });
  await expect(type).toMatchFileSnapshot('../../../test/types/config-of-schema.ts');
});

const docs = readFileSync(new URL('../../../../../docs/configuration.md', import.meta.url), 'utf8');
const examples = [...docs.matchAll(/```json\n(.*?)```/gs)].map(([, text = '']): unknown => JSON.parse(text));

it('every example of docs/configuration.md keeps to its schema', async () => {
  const schemaOf = (example: object) =>
    'version' in example ? 'baseline' : 'operation' in example ? 'recording' : 'config';
  expect(examples.length).toBe(7);
  for (const value of examples) {
    if (typeof value !== 'object' || value === null) throw new Error('an example is no object');
    validateJson(schemaOf(value), { value, positions: inCode('docs/configuration.md'), code: 'usage' });
  }
});
