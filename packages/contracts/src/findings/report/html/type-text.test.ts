import type { ContractDocument, JsonSchema } from '@docpact/schemas/runtime';
import { expect, it } from 'vitest';
import { typeText } from './type-text.ts';

const document: ContractDocument = {
  $schema: '',
  $id: '',
  title: '',
  'x-operation': { service: '', apiVersion: '', name: '', docs: '', errors: [] },
  $defs: {
    Tag: { type: 'object', properties: {} },
    State: { type: 'string', enum: ['a'] },
    Grid: { type: 'array', items: { $ref: '#/$defs/Grid' } },
  },
};

it.each<{ given: JsonSchema; want: string }>([
  { given: { type: 'string' }, want: 'string' },
  { given: { type: ['string', 'null'] }, want: 'string or null' },
  { given: { type: 'string', format: 'date-time' }, want: 'timestamp' },
  { given: { type: ['string', 'null'], format: 'date-time' }, want: 'timestamp or null' },
  { given: { type: 'string', contentEncoding: 'base64' }, want: 'blob' },
  { given: { $ref: '#/$defs/Tag' }, want: 'Tag' },
  { given: { anyOf: [{ $ref: '#/$defs/Tag' }, { type: 'null' }] }, want: 'Tag or null' },
  { given: { $ref: '#/$defs/State' }, want: 'State (string)' },
  { given: { $ref: '#/$defs/Grid' }, want: 'Grid (list of Grid)' },
  { given: { type: 'array', items: { $ref: '#/$defs/Tag' } }, want: 'list of Tag' },
  { given: { type: 'array', items: true }, want: 'list' },
  { given: { type: 'object', additionalProperties: { type: 'string' } }, want: 'map of string' },
  { given: { type: 'object', properties: {} }, want: 'structure' },
  { given: { anyOf: [{ type: 'integer' }, { type: 'string' }] }, want: 'integer or string' },
  { given: {}, want: 'any value' },
])('$given is "$want"', ({ given, want }) => {
  expect(typeText(given, document)).toBe(want);
});
