import type { Cell } from '../matrix/matrix-report.ts';

/** What a cell of the matrix shows: what matters most of an operation in a version. */
export function cellText({ state, error, warn }: Cell): string {
  if (state === 'absent') return '-';
  if (state === 'failed') return '?';
  if (error > 0) return `${error} ✘`;
  return warn > 0 ? `${warn} !` : '✔';
}

/** What the signs of cells mean. */
export const legend = '✔ agrees   ✘ errors   ! warnings   - not in this version   ? could not be checked';

/** Places of columns in blocks that fit a width, each column as wide as its head and a space. */
export function blocksOf(heads: readonly string[], width: number): readonly (readonly number[])[] {
  const blocks: number[][] = [];
  let left = 0;
  for (const [place, head] of heads.entries()) {
    if (head.length + 1 > left || blocks.length === 0) {
      blocks.push([]);
      left = width;
    }
    blocks.at(-1)?.push(place);
    left -= head.length + 1;
  }
  return blocks;
}

/** Runs of versions that are neighbours, as `3.245.0 to 3.907.0`. */
export function rangesOf(all: readonly string[], some: readonly string[]): string {
  const runs: string[][] = [];
  for (const version of all.filter((one) => some.includes(one))) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last !== undefined && all.indexOf(last) + 1 === all.indexOf(version)) run.push(version);
    else runs.push([version]);
  }
  return runs.map((run) => (run.length > 1 ? `${run[0]} to ${run.at(-1)}` : run[0])).join(', ');
}
