import type { Place } from '../registry/place.ts';

/** Whether a value, and every value in it, passes. The keys of maps are passed as text without a place. */
export function everywhere(
  place: Place | undefined,
  value: unknown,
  suits: (place: Place | undefined, value: unknown) => boolean,
): boolean {
  if (!suits(place, value)) return false;
  if (Array.isArray(value)) return value.every((item) => everywhere(place?.item, item, suits));
  if (typeof value !== 'object' || value === null) return true;
  return Object.entries(value).every(
    ([name, member]) => suits(undefined, name) && everywhere(place?.member(name) ?? place?.entry, member, suits),
  );
}

/** An HTTP date has no fraction of a second: https://www.rfc-editor.org/rfc/rfc9110#section-5.6.7 */
export const carriesTimestamp = (place: Place | undefined, value: unknown): boolean =>
  place?.facts.timestamp !== 'http-date' || typeof value !== 'string' || Date.parse(value) % 1000 === 0;
