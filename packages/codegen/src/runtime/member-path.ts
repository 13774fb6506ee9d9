/** A place in a value: member names as text, positions in lists as numbers. */
export type MemberPath = readonly (string | number)[];

const unescapeStep = (step: string): string => step.replaceAll('~1', '/').replaceAll('~0', '~');

const memberOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;

/** Follows a JSON pointer into a value: gives the steps, and what stands at the end. */
export function follow(value: unknown, pointer: string): { path: MemberPath; found: unknown } {
  const path: (string | number)[] = [];
  let found = value;
  for (const step of pointer.split('/').slice(1).map(unescapeStep)) {
    path.push(Array.isArray(found) ? Number(step) : step);
    found = memberOf(found, step);
  }
  return { path, found };
}

/** A path as it is written in messages: `Input.Tags[0].Key`, `Input["a-b"]`. */
export const showPath = (side: string, path: MemberPath): string =>
  side + path.map((step) => (isIdentifier(step) ? `.${step}` : `[${JSON.stringify(step)}]`)).join('');

const isIdentifier = (step: string | number): boolean =>
  typeof step === 'string' && /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(step);
