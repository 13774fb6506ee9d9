/** A member's name as a step of a path: `.Key`, `["a-b"]`. */
export const step = (name: string): string =>
  /^[a-z_$][\w$]*$/i.test(name) || isForeignIdentifier(name) ? `.${name}` : `[${JSON.stringify(name)}]`;

/** No literal: engines read one when they load its file, and to read `\p` costs them more than all the rest of the runtime. */
const foreignIdentifier = '^[\\p{ID_Start}$_][\\p{ID_Continue}$]*$';

const isForeignIdentifier = (name: string): boolean => new RegExp(foreignIdentifier, 'u').test(name);

/** Reads the steps of a path again: member names as text, positions in lists as numbers. */
export const stepsOf = (path: string): (string | number)[] =>
  [...path.matchAll(/\.([^.[]+)|\[("(?:[^"\\]|\\.)*"|\d+)\]/gu)].map(
    ([, name, quoted]) => name ?? JSON.parse(`${quoted}`),
  );
