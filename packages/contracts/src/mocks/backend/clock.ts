const secondMs = 1000;

/** The start of the first second of a backend without a clock. */
const start = Date.parse('2026-01-01T00:00:00Z');

/** The clock of a backend that was given none. Each call takes one second. */
export const timeAfter = (calls: number): Date => new Date(start + calls * secondMs);

/** The time one day before another, as RFC 3339 text. It is the creation time of resources that were given without one. */
export const dayBefore = (moment: Date): string => new Date(moment.getTime() - 86_400 * secondMs).toISOString();

/** How long the creation of a snapshot takes by the backend's clock: 2 s, which is two calls unless a clock is given. */
const creationMs = 2000;

/** The progress of a snapshot, by its start time, in percent: 100 once it is complete. */
export function progressOf(begun: string, now: Date): number {
  const share = (now.getTime() - Date.parse(begun)) / creationMs;
  return Math.floor(Math.min(1, Math.max(0, share)) * 100);
}

/** The status of a snapshot: the given one, or else the one that follows from its age. */
export const statusOf = (given: string | undefined, begun: string, now: Date): string =>
  given ?? (progressOf(begun, now) < 100 ? 'creating' : 'available');
