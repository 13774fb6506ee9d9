import type { ContractDocument, JsonSchema } from '@docpact/schemas/runtime';
import { shapeName } from '../../../registry/place.ts';

/** The type of a member in a few words: `list of Tag`, `timestamp`, `InstanceSnapshotState or null`. */
export function typeText(node: JsonSchema, document: ContractDocument): string {
  const shape = shapeName(node);
  if (shape === undefined) return ownType(node);
  const target = document.$defs[shape] ?? {};
  // What a structure holds is shown below it; any other named shape is named together with what it is.
  const named = target.properties ? shape : `${shape} (${ownType(target)})`;
  return node.anyOf ? `${named} or null` : named;
}

const nameOrType = (node: JsonSchema): string => shapeName(node) ?? ownType(node);

function ownType(node: JsonSchema): string {
  const { type, items, additionalProperties, properties, anyOf, oneOf, format, contentEncoding } = node;
  if (format === 'date-time') return orNull('timestamp', type);
  if (contentEncoding === 'base64') return orNull('blob', type);
  if (items !== undefined) return orNull(typeof items === 'object' ? `list of ${nameOrType(items)}` : 'list', type);
  if (typeof additionalProperties === 'object' && !properties)
    return orNull(`map of ${nameOrType(additionalProperties)}`, type);
  const alternatives = type === undefined ? (anyOf ?? oneOf) : undefined;
  if (alternatives) return alternatives.map(nameOrType).join(' or ');
  return [type ?? 'any value']
    .flat()
    .map((name) => (name === 'object' ? 'structure' : name))
    .join(' or ');
}

const orNull = (name: string, type: JsonSchema['type']): string =>
  Array.isArray(type) && type.includes('null') ? `${name} or null` : name;
