import type { Kind, Place } from './place.ts';

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
