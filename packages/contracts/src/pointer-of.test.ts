import { operations } from '@docpact/schemas';
import type { OperationContract } from '@docpact/schemas/runtime';
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
