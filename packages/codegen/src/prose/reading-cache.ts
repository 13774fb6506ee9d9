import type { Paragraph } from '../page/page.ts';
import type { ProseReading } from './reading.ts';
import type { Subject } from './subject.ts';

/** How many readings are kept: one text stands under a hundred members of a reference. */
const KEPT = 2_000;

/** One text, with its readings by what else they depend on. */
interface ReadText {
  /** The words that may name another member. */
  readonly words: readonly string[];
  readonly readings: Map<string, { readonly line: number; readonly reading: ProseReading }>;
}

/** Readings by everything that they depend on, so that a text that stands in many places is read once. */
export class ReadingCache {
  readonly #texts = new Map<string, ReadText>();

  /** The reading of a text, with the lines that it has here. */
  get(paragraphs: readonly Paragraph[], subject: Subject, read: () => ProseReading): ProseReading {
    const line = paragraphs[0]?.line ?? 0;
    const { words, readings } = this.#textOf(paragraphs, line);
    const key = keyOf(subject, words);
    const known = readings.get(key);
    if (known) return shift(known.reading, line - known.line);
    const reading = read();
    readings.set(key, { line, reading });
    return reading;
  }

  #textOf(paragraphs: readonly Paragraph[], first: number): ReadText {
    const key = keyOfText(paragraphs, first);
    const known = this.#texts.get(key);
    if (known) return known;
    if (this.#texts.size >= KEPT) this.#texts.clear();
    const text: ReadText = { words: key.match(/[A-Za-z]\w+/g) ?? [], readings: new Map() };
    this.#texts.set(key, text);
    return text;
  }
}

/** Most members have one paragraph: its text is the key as it stands, without a copy of it. */
function keyOfText(paragraphs: readonly Paragraph[], first: number): string {
  const [only] = paragraphs;
  if (only && paragraphs.length === 1 && only.depth === 0) return only.text;
  let key = '';
  for (const { text, line, depth, item } of paragraphs) key += `${text}\n${line - first} ${item ? -depth : depth} `;
  return key;
}

function keyOf({ name, type, place, content, direction, listed, others }: Subject, words: readonly string[]): string {
  let key = `${name} ${type} ${place} ${content} ${direction} ${listed?.join('|')} ${namesUnit(others)}`;
  for (const word of words) if (others.has(word)) key += ` ${word}`;
  return key;
}

const units = new WeakMap<ReadonlySet<string>, boolean>();

/** Whether another member says what a number's unit is. */
export function namesUnit(others: ReadonlySet<string>): boolean {
  const known = units.get(others);
  if (known !== undefined) return known;
  const found = [...others].some((name) => /units?$/i.test(name));
  units.set(others, found);
  return found;
}

function shift(reading: ProseReading, by: number): ProseReading {
  if (by === 0) return reading;
  return {
    constraints: reading.constraints.map((constraint) => ({ ...constraint, line: constraint.line + by })),
    unchecked: reading.unchecked.map((unchecked) => ({ ...unchecked, line: unchecked.line + by })),
  };
}
