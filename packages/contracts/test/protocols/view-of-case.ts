import type { ShapesByName } from './protocol-cases.ts';

/** How a view has the values that cases write in a way of their own. */
export interface View {
  /** Cases have seconds since 1970. */
  timestamp(date: Date): unknown;
  /** Cases have the text that the bytes are. */
  blob(bytes: Buffer): unknown;
  /** Cases have the names of numbers that JSON cannot hold. */
  number(value: unknown): unknown;
}

export const jsonView: View = {
  timestamp: (date) => date.toISOString(),
  blob: (bytes) => bytes.toString('base64'),
  number: (value) => value,
};

export const sdkView: View = {
  timestamp: (date) => date,
  blob: (bytes) => new Uint8Array(bytes),
  number: Number,
};

/** A value of a case in a view. */
export function viewOfCase(view: View, shapes: ShapesByName, name: string | undefined, value: unknown): unknown {
  const shape = name === undefined ? undefined : shapes[name];
  if (!shape || value === null || value === undefined || shape.document) return value;
  const { type, members = {}, member, value: entry } = shape;
  if (type === 'timestamp') return view.timestamp(new Date(Number(value) * 1000));
  if (type === 'blob') return view.blob(Buffer.from(String(value)));
  if (['float', 'double'].includes(type)) return view.number(value);
  if (Array.isArray(value)) return value.map((item) => viewOfCase(view, shapes, member?.shape, item));
  if (typeof value !== 'object') return value;
  const entries = Object.entries(value).map(([key, inner]): [string, unknown] => [
    key,
    viewOfCase(view, shapes, type === 'map' ? entry?.shape : members[key]?.shape, inner),
  ]);
  return Object.fromEntries(entries);
}
