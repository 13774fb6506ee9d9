import type { Issue, OperationContract } from '@docpact/schemas/runtime';
import { describeValue } from '../../base/describe-value.ts';
import { nearest } from '../../base/did-you-mean.ts';
import { memberStep } from '../../base/member-of.ts';
import { type Place, shapesOf } from '../../registry/place.ts';

/**
 * The members of an output that no page documents. A contract lets a service add members; in a mock each is a mistake, and one that
 * nobody would notice, since clients drop them.
 */
export const undocumentedMembers = (contract: OperationContract, output: unknown): readonly Issue[] =>
  unknownIn(shapesOf(contract).root('Output'), output, 'Output');

function unknownIn(place: Place | undefined, value: unknown, path: string): readonly Issue[] {
  if (!place) return [];
  if (Array.isArray(value)) return value.flatMap((entry, index) => unknownIn(place.item, entry, `${path}[${index}]`));
  const known = place.node.properties;
  if (typeof value !== 'object' || value === null || !known) return [];
  return Object.entries(value).flatMap(([name, entry]) => {
    const at = path + memberStep(name);
    const member = place.member(name) ?? place.entry;
    if (member) return unknownIn(member, entry, at);
    const near = nearest(name, Object.keys(known));
    const expected = near === undefined ? 'a documented member' : `${describeValue(near)} or another documented member`;
    const source = { pointer: '/$defs/Output' };
    return [{ path: at, keyword: 'properties', expected, actual: name, source }];
  });
}
