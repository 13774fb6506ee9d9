/** Whether the value is a JSON object: a list, a `Date` and a `Uint8Array` are none, though JavaScript calls them objects. */
export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  !(value instanceof Date) &&
  !(value instanceof Uint8Array);

/** An object's own member of a name that every object inherits, such as `constructor`. */
export const own = (value: object, name: string): unknown =>
  Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined;
