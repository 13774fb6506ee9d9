import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, it } from 'vitest';

const folder = new URL('../../', import.meta.url);
const files = readdirSync(folder).filter((file) => file.endsWith('.schema.json'));

it('there are schemas to look at', () => expect(files).toContain('state.schema.json'));

it.each(files)('%s is a JSON Schema', (file) => {
  const ajv = new Ajv2020();
  ajv.validateSchema(JSON.parse(readFileSync(new URL(file, folder), 'utf8')));
  expect(ajv.errors ?? []).toEqual([]);
});
