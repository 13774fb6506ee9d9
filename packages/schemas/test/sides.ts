import { operations } from '@docpact/schemas';

/** Both sides of every operation. */
export const sides = Object.values(operations).flatMap((entry) => [
  { key: entry.key, side: 'Input' as const, entry },
  { key: entry.key, side: 'Output' as const, entry },
]);
