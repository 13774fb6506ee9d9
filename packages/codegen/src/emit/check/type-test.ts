/** How a value is told to be of a JSON type. One line a type. */
const tests: Readonly<Record<string, (value: string) => string>> = {
  string: (value) => `typeof ${value} === 'string'`,
  boolean: (value) => `typeof ${value} === 'boolean'`,
  integer: (value) => `Number.isInteger(${value})`,
  number: (value) => `Number.isFinite(${value})`,
  array: (value) => `Array.isArray(${value})`,
  // Nearly all objects are as literals make them, which costs an engine one look; only others are asked what else they may be.
  object: (value) => `(${value}?.constructor === Object || isObject(${value}))`,
  null: (value) => `${value} === null`,
};

const phrases: Readonly<Record<string, string>> = {
  string: 'a string',
  boolean: 'a boolean',
  integer: 'an integer',
  number: 'a number',
  array: 'a list',
  object: 'an object',
  null: 'null',
};

/** The condition that a value is of a type. */
export const isOfType = (type: string, value: string): string => (tests[type] ?? unknown(type))(value);

/** The condition that a value is not of a type, as people write it. */
export function isNotOfType(type: string, value: string): string {
  const test = isOfType(type, value);
  return /^\S+( \S+)? === \S+$/.test(test) ? test.replace(' === ', ' !== ') : `!${test}`;
}

/** A type in English. */
export const phraseOf = (types: readonly string[]): string => types.map((type) => phrases[type] ?? type).join(' or ');

function unknown(type: string): never {
  throw new TypeError(`No check for the type ${type}`);
}
