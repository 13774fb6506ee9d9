/**
 * Whether no two items of a list are equal by JSON's equality: https://json-schema.org/draft/2020-12/json-schema-core#section-4.2.2
 * Each item is compared by a canonical text, so that a long list costs no more than its length.
 */
export function isUnique(items: readonly unknown[]): boolean {
  const seen = new Set<string>();
  for (const item of items) {
    const text = canonical(item);
    if (seen.has(text)) return false;
    seen.add(text);
  }
  return true;
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (value instanceof Date) return `Date ${value.getTime()}`;
  if (typeof value !== 'object' || value === null) return scalar(value);
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${canonical(member)}`).join()}}`;
}

/** `0` and `-0` are one number. */
const scalar = (value: unknown): string =>
  typeof value === 'string' ? JSON.stringify(value) : value === 0 ? '0' : `${typeof value} ${String(value)}`;
