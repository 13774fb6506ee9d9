import type { JsonSchema } from '@docpact/schemas/runtime';

/** Keywords that forbid nothing. */
const words = new Set(['description', 'default', 'examples', 'deprecated', 'x-autopopulated', 'x-unchecked']);

/** Lists whose order does not matter. */
const unordered = new Set(['type', 'enum', 'required', 'allOf', 'anyOf', 'oneOf']);

/** Keywords with the value that forbids nothing. */
const idle: Readonly<Record<string, unknown>> = { minLength: 0, minItems: 0, minProperties: 0, uniqueItems: false };

/** The schema that a reference stands for. */
export type Definition = (reference: string) => JsonSchema;

/**
 * A text that is the same for two schemas that are spelled differently and mean the same: without words, in one order, references replaced by
 * what they refer to. A shape that holds itself keeps its name where it comes again.
 */
export const schemaKey = (schema: JsonSchema, definition: Definition): string =>
  JSON.stringify(canonical(schema, definition, []));

function canonical(value: unknown, definition: Definition, above: readonly string[]): unknown {
  if (Array.isArray(value)) return value.map((item) => canonical(item, definition, above));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([keyword, of]) => !words.has(keyword) && idle[keyword] !== of);
  const [[first, reference] = []] = entries;
  if (first === '$ref' && typeof reference === 'string' && entries.length === 1 && !above.includes(reference))
    return canonical(definition(reference), definition, [...above, reference]);
  const written = entries.map(([keyword, of]) => canonicalEntry(keyword, of, definition, above));
  return Object.fromEntries(written.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function canonicalEntry(
  keyword: string,
  value: unknown,
  definition: Definition,
  above: readonly string[],
): readonly [string, unknown] {
  if (keyword === 'const') return ['enum', [value]];
  // Names of members are no keywords.
  if (keyword === 'properties' && typeof value === 'object' && value !== null) {
    const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
    return [keyword, members.map(([name, member]) => [name, canonical(member, definition, above)])];
  }
  const told = canonical(value, definition, above);
  if (!unordered.has(keyword)) return [keyword, told];
  const list = (Array.isArray(told) ? told : [told]).map((item) => JSON.stringify(item)).sort();
  // Of two equal alternatives of `oneOf` neither can be the only one.
  return [keyword, keyword === 'oneOf' ? list : [...new Set(list)]];
}
