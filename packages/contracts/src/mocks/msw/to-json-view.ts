/** An SDK-view value in JSON view: a `Date` becomes RFC 3339 text, bytes become base64. Members that are undefined are left out. */
export function toJsonView(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString();
  if (value instanceof Uint8Array) return Buffer.from(value).toString('base64');
  if (Array.isArray(value)) return value.map(toJsonView);
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  return Object.fromEntries(members.map(([name, member]) => [name, toJsonView(member)]));
}
