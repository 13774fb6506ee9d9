import { createHash } from 'node:crypto';

/** 64 hexadecimal digits that depend only on the seed and on their purpose, not on the order of calls. */
export const seededHash = (seed: number, ...what: readonly string[]): string =>
  createHash('sha256')
    .update(JSON.stringify([seed, ...what]))
    .digest('hex');

/** A number from `low` to below `high`, from seeded digits. */
export const numberFrom = (low: number, high: number, drawn: string): number =>
  low + (Number.parseInt(drawn.slice(0, 12), 16) % (high - low));

/** A number from 0 to below 1, from seeded digits. */
export const fractionFrom = (drawn: string): number => Number.parseInt(drawn.slice(0, 12), 16) / 2 ** 48;

/** A UUID from seeded digits, marked as version 4. */
export const uuidFrom = (drawn: string): string =>
  [
    drawn.slice(0, 8),
    drawn.slice(8, 12),
    `4${drawn.slice(13, 16)}`,
    `8${drawn.slice(17, 20)}`,
    drawn.slice(20, 32),
  ].join('-');
