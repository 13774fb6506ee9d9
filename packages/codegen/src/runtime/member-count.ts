/** The names of an object's members; one that is `undefined` is absent. */
export const memberNames = (value: object): string[] =>
  Object.entries(value).flatMap(([name, member]) => (member === undefined ? [] : [name]));

/** Counts the members of an object; one that is `undefined` is absent. */
export function memberCount(value: object): number {
  let count = 0;
  for (const member of Object.values(value)) if (member !== undefined) count++;
  return count;
}
