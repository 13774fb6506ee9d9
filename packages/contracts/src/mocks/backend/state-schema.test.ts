import { readFileSync } from 'node:fs';
import { operations } from '@docpact/schemas';
import type { JsonSchema } from '@docpact/schemas/runtime';
import { compile, type JSONSchema } from 'json-schema-to-typescript';
import { expect, it } from 'vitest';
import { inCode } from '../../base/parse-json.ts';
import { validateJson } from '../../base/validate-json.ts';
import { models } from './models.generated.ts';

interface Schema extends JSONSchema {
  readonly $defs: Readonly<Record<string, JSONSchema>>;
}

const text = readFileSync(new URL('../../../state.schema.json', import.meta.url), 'utf8');
const schema: Schema = JSON.parse(text);

it('the schema describes every member', () => {
  const shapes = [schema, ...Object.values(schema.properties ?? {}), ...Object.values(schema.$defs)];
  const members = shapes.flatMap(({ properties }) => Object.entries(properties ?? {}));
  expect(members.filter(([, { description }]) => !description)).toEqual([]);
});

const contracts = await Promise.all(Object.values(operations).map(({ load }) => load()));

/** A set with the values that clients have a name for and the page does not list. */
const withNamed = (shape: JsonSchema, names: Readonly<Record<string, string>> = {}): JsonSchema =>
  shape.enum ? { ...shape, enum: [...new Set([...shape.enum, ...Object.values(names)])] } : shape;

/** The shapes of the operations that have a model, by what the schema calls them: shapes of one name are called by their service too. */
const shapes = contracts
  .filter(({ key }) => models.has(key))
  .flatMap(({ binding, document, wire }) =>
    Object.entries<JsonSchema>(document.$defs).map(([name, shape]) => ({
      name: name in schema.$defs ? name : binding.sdk.client.replace(/Client$/, name),
      shape: withNamed(shape, wire.facts[`/$defs/${name}`]?.constants),
    })),
  )
  .filter(({ name }) => name in schema.$defs);

const told = new Set(['type', 'enum', 'format', 'pattern', 'maxLength', 'allOf']);

/** What a member may be: its own limits, as minLength is, are the schema's to say for names. */
const limitsOf = (member: object) =>
  Object.fromEntries(Object.entries(member).filter(([keyword]) => told.has(keyword)));

it.each(shapes)('$name takes what the contract has, and nothing unknown', ({ name, shape }) => {
  const { properties = {}, additionalProperties, ...own } = schema.$defs[name] ?? {};
  expect(limitsOf(own)).toEqual(limitsOf(shape));
  if (shape.type !== 'object') return;
  expect(additionalProperties).toBe(false);
  for (const [member, limits] of Object.entries(shape.properties ?? {}))
    expect(limitsOf(properties[member] ?? {}), member).toEqual(limitsOf(limits));
});

// `npx vitest run -u` writes it anew; `tsc` then holds `BackendState` to it, in test/types/state.types.ts.
it('test/types/state-of-schema.ts is the type of the schema', async () => {
  // Several patterns at once are no type, but would become one.
  const typed: JSONSchema = JSON.parse(text, (key, value) => (key === 'allOf' ? undefined : value));
  const type = await compile(typed, 'StateOfSchema', {
    bannerComment: '// Generated from state.schema.json. Do not edit: run vitest -u.',
    ignoreMinAndMaxItems: true,
    format: false,
  });
  await expect(type).toMatchFileSnapshot('../../../test/types/state-of-schema.ts');
});

it('every state in docs/state.md keeps to the schema', () => {
  const docs = readFileSync(new URL('../../../../../docs/state.md', import.meta.url), 'utf8');
  const states = [...docs.matchAll(/```json\n(.*?)```/gs)].map(([, json = '']): unknown => JSON.parse(json));
  expect(states.length).toBe(1);
  for (const value of states) validateJson('state', { value, positions: inCode('docs/state.md'), code: 'usage' });
});
