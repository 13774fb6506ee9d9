import type { JsonSchema, OperationContract } from '@docpact/schemas/runtime';
import { shapeName } from './shape-name.ts';

/** The place in the contract document that describes a path: `Output.Items[0].Name` is `/$defs/Item/properties/Name`. */
export function pointerOf({ document }: OperationContract, path: string): string {
  const [side = '', ...steps] = path.match(/[^.[\]]+|\[[^\]]*\]/g) ?? [];
  let pointer = `/$defs/${side}`;
  let node: JsonSchema | undefined = document.$defs[side];
  for (const step of steps) {
    const inside = step.startsWith('[') ? itemsOf(node) : memberOf(node, step);
    if (!inside) return pointer;
    const name = shapeName(inside.node);
    // The place that refers to a shape has its own line; what is inside has the shape's.
    const isLast = step === steps.at(-1) && inside.keyword !== 'items';
    pointer = name === undefined || isLast ? `${pointer}/${inside.keyword}` : `/$defs/${name}`;
    node = name === undefined ? inside.node : document.$defs[name];
  }
  return pointer;
}

interface Inside {
  readonly keyword: string;
  readonly node: JsonSchema;
}

const itemsOf = (node: JsonSchema | undefined): Inside | undefined =>
  typeof node?.items === 'object' ? { keyword: 'items', node: node.items } : undefined;

function memberOf(node: JsonSchema | undefined, name: string): Inside | undefined {
  const member = node?.properties && Object.hasOwn(node.properties, name) ? node.properties[name] : undefined;
  return member && { keyword: `properties/${name}`, node: member };
}
