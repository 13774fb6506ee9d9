import type { JsonSchema } from '../runtime/json-schema.ts';

/**
 * What a schema asks of the structure of a value: types, promised members, timestamps and blobs. Values, limits, formats and counts are left out,
 * and so are the names that an object may have: a service may be newer than its page.
 * Of alternatives at least one must fit, and nothing is asked where one of them asks nothing.
 */
export function structureOf(node: JsonSchema): JsonSchema {
  const { $ref, type, required, format, contentEncoding, properties, items, additionalProperties } = node;
  return {
    ...($ref !== undefined && { $ref }),
    ...(type !== undefined && { type }),
    ...(properties && { properties: mapValues(properties) }),
    ...(required && { required }),
    ...(typeof additionalProperties === 'object' && { additionalProperties: structureOf(additionalProperties) }),
    ...(typeof items === 'object' && { items: structureOf(items) }),
    ...(format !== undefined && { format }),
    ...(contentEncoding !== undefined && { contentEncoding }),
    ...clausesOf(node),
  };
}

const mapValues = (nodes: Readonly<Record<string, JsonSchema>>): Record<string, JsonSchema> =>
  Object.fromEntries(Object.entries(nodes).map(([name, node]) => [name, inner(node)]));

/** `true`, the schema of any value, stays as it is. */
const inner = (node: JsonSchema): JsonSchema => (typeof node === 'object' ? structureOf(node) : node);

/** The clauses about the same value that still ask something. */
function clausesOf({ allOf = [], anyOf = [], oneOf = [] }: JsonSchema): Pick<JsonSchema, 'allOf'> {
  const clauses = [
    ...allOf.map(inner),
    ...[anyOf, oneOf].filter(({ length }) => length > 0).map((nodes) => alternatives(nodes)),
  ].filter((clause) => !asksNothing(clause));
  return clauses.length === 0 ? {} : { allOf: clauses };
}

/** At least one of the alternatives, as far as their structure goes. */
export function alternatives(nodes: readonly JsonSchema[]): JsonSchema {
  const structures = nodes.map(inner);
  return structures.some(asksNothing) ? {} : { anyOf: structures };
}

const asksNothing = (node: JsonSchema): boolean => typeof node !== 'object' || Object.keys(node).length === 0;
