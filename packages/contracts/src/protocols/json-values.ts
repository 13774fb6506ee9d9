/** Values in JSON documents on the wire, as in all JSON protocols. */
import type { Kind, Place } from '../registry/place.ts';
import { readTimestamp, type TimestampFormat, writeTimestamp } from './timestamps.ts';

/** Converts a value from JSON view to a JSON body. */
export const toWireJson = (place: Place | undefined, value: unknown, format: TimestampFormat): unknown =>
  mapKind('timestamp', place, value, (one, found) => writeTimestamp(one.facts.timestamp ?? format, found));

/** Converts a value of a JSON body to JSON view. */
export const fromWireJson = (place: Place | undefined, value: unknown, format: TimestampFormat): unknown =>
  mapKind('timestamp', place, value, (one, found) => readTimestamp(one.facts.timestamp ?? format, found));

/** The same value with its first number as text. A timestamp does not count: readers accept it in more than one form. */
export function withNumberAsText(place: Place, value: unknown): unknown {
  let isFirst = true;
  return mapKind('number', place, value, (_, found) => {
    const turned = isFirst ? String(found) : found;
    isFirst = false;
    return turned;
  });
}

/** The same value with each place of a kind converted. Values that the contract does not know stay as they are. */
export function mapKind(
  kind: Kind,
  place: Place | undefined,
  value: unknown,
  turn: (place: Place, value: unknown) => unknown,
): unknown {
  if (!place) return value;
  if (place.kind === kind) return turn(place, value);
  if (Array.isArray(value)) return value.map((entry) => mapKind(kind, place.item, entry, turn));
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).map(([key, entry]): [string, unknown] => [
    key,
    mapKind(kind, place.member(key) ?? place.entry, entry, turn),
  ]);
  return Object.fromEntries(members);
}
