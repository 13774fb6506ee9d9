import type { Issue, OperationContract } from '@docpact/schemas/runtime';
import { show } from '../finding.ts';
import { nearest } from '../json/did-you-mean.ts';
import { entryShape, hasType, itemShape, memberShape, rootShape, type Shape } from '../wire/shape.ts';

/**
 * The members of an output that no page documents. A contract lets a service add members; in a mock each is a mistake, and one that
 * nobody would notice, since clients drop them.
 */
export const undocumentedMembers = (contract: OperationContract, output: unknown): readonly Issue[] =>
  unknownIn(contract, rootShape(contract, 'Output'), output, 'Output');

function unknownIn(contract: OperationContract, shape: Shape, value: unknown, path: string): readonly Issue[] {
  if (Array.isArray(value)) {
    if (!hasType(shape, 'array')) return [];
    const item = itemShape(contract, shape);
    return value.flatMap((entry, index) => unknownIn(contract, item, entry, `${path}[${index}]`));
  }
  const known = shape.node.properties;
  if (typeof value !== 'object' || value === null || !known) return [];
  return Object.entries(value).flatMap(([name, entry]) => {
    const member = memberShape(contract, shape, name) ?? entryShape(contract, shape);
    if (member) return unknownIn(contract, member, entry, `${path}.${name}`);
    const near = nearest(name, Object.keys(known));
    const expected = near === undefined ? 'a documented member' : `${show(near)} or another documented member`;
    const source = { pointer: '/$defs/Output' };
    return [{ path: `${path}.${name}`, keyword: 'properties', expected, actual: name, source }];
  });
}
