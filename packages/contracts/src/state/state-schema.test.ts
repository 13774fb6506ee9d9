import { readFileSync } from 'node:fs';
import { operations } from '@docpact/schemas';
import type { JsonSchema } from '@docpact/schemas/runtime';
import type { JSONSchema } from 'json-schema-to-typescript';
import { compile } from 'json-schema-to-typescript';
import { expect, it } from 'vitest';
import { holdToSchema } from '../json/hold-to-schema.ts';
import { inCode } from '../json/places.ts';

interface Schema extends JSONSchema {
  readonly $defs: Readonly<Record<string, JSONSchema>>;
}

const text = readFileSync(new URL('../../state.schema.json', import.meta.url), 'utf8');
const schema: Schema = JSON.parse(text);

it('the schema describes every member', () => {
  const shapes = [schema, ...Object.values(schema.properties ?? {}), ...Object.values(schema.$defs)];
  const members = shapes.flatMap(({ properties }) => Object.entries(properties ?? {}));
  expect(members.filter(([, { description }]) => !description)).toEqual([]);
});

/** What tests may say more than answers show. */
const kept: Readonly<Record<string, readonly string[]>> = {
  ServerlessCacheSnapshot: ['Tags'],
  DBClusterSnapshot: ['Tags'],
};

/** The schema's shape by the contract's, where tags are the services' own. */
const nameOf = (service: string, shape: string): string => {
  const prefix = { elasticache: 'ElastiCache', neptune: 'Neptune', lightsail: 'Lightsail' }[service] ?? '';
  return shape === 'Tag' ? `${prefix}Tag` : shape;
};

const told = new Set(['type', 'enum', 'format', 'pattern', 'maxLength', 'allOf']);

/** What a member may be: its own limits, as minLength is, are the schema's to say for names. */
const limitsOf = (member: object) =>
  Object.fromEntries(Object.entries(member).filter(([keyword]) => told.has(keyword)));

const contracts = await Promise.all(Object.values(operations).map(({ load }) => load()));
const shapes = contracts.flatMap(({ service, document }) =>
  Object.entries<JsonSchema>(document.$defs)
    .filter(([name]) => name !== 'Input' && name !== 'Output')
    .map(([name, shape]) => ({ name: nameOf(service, name), shape })),
);

it.each(shapes)('$name takes what the contract has, and nothing else', ({ name, shape }) => {
  const { properties = {}, additionalProperties, ...own } = schema.$defs[name] ?? {};
  expect(limitsOf(own)).toEqual(limitsOf(shape));
  if (shape.type !== 'object') return;
  expect(additionalProperties).toBe(false);
  const more = kept[name] ?? [];
  expect(Object.keys(properties)).toEqual([...Object.keys(shape.properties ?? {}), ...more]);
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
  await expect(type).toMatchFileSnapshot('../../test/types/state-of-schema.ts');
});

it('every state in docs/state.md keeps to the schema', () => {
  const docs = readFileSync(new URL('../../../../docs/state.md', import.meta.url), 'utf8');
  const states = [...docs.matchAll(/```json\n(.*?)```/gs)].map(([, json = '']): unknown => JSON.parse(json));
  expect(states.length).toBe(1);
  for (const value of states) holdToSchema('state', { value, places: inCode('docs/state.md'), code: 'usage' });
});
