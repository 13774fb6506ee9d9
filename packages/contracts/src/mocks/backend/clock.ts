const secondMs = 1000;

/** When the first second of a backend without a clock of its own begins. */
const start = Date.parse('2026-01-01T00:00:00Z');

/** The clock of a backend that was given none: each call takes one second. */
export const timeAfter = (calls: number): Date => new Date(start + calls * secondMs);

/** The moment one day before another, as RFC 3339 text: when what was given without a time was made. */
export const dayBefore = (moment: Date): string => new Date(moment.getTime() - 86_400 * secondMs).toISOString();

/** How long a new snapshot is in the making, by the backend's clock: 2 s, which are two calls unless a clock is given. */
const creationMs = 2000;

/** How far a snapshot is that was begun at a moment, in percent: 100 once it has settled. */
export function progressOf(begun: string, now: Date): number {
  const share = (now.getTime() - Date.parse(begun)) / creationMs;
  return Math.floor(Math.min(1, Math.max(0, share)) * 100);
}

/** The status of a snapshot: the one that it was given, or else the one that follows from its age. */
export const statusOf = (given: string | undefined, begun: string, now: Date): string =>
  given ?? (progressOf(begun, now) < 100 ? 'creating' : 'available');
