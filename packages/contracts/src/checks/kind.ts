import type { JsonSchema } from '@docpact/schemas/runtime';

/** What a node holds, in the terms that contracts and the SDK's model share. */
export type Kind = 'structure' | 'map' | 'list' | 'timestamp' | 'blob' | 'number' | 'string' | 'boolean' | 'document';

const kinds: Readonly<Record<string, Kind>> = {
  string: 'string',
  boolean: 'boolean',
  // The SDK does not tell integers from floats.
  integer: 'number',
  number: 'number',
  array: 'list',
  object: 'structure',
};

/** The kind of a node, null set aside. */
export function kindOf(node: JsonSchema): Kind {
  if (node.format === 'date-time') return 'timestamp';
  if (node.contentEncoding === 'base64') return 'blob';
  if (typeof node.additionalProperties === 'object') return 'map';
  const types = typeof node.type === 'string' ? [node.type] : (node.type ?? []);
  return kinds[types.find((type) => type !== 'null') ?? ''] ?? 'document';
}
