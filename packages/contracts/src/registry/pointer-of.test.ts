import { operations } from '@docpact/schemas';
import type { JsonSchema, OperationContract } from '@docpact/schemas/runtime';
import { expect, it } from 'vitest';
import { pointerOf } from './pointer-of.ts';

const contract: OperationContract = await operations['lightsail/GetInstanceSnapshot'].load();

it.each([
  ['Input', '/$defs/Input'],
  ['Input.instanceSnapshotName', '/$defs/Input/properties/instanceSnapshotName'],
  ['Output.instanceSnapshot', '/$defs/Output/properties/instanceSnapshot'],
  ['Output.instanceSnapshot.name', '/$defs/InstanceSnapshot/properties/name'],
  ['Output.instanceSnapshot.fromAttachedDisks[0]', '/$defs/Disk'],
  ['Output.instanceSnapshot.fromAttachedDisks[0].location.regionName', '/$defs/ResourceLocation/properties/regionName'],
  ['Output.instanceSnapshot.nowhere', '/$defs/InstanceSnapshot'],
  ['Output.instanceSnapshot["a-b"]', '/$defs/InstanceSnapshot'],
  ['Request.host', '/$defs/Request'],
])('%s is described at %s', (path, pointer) => {
  expect(pointerOf(contract, path)).toBe(pointer);
});

// A literal of a member called `constructor` would be read as a function.
const text: JsonSchema = { type: 'string' };
const odd: OperationContract = {
  ...contract,
  document: {
    ...contract.document,
    $defs: {
      Input: { type: 'object' },
      Output: {
        type: 'object',
        properties: {
          'a-b/c.d': { type: 'array', items: { $ref: '#/$defs/Twig' } },
          labels: { type: 'object', additionalProperties: { type: 'string' } },
          twigs: { type: 'object', additionalProperties: { $ref: '#/$defs/Twig' } },
          graft: { anyOf: [{ $ref: '#/$defs/Twig' }, { type: 'null' }] },
        },
      },
      Twig: { type: 'object', properties: { name: { type: 'string' }, constructor: text } },
    },
  },
};

it.each([
  ['Output["a-b/c.d"]', '/$defs/Output/properties/a-b~1c.d'],
  ['Output["a-b/c.d"][1].name', '/$defs/Twig/properties/name'],
  ['Output["a-b/c.d"][1].constructor', '/$defs/Twig/properties/constructor'],
  ['Output.labels["x y"]', '/$defs/Output/properties/labels/additionalProperties'],
  ['Output.labels.hasOwnProperty', '/$defs/Output/properties/labels/additionalProperties'],
  ['Output.twigs["]"].name', '/$defs/Twig/properties/name'],
  ['Output.graft', '/$defs/Output/properties/graft'],
  ['Output.graft.name', '/$defs/Twig/properties/name'],
  ['Output.toString', '/$defs/Output'],
])('among maps and odd names %s is described at %s', (path, pointer) => {
  expect(pointerOf(odd, path)).toBe(pointer);
});
