import type { ContractDocument } from '@docpact/schemas/runtime';

/** A contract with all that a path can lead through: lists, maps, shapes that hold themselves, names that are no identifiers. */
export const snapshotDocument: ContractDocument = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'urn:docpact:test:1:CreateSnapshot',
  title: 'CreateSnapshot',
  'x-operation': {
    service: 'test',
    apiVersion: '1',
    name: 'CreateSnapshot',
    docs: 'https://example.com',
    errors: ['NotFoundFault', 'QuotaFault'],
  },
  $defs: {
    Input: {
      type: 'object',
      required: ['Name'],
      properties: {
        Name: { type: 'string' },
        Note: { type: 'string' },
        Tags: { type: 'array', items: { $ref: '#/$defs/Tag' } },
        Labels: { type: 'object', additionalProperties: { $ref: '#/$defs/Tag' } },
        'a-b': { type: 'string' },
      },
    },
    Output: {
      type: 'object',
      properties: {
        Tree: { $ref: '#/$defs/Tree' },
        Labels: { type: 'object', additionalProperties: { type: 'string' } },
      },
    },
    Tag: {
      type: 'object',
      required: ['Key'],
      properties: { Key: { type: 'string' }, Value: { type: 'string' } },
    },
    Tree: {
      type: 'object',
      properties: {
        Name: { type: 'string' },
        Parent: { anyOf: [{ $ref: '#/$defs/Tree' }, { type: 'null' }] },
        Branches: { type: 'array', items: { $ref: '#/$defs/Tree' } },
      },
    },
  },
};
