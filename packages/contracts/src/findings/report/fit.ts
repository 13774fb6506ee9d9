/** Items under one heading, which stands there only with one of them. */
export interface Block {
  readonly heading: string;
  readonly items: readonly string[];
}

/**
 * As many whole items as there is room for, in their order, in bytes of UTF-8.
 * What does not fit is counted by a last line, for which room is kept; less room than that line needs is used nevertheless.
 */
export function fit(blocks: readonly Block[], room: number, leftOut: (left: number) => string): string {
  const all = blocks.flatMap(({ heading, items }) => items.map((item, i) => (i === 0 ? heading + item : item)));
  if (Buffer.byteLength(all.join('')) <= room) return all.join('');
  const kept: string[] = [];
  let free = room - Buffer.byteLength(leftOut(all.length));
  for (const item of all) {
    free -= Buffer.byteLength(item);
    if (free < 0) break;
    kept.push(item);
  }
  return kept.join('') + leftOut(all.length - kept.length);
}
