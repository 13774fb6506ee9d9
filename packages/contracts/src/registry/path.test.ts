import { operations } from '@docpact/schemas';
import type { JsonSchema, OperationContract } from '@docpact/schemas/runtime';
import { expect, it } from 'vitest';
import { snapshotDocument } from '../../test/snapshot-document.ts';
import { followPath, pointerOf } from './path.ts';
import { shapesOf, shapesOfDocument } from './place.ts';

const shapes = shapesOfDocument(snapshotDocument);

it.each([
  ['Input', 'Input', []],
  ['Input.Name', 'Input.Name', []],
  ['Input.Tags[].Key', 'Input.Tags[].Key', []],
  ['Input.Tags[3].Key', 'Input.Tags[].Key', []],
  ['Input["a-b"]', 'Input["a-b"]', []],
  ['Input.Labels{}.Key', 'Input.Labels{}.Key', []],
  ['Input.Labels.team.Key', 'Input.Labels{}.Key', []],
  ['Input.Labels["the team"].Key', 'Input.Labels{}.Key', []],
  ['Output.Tree.Branches[].Parent.Branches[].Name', 'Output.Tree.Branches[].Parent.Branches[].Name', []],
  ['Input.Nam', 'Input', ['.Nam']],
  ['Input.Tags.Key', 'Input.Tags', ['.Key']],
  ['Input.Tags[].Kee.Length', 'Input.Tags[]', ['.Kee', '.Length']],
  ['Input.Name[]', 'Input.Name', ['[]']],
  ['Input.Name.toString', 'Input.Name', ['.toString']],
  ['Input.constructor', 'Input', ['.constructor']],
  ['Input.Labels{}}', 'Input.Labels{}', ['}']],
  ['Input.', 'Input', ['.']],
  ['Input.Tags[', 'Input.Tags', ['[']],
  ['Input.Labels["', 'Input.Labels', ['["']],
  ['Outputs.Tree', '', ['Outputs', '.Tree']],
  ['', '', ['']],
])('%s is known up to "%s"', (path, known, rest) => {
  const { places, rest: unknown } = followPath(shapes, path);
  expect({ known: places.at(-1)?.path ?? '', rest: unknown }).toEqual({ known, rest });
});

it.each([
  ['Input', ['.Name', '.Note', '.Tags', '.Labels', '["a-b"]']],
  ['Input.Tags', ['[]']],
  ['Input.Labels', ['{}']],
  ['Input.Name', []],
  ['', ['Input', 'Output']],
])('after "%s" there is %j', (path, next) => {
  expect(followPath(shapes, path).next).toEqual(next);
});

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
  expect(pointerOf(shapesOf(contract), path)).toBe(pointer);
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
  expect(pointerOf(shapesOf(odd), path)).toBe(pointer);
});
