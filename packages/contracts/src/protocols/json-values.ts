/** Values in JSON documents on the wire, as in all JSON protocols. */
import { mapKind } from '../registry/map-kind.ts';
import type { Place } from '../registry/place.ts';
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
