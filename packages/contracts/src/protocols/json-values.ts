/** Values in JSON documents on the wire, as all JSON protocols have them. */
import type { Place } from '../registry/place.ts';
import { readTimestamp, type TimestampFormat, writeTimestamp } from './timestamps.ts';

/** A value of the JSON view as it stands in a JSON body. */
export const toWireJson = (place: Place | undefined, value: unknown, format: TimestampFormat): unknown =>
  mapTimestamps(place, value, (one, found) => writeTimestamp(one.facts.timestamp ?? format, found));

/** A value of a JSON body in JSON view. */
export const fromWireJson = (place: Place | undefined, value: unknown, format: TimestampFormat): unknown =>
  mapTimestamps(place, value, (one, found) => readTimestamp(one.facts.timestamp ?? format, found));

/** The same value with each timestamp turned; what the contract does not know stays as it is. */
function mapTimestamps(
  place: Place | undefined,
  value: unknown,
  turn: (place: Place, value: unknown) => unknown,
): unknown {
  if (!place) return value;
  if (place.kind === 'timestamp') return turn(place, value);
  if (Array.isArray(value)) return value.map((entry) => mapTimestamps(place.item, entry, turn));
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).map(([key, entry]): [string, unknown] => [
    key,
    mapTimestamps(place.member(key) ?? place.entry, entry, turn),
  ]);
  return Object.fromEntries(members);
}
