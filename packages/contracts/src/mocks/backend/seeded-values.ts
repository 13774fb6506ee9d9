import { createHash } from 'node:crypto';

/** 64 hexadecimal digits that depend on the seed and on what they are for, and on nothing else: no order of calls changes them. */
export const seededHash = (seed: number, ...what: readonly string[]): string =>
  createHash('sha256')
    .update(JSON.stringify([seed, ...what]))
    .digest('hex');

/** A drawn number from `low` up to, not with, `high`. */
export const numberFrom = (low: number, high: number, drawn: string): number =>
  low + (Number.parseInt(drawn.slice(0, 12), 16) % (high - low));

/** A drawn number from 0 up to, not with, 1. */
export const fractionFrom = (drawn: string): number => Number.parseInt(drawn.slice(0, 12), 16) / 2 ** 48;

/** A drawn UUID, marked as version 4. */
export const uuidFrom = (drawn: string): string =>
  [
    drawn.slice(0, 8),
    drawn.slice(8, 12),
    `4${drawn.slice(13, 16)}`,
    `8${drawn.slice(17, 20)}`,
    drawn.slice(20, 32),
  ].join('-');
