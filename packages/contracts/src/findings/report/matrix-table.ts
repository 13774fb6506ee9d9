import type { Cell, Report } from './report.ts';

/** The text of a matrix cell: the most important result of an operation in a version. */
export function cellText({ state, error, warn }: Cell): string {
  if (state === 'failed') return '?';
  if (state === 'absent') return '-';
  if (error > 0) return `${error} ✘`;
  return warn > 0 ? `${warn} !` : '✔';
}

/** The meaning of the signs in cells. */
export const legend = [
  '✔ agrees',
  '✘ errors',
  '! warnings',
  '- not in this version',
  '? could not be checked',
] as const;

/** Splits columns into blocks that fit a width. Each column is as wide as its head plus a space. */
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

/** The parts that versions do not describe, as `faults: 3.0.0 to 3.245.0`. */
export function unseenIn({ versions = [], operations }: Report): readonly string[] {
  const cells = operations.flatMap((operation) => operation.cells ?? []);
  const lines = [...new Set(cells.flatMap(({ unseen }) => unseen))].sort().map((aspect) => {
    const some = cells.filter(({ unseen }) => unseen.includes(aspect)).map(({ version }) => version);
    return `${aspect}: ${rangesOf(versions, some)}`;
  });
  const failed = cells.filter(({ state }) => state === 'failed').map(({ version }) => version);
  return failed.length > 0 ? [...lines, `everything: ${rangesOf(versions, failed)}`] : lines;
}

/** Ranges of neighboring versions, as `3.245.0 to 3.907.0`. */
export function rangesOf(all: readonly string[], some: readonly string[]): string {
  const runs: string[][] = [];
  let isOpen = false;
  for (const version of all) {
    const isHere = some.includes(version);
    if (isHere && isOpen) runs.at(-1)?.push(version);
    else if (isHere) runs.push([version]);
    isOpen = isHere;
  }
  return runs.map((run) => (run.length > 1 ? `${run[0]} to ${run.at(-1)}` : run[0])).join(', ');
}
