import type { JsonSchema, OperationContract } from '@docpact/schemas/runtime';
import { shapeName } from '../shape-name.ts';
import { WireError } from './codec.ts';

/** A schema node with the name of the shape it stands in; `key` is how `service.json` speaks of the place. */
export interface Shape {
  readonly node: JsonSchema;
  /** `CreateServerlessCacheSnapshotInput` at the top, `Tag` inside, `Tag.Key` for what has no name of its own. */
  readonly key: string;
}

/** The operation's `Input` or `Output`. */
export const rootShape = (contract: OperationContract, side: 'Input' | 'Output'): Shape => ({
  node: definition(contract, side),
  key: `${contract.name}${side}`,
});

/** The member of a structure, references followed; `undefined` when the contract has no such member. */
export function memberShape(contract: OperationContract, shape: Shape, member: string): Shape | undefined {
  const members = shape.node.properties ?? {};
  const node = Object.hasOwn(members, member) ? members[member] : undefined;
  return node && follow(contract, node, `${shape.key}.${member}`);
}

/** The values of a map; `undefined` for what is no map, and where the contract does not say what they are. */
export function entryShape(contract: OperationContract, shape: Shape): Shape | undefined {
  const { additionalProperties } = shape.node;
  return typeof additionalProperties === 'object'
    ? follow(contract, additionalProperties, `${shape.key}{}`)
    : undefined;
}

/** The items of a list. Throws `WireError` when the contract does not say what they are. */
export function itemShape(contract: OperationContract, shape: Shape): Shape {
  const { items } = shape.node;
  if (typeof items !== 'object') throw new WireError(`${contract.key}: the list ${shape.key} has no items schema`);
  return follow(contract, items, `${shape.key}[]`);
}

/** Whether the node allows this JSON type. */
export const hasType = (shape: Shape, type: string): boolean =>
  Array.isArray(shape.node.type) ? shape.node.type.includes(type) : shape.node.type === type;

/** Whether the node is a timestamp: a string of format `date-time`. */
export const isTimestamp = (shape: Shape): boolean => shape.node.format === 'date-time';

/** The XML name of a list's items. Throws `WireError` when `service.json` has none: there is no safe default. */
export function listItemName(contract: OperationContract, shape: Shape): string {
  const name = contract.binding.listNames[shape.key];
  if (name) return name;
  throw new WireError(`${contract.key}: service.json names no list item for ${shape.key}; add it to "listNames"`);
}

function follow(contract: OperationContract, node: JsonSchema, key: string): Shape {
  const name = shapeName(node);
  return name === undefined ? { node, key } : { node: definition(contract, name), key: name };
}

function definition(contract: OperationContract, name: string): JsonSchema {
  const { $defs } = contract.document;
  const node = Object.hasOwn($defs, name) ? $defs[name] : undefined;
  if (node) return node;
  throw new WireError(`${contract.key}: the contract has no definition ${name}`);
}
