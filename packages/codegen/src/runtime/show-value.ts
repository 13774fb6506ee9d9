/** A value in a message, on one line and cut at 60 characters. Never throws: values under test can be anything. */
export const showValue = (value: unknown): string => {
  const text = textOf(value);
  return text.length > 60 ? text.replace(/^(.{59}).{2,}$/su, '$1…') : text;
};

function textOf(value: unknown): string {
  if (value === undefined) return 'nothing';
  // Of a long text the part that is shown.
  if (typeof value === 'string') return JSON.stringify(value.slice(0, 120));
  if (typeof value === 'bigint') return `${value}n`;
  if (typeof value === 'function') return 'a function';
  if (value instanceof Date) return Number.isNaN(+value) ? 'Invalid Date' : `Date ${value.toISOString()}`;
  if (value instanceof Uint8Array) return `${value.length} bytes`;
  return typeof value === 'object' && value ? asJson(value) : String(value);
}

function asJson(value: object): string {
  try {
    return JSON.stringify(value, (_, member) => (typeof member === 'bigint' ? `${member}n` : member)) ?? 'an object';
  } catch {
    return 'an object that JSON cannot hold';
  }
}
