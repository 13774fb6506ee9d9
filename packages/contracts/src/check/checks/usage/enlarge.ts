import { isRecord } from '../../../base/member-of.ts';
import type { Place } from '../../../registry/place.ts';

/** How large a value is to become. */
export interface Size {
  /** The items of a list. */
  readonly items: number;
  /** The entries of a map. */
  readonly entries: number;
  /** The characters of the first text. */
  readonly text: number;
}

/** How many values all lists and maps may have together, so that what is compared stays cheap. */
const maxParts = 40_000;

/** How many members an item has that is a structure, from the second item on. */
const membersOfItem = 2;

/** Levels of structures whose lists, maps and text grow. */
const maxDepth = 3;

/**
 * A value (JSON view) with many items in its lists, many entries in its maps, and one long text. Items differ, as far as they hold text.
 * It may break limits of the page.
 */
export const enlarge = (place: Place, value: unknown, size: Size): unknown => new Enlarging(size).grow(place, value, 0);

class Enlarging {
  readonly #size: Size;
  #left = maxParts;
  #hasText = false;

  constructor(size: Size) {
    this.#size = size;
  }

  grow(place: Place | undefined, value: unknown, depth: number): unknown {
    if (depth > maxDepth || !place) return value;
    const { kind, item, entry } = place;
    if (kind === 'list' && Array.isArray(value)) return this.#repeat(item, value[0], this.#size.items);
    if (kind === 'map' && isRecord(value)) {
      const values = this.#repeat(entry, Object.values(value)[0], this.#size.entries);
      return Object.fromEntries(values.map((one, i) => [`key-${i}`, one]));
    }
    if (kind === 'structure' && isRecord(value))
      return Object.fromEntries(
        Object.entries(value).map(([name, member]) => [name, this.grow(place.member(name), member, depth + 1)]),
      );
    if (this.#hasText || !isFreeText(place, value)) return value;
    this.#hasText = true;
    return 'text '.repeat(this.#size.text / 5).trim();
  }

  #repeat(place: Place | undefined, seed: unknown, count: number): readonly unknown[] {
    if (seed === undefined) return [];
    const parts = JSON.stringify(numbered(place, seed, 1)).split(',').length + 1;
    const length = Math.min(count, Math.floor(this.#left / 2 / parts));
    this.#left -= length * parts;
    return Array.from({ length }, (_, i) => numbered(place, seed, i));
  }
}

/** The value with a number in its first text. Of a structure, a few members are enough. */
function numbered(place: Place | undefined, value: unknown, number: number): unknown {
  if (!place || number === 0) return value;
  if (isFreeText(place, value)) return `item ${number}`;
  if (place.kind !== 'structure' || !isRecord(value)) return value;
  const texts = Object.keys(value).filter((name) => isFreeText(place.member(name), value[name]));
  const [name] = texts;
  if (name === undefined) return value;
  const others = Object.entries(value).filter(([one]) => !texts.includes(one));
  return { [name]: `item ${number}`, ...Object.fromEntries(others.slice(0, membersOfItem - 1)) };
}

/** Text without a set of values. */
const isFreeText = (place: Place | undefined, value: unknown): boolean =>
  place?.kind === 'string' &&
  typeof value === 'string' &&
  place.node.enum === undefined &&
  place.node.const === undefined;
