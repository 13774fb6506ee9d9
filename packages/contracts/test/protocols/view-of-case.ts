import type { ShapesByName } from './protocol-cases.ts';

/** A value of a case in JSON view: cases have timestamps as seconds since 1970, and blobs as the text that their bytes are. */
export function viewOfCase(shapes: ShapesByName, name: string | undefined, value: unknown): unknown {
  const shape = name === undefined ? undefined : shapes[name];
  if (!shape || value === null || value === undefined || shape.document) return value;
  const { type, members = {}, member, value: entry } = shape;
  if (type === 'timestamp') return new Date(Number(value) * 1000).toISOString();
  if (type === 'blob') return Buffer.from(String(value)).toString('base64');
  if (Array.isArray(value)) return value.map((item) => viewOfCase(shapes, member?.shape, item));
  if (typeof value !== 'object') return value;
  const entries = Object.entries(value).map(([key, inner]): [string, unknown] => [
    key,
    viewOfCase(shapes, type === 'map' ? entry?.shape : members[key]?.shape, inner),
  ]);
  return Object.fromEntries(entries);
}
