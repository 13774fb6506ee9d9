/** Makes what stands for a value that is no data: `function`, `symbol`, `circle`, `too deep`, `unreadable`. */
export type StandIn = (what: string) => unknown;

/** How deep a value may be: deeper than any answer of a service, and less deep than what would exhaust the stack. */
const maxDepth = 500;

/**
 * A copy of any value as plain data: structures and lists with their own members, `Date`, bytes and primitive values. Functions, symbols,
 * members that throw and circles are replaced, by default by a text that names them. Never throws.
 */
export const toPlainData = (value: unknown, standIn: StandIn = (what) => `<${what}>`): unknown =>
  copy(value, [], standIn);

function copy(value: unknown, above: readonly object[], standIn: StandIn): unknown {
  if (typeof value === 'function' || typeof value === 'symbol') return standIn(typeof value);
  if (typeof value !== 'object' || value === null) return value;
  if (above.includes(value)) return standIn('circle');
  if (above.length >= maxDepth) return standIn('too deep');
  try {
    return copyObject(value, [...above, value], standIn);
  } catch {
    return standIn('unreadable');
  }
}

function copyObject(value: object, above: readonly object[], standIn: StandIn): unknown {
  if (value instanceof Date) return new Date(Date.prototype.getTime.call(value));
  if (value instanceof Uint8Array) return Uint8Array.from(value);
  if (Array.isArray(value)) return Array.from(value, (item) => copy(item, above, standIn));
  const members = Object.keys(value).map((name) => [name, copyMember(value, name, above, standIn)]);
  return Object.fromEntries(members);
}

function copyMember(holder: object, name: string, above: readonly object[], standIn: StandIn): unknown {
  try {
    return copy(Reflect.get(holder, name), above, standIn);
  } catch {
    return standIn('unreadable');
  }
}
