import { type ContractDocument, isDateTime, type JsonSchema } from '@docpact/schemas/runtime';

/** A JSON value as the SDK holds it: a `Date` where the contract has a timestamp, an invalid one for text that is none. */
export function toSdk({ $defs }: Pick<ContractDocument, '$defs'>, node: JsonSchema, value: unknown): unknown {
  const inner = (schema: JsonSchema | boolean | undefined, item: unknown): unknown =>
    typeof schema === 'object' ? toSdk({ $defs }, schema, item) : item;
  if (node.$ref !== undefined) return inner($defs[node.$ref.slice('#/$defs/'.length)], value);
  if (typeof value === 'string' && node.format) return new Date(isDateTime(value) ? 0 : Number.NaN);
  if (Array.isArray(value)) return value.map((item) => inner(node.items, item));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, inner(node.properties?.[name], item)]));
}
