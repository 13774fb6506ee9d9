const longest = 60;

/** A value in a message, on one line and cut at 60 characters. Never throws: values under test can be anything. */
export function showValue(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (typeof value === 'string') return cut(JSON.stringify(value.slice(0, 2 * longest)), value.length > 2 * longest);
  if (typeof value === 'bigint') return cut(`${value}n`);
  if (typeof value === 'function') return 'a function';
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? 'Invalid Date' : `Date ${value.toISOString()}`;
  if (value instanceof Uint8Array) return `${value.length} bytes`;
  return typeof value === 'object' && value !== null ? cut(asJson(value)) : String(value);
}

function asJson(value: object): string {
  try {
    return JSON.stringify(value, (_, member) => (typeof member === 'bigint' ? `${member}n` : member)) ?? 'an object';
  } catch {
    return 'an object that JSON cannot hold';
  }
}

function cut(text: string, more = false): string {
  const points = Array.from(text.slice(0, 2 * longest));
  return more || points.length > longest ? `${points.slice(0, longest - 1).join('')}…` : text;
}
