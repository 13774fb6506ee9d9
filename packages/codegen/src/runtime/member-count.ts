/** Counts the members of an object; one that is `undefined` is absent. */
export function memberCount(value: object): number {
  let count = 0;
  for (const member of Object.values(value)) if (member !== undefined) count++;
  return count;
}
