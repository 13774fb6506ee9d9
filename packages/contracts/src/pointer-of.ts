import type { JsonSchema, OperationContract } from '@docpact/schemas/runtime';
import { shapeName } from './shape-name.ts';

/** The place in the contract document that describes a path: `Output.Items[0].Name` is `/$defs/Item/properties/Name`. */
export function pointerOf({ document }: OperationContract, path: string): string {
  const [side = '', ...steps] = path.match(/[^.[\]]+|\[\d+\]|\["(?:[^"\\]|\\.)*"\]/g) ?? [];
  let pointer = `/$defs/${side}`;
  let node: JsonSchema | undefined = document.$defs[side];
  for (const [i, step] of steps.entries()) {
    const inside = /^\[\d/.test(step) ? itemsOf(node) : memberOf(node, nameOf(step));
    if (!inside) return pointer;
    const name = shapeName(inside.node);
    // The place that refers to a shape has its own line; what is inside has the shape's.
    const isLast = i === steps.length - 1 && inside.keyword.startsWith('properties/');
    pointer = name === undefined || isLast ? `${pointer}/${inside.keyword}` : `/$defs/${name}`;
    node = name === undefined ? inside.node : document.$defs[name];
  }
  return pointer;
}

/** A name as a step of a JSON pointer: https://www.rfc-editor.org/rfc/rfc6901#section-3 */
export const escapeStep = (name: string): string => name.replaceAll('~', '~0').replaceAll('/', '~1');

/** A name that is no identifier stands in brackets, quoted: `["a-b"]`. */
const nameOf = (step: string): string => (step.startsWith('[') ? String(JSON.parse(step.slice(1, -1))) : step);

interface Inside {
  readonly keyword: string;
  readonly node: JsonSchema;
}

const itemsOf = (node: JsonSchema | undefined): Inside | undefined =>
  typeof node?.items === 'object' ? { keyword: 'items', node: node.items } : undefined;

/** The member of a structure, or any entry of a map. */
function memberOf(node: JsonSchema | undefined, name: string): Inside | undefined {
  const member = node?.properties && Object.hasOwn(node.properties, name) ? node.properties[name] : undefined;
  if (member) return { keyword: `properties/${escapeStep(name)}`, node: member };
  const entry = node?.additionalProperties;
  return typeof entry === 'object' ? { keyword: 'additionalProperties', node: entry } : undefined;
}
