import { annotations } from '../document/keyword-values.ts';
import type { JsonSchema } from '../runtime/json-schema.ts';

/** A schema without what forbids no value. The description of a pattern clause stays: it is part of what a failure says. */
export function validated(node: JsonSchema): unknown {
  const inner = (schema: JsonSchema | boolean): unknown => (typeof schema === 'object' ? validated(schema) : schema);
  const kept = Object.entries(node).filter(
    ([keyword, value]) => !annotations.has(keyword) && !allowsAll(keyword, value),
  );
  return {
    ...Object.fromEntries(kept),
    ...(node.properties && { properties: mapValues(node.properties, inner) }),
    ...single('additionalProperties', node.additionalProperties, inner),
    ...single('items', node.items, inner),
    ...single('propertyNames', node.propertyNames, inner),
    ...single('not', node.not, inner),
    ...list('anyOf', node.anyOf, inner),
    ...list('oneOf', node.oneOf, inner),
    ...list('allOf', node.allOf, (clause) => ({ ...Object(inner(clause)), ...descriptionOf(clause) })),
  };
}

type Inner = (schema: JsonSchema) => unknown;

const allowsAll = (keyword: string, value: unknown): boolean =>
  (keyword === 'uniqueItems' && value === false) ||
  ((keyword === 'additionalProperties' || keyword === 'items') && value === true);

const descriptionOf = ({ pattern, description }: JsonSchema): object =>
  pattern !== undefined && description !== undefined ? { description } : {};

const mapValues = (nodes: Readonly<Record<string, JsonSchema>>, inner: Inner): Record<string, unknown> =>
  Object.fromEntries(Object.entries(nodes).map(([name, node]) => [name, inner(node)]));

const single = (keyword: string, node: JsonSchema | boolean | undefined, inner: Inner): object =>
  typeof node === 'object' ? { [keyword]: inner(node) } : {};

const list = (keyword: string, nodes: readonly JsonSchema[] | undefined, inner: Inner): object =>
  nodes ? { [keyword]: nodes.map(inner) } : {};
