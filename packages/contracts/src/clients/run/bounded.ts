/** How many values a message of a client may hold: far more than any answer of a service, and little enough to compare. */
const maxParts = 100_000;

/** How deep its values may be. */
const maxDepth = 500;

/**
 * Why a value of a client cannot be judged. Undefined if it can. A list says how long it is without being so, and a structure may hold itself,
 * or another one many times: whoever walks through such a value does not come to an end.
 */
export function boundlessness(value: unknown): string | undefined {
  let parts = 0;
  const visit = (at: unknown, depth: number): boolean => {
    parts += 1;
    if (typeof at !== 'object' || at === null || ArrayBuffer.isView(at) || at instanceof ArrayBuffer) return true;
    if (depth > maxDepth) return false;
    if (!Array.isArray(at)) return parts <= maxParts && Object.values(at).every((member) => visit(member, depth + 1));
    return parts + at.length <= maxParts && at.every((item) => visit(item, depth + 1));
  };
  if (visit(value, 0) && parts <= maxParts) return undefined;
  return `a value of more than ${maxParts} parts, or deeper than ${maxDepth}, or one that holds itself`;
}
