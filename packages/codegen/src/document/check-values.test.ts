import { expect, it } from 'vitest';
import type { ContractDocument, JsonSchema } from '../runtime/json-schema.ts';
import { checkValues } from './check-values.ts';

const at = '/$defs/Input/properties/Place';

/** The problems of a document with one place, of which the page speaks at these pointers. */
function problemsOf(place: JsonSchema, said: readonly string[] = []): string[] {
  const document: ContractDocument = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:docpact:orchard:2026-02-02:PlantTrees',
    title: 'PlantTrees',
    'x-operation': {
      service: 'orchard',
      apiVersion: '2026-02-02',
      name: 'PlantTrees',
      docs: 'https://example.com/',
      errors: [],
    },
    $defs: {
      Input: { type: 'object', properties: { Place: place } },
      Output: { type: 'object' },
      Twig: { type: 'object', properties: { twigs: { type: 'array', items: { $ref: '#/$defs/Twig' } } } },
    },
  };
  const lines = Object.fromEntries(said.map((pointer) => [pointer, 7]));
  const provenance = { page: 'orchard/plant_trees.rst', format: 'rst', sha256: '', lines } as const;
  return checkValues(document, provenance).map(({ pointer, actual }) => `${pointer}: ${actual}`);
}

it.each<[JsonSchema, string[]]>([
  [{ type: 'integer', default: 5, minimum: 5 }, []],
  [{ type: 'integer', default: 4, minimum: 5 }, [`${at}/default: 4`]],
  [{ type: 'integer', default: '5' }, [`${at}/default: "5"`]],
  [{ type: 'string', enum: ['a', 'b'], default: 'c' }, [`${at}/default: "c"`]],
  [{ type: 'string', pattern: '^a', examples: ['ab', 'b', 'c'] }, [`${at}/examples/1: "b"`, `${at}/examples/2: "c"`]],
  [{ type: 'string', format: 'date-time', examples: ['today'] }, [`${at}/examples/0: "today"`]],
  [{ $ref: '#/$defs/Twig', examples: [{ twigs: [{}] }, { twigs: [1] }] }, [`${at}/examples/1: {"twigs":[1]}`]],
  [{ type: 'boolean', default: false }, []],
  [{ type: ['string', 'null'], default: null }, []],
  [{ default: null }, []],
  [{ type: 'string', default: null }, [`${at}/default: null`]],
  [
    { type: 'object', properties: { 'a/b%~': { type: 'string', default: 1 } } },
    [`${at}/properties/a~1b%~0/default: 1`],
  ],
])('of %j it finds %j', (place, want) => {
  expect(problemsOf(place)).toEqual(want);
});

it('lets a default of null stand that the page states', () => {
  expect(problemsOf({ type: 'string', default: null }, [`${at}/default`])).toEqual([]);
  expect(problemsOf({ type: 'string', default: 1 }, [`${at}/default`])).toEqual([`${at}/default: 1`]);
});
