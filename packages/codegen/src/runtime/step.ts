/** A member's name as a step of a path: `.Key`, `["a-b"]`. */
export const step = (name: string): string =>
  /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(name) ? `.${name}` : `[${JSON.stringify(name)}]`;

/** Reads the steps of a path again: member names as text, positions in lists as numbers. */
export const stepsOf = (path: string): (string | number)[] =>
  [...path.matchAll(/\.([^.[]+)|\[("(?:[^"\\]|\\.)*"|\d+)\]/gu)].map(
    ([, name, quoted]) => name ?? JSON.parse(`${quoted}`),
  );
