/** A member's name as a step of a path: `.Key`, `["a-b"]`. */
export const step = (name: string): string =>
  /^[a-z_$][\w$]*$/i.test(name) || isForeignIdentifier(name) ? `.${name}` : `[${JSON.stringify(name)}]`;

/** Made when it is asked for: to read `\p` costs an engine more than all the rest of the runtime. */
const isForeignIdentifier = (name: string): boolean => /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(name);

/** Reads the steps of a path again: member names as text, positions in lists as numbers. */
export const stepsOf = (path: string): (string | number)[] =>
  [...path.matchAll(/\.([^.[]+)|\[("(?:[^"\\]|\\.)*"|\d+)\]/gu)].map(
    ([, name, quoted]) => name ?? JSON.parse(`${quoted}`),
  );
