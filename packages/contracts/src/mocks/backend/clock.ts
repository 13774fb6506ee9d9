const secondMs = 1000;

/** When the first second of a backend without a clock of its own begins. */
const start = Date.parse('2026-01-01T00:00:00Z');

/** The clock of a backend that was given none: each call takes one second. */
export const timeAfter = (calls: number): Date => new Date(start + calls * secondMs);

/** The moment one day before another, as RFC 3339 text: when what was given without a time was made. */
export const dayBefore = (moment: Date): string => new Date(moment.getTime() - 86_400 * secondMs).toISOString();
