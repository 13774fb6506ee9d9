import { expect, it } from 'vitest';
import type { ContractDocument } from '../runtime/json-schema.ts';
import { checkWire } from './check-wire.ts';
import type { JsonValue } from './json-value.ts';

const text = { type: 'string' } as const;

const document: ContractDocument = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'urn:docpact:zoo:2026-01-01:ListAnimals',
  title: 'ListAnimals',
  'x-operation': {
    service: 'zoo',
    apiVersion: '2026-01-01',
    name: 'ListAnimals',
    docs: 'https://example.com',
    errors: [],
  },
  $defs: {
    Input: { type: 'object', properties: { Marker: text, MaxItems: { type: 'integer' } } },
    Output: {
      type: 'object',
      properties: {
        Marker: text,
        Animals: { type: ['array', 'null'], items: text },
        Ages: { type: 'object', additionalProperties: { type: 'integer' } },
        Keeper: { anyOf: [{ $ref: '#/$defs/Names' }, { type: 'null' }] },
        At: { type: 'string', format: 'date-time' },
      },
    },
    Names: { type: 'array', items: text },
    State: { type: 'string', enum: ['awake', 'asleep'] },
  },
};

const pages = { inputToken: 'Marker', outputToken: 'Marker', limit: 'MaxItems', items: 'Animals' };
const output = (member: string): string => `/$defs/Output/properties/${member}`;

it.each<[title: string, wire: JsonValue, want: readonly string[]]>([
  ['no facts', { source: 'a model', facts: {} }, []],
  ['pages', { source: 'a model', pagination: pages, facts: {} }, []],
  [
    'every kind of fact, each about what can have it',
    {
      source: 'a model',
      facts: {
        [output('Animals')]: { name: 'animals', item: 'animal', flattened: true },
        [output('Ages')]: { entry: { name: 'age', key: 'of', value: 'years' }, source: 'another model' },
        [output('Keeper')]: { item: 'name' },
        [output('At')]: { timestamp: 'http-date' },
        '/$defs/State': { constants: { AWAKE: 'awake' } },
      },
    },
    [],
  ],
  [
    'constants of a list',
    { source: 'x', facts: { '/$defs/Names': { constants: { A: 'a' } } } },
    ['wrong-place /facts/~1$defs~1Names/constants'],
  ],
  [
    'a constant of a value that the page does not have yet',
    { source: 'x', facts: { '/$defs/State': { constants: { AWAKE: 'awake', EATING: 'eating' } } } },
    [],
  ],
  [
    'constants of another set',
    { source: 'x', facts: { '/$defs/State': { constants: { EATING: 'eating' } } } },
    ['dangling-name /facts/~1$defs~1State/constants'],
  ],
  [
    'a constant that is no text',
    { source: 'x', facts: { '/$defs/State': { constants: { AWAKE: 1 } } } },
    ['wrong-value /facts/~1$defs~1State/constants/AWAKE'],
  ],
  ['nobody who says so', { facts: {} }, ['missing-member /source']],
  [
    'an unknown fact',
    { source: 'x', facts: { [output('At')]: { colour: 'red' } } },
    ['unknown-member /facts/~1$defs~1Output~1properties~1At/colour'],
  ],
  [
    'an unknown format',
    { source: 'x', facts: { [output('At')]: { timestamp: 'roman' } } },
    ['wrong-value /facts/~1$defs~1Output~1properties~1At/timestamp'],
  ],
  [
    'a member that is not there',
    { source: 'x', facts: { [output('Plants')]: { name: 'p' } } },
    ['dangling-pointer /facts/~1$defs~1Output~1properties~1Plants'],
  ],
  [
    'a pointer to something else than a schema',
    { source: 'x', facts: { '/$defs/Output/properties': { name: 'p' } } },
    ['dangling-pointer /facts/~1$defs~1Output~1properties'],
  ],
  [
    'an item name of a text',
    { source: 'x', facts: { [output('Marker')]: { item: 'm' } } },
    ['wrong-place /facts/~1$defs~1Output~1properties~1Marker/item'],
  ],
  [
    'entry names of a list',
    { source: 'x', facts: { [output('Animals')]: { entry: { key: 'k', value: 'v' } } } },
    ['wrong-place /facts/~1$defs~1Output~1properties~1Animals/entry'],
  ],
  [
    'a name of a whole shape',
    { source: 'x', facts: { '/$defs/Names': { name: 'n' } } },
    ['wrong-place /facts/~1$defs~1Names/name'],
  ],
  [
    'a format of a text',
    { source: 'x', facts: { [output('Marker')]: { timestamp: 'date-time' } } },
    ['wrong-place /facts/~1$defs~1Output~1properties~1Marker/timestamp'],
  ],
  [
    'pages by members that are not there',
    { source: 'x', pagination: { ...pages, limit: 'Limit', items: 'Plants' }, facts: {} },
    ['dangling-name /pagination/limit', 'dangling-name /pagination/items'],
  ],
])('%s', (_title, wire, want) => {
  expect(checkWire(wire, document).map(({ code, pointer }) => `${code} ${pointer}`)).toEqual(want);
});
