import type { Paragraph } from '../page/page.ts';
import type { DescribedMember, ProseReading } from './about/reading.ts';
import { namesUnit } from './about/units.ts';
import { looksLikeConstraint, type Sentence, splitSentences } from './sentences/sentence.ts';

/** How many texts are kept: one text stands under a hundred members of a service. */
const KEPT = 4_000;
const NOTHING: ProseReading = { constraints: [], unchecked: [] };

/** One text that may state a constraint, with its readings by what else they depend on. */
interface ReadText {
  /** The line that it had where it was read first. */
  readonly line: number;
  readonly sentences: readonly Sentence[];
  /** The words that may name another member. */
  readonly words: readonly string[];
  readonly readings: Map<string, ProseReading>;
}

/** Readings by everything that they depend on, so that a text that stands in many places is read once. */
export class ReadingCache {
  /** A text that states nothing has no reading. */
  readonly #texts = new Map<string, ReadText | null>();
  readonly #read: (sentences: readonly Sentence[], member: DescribedMember) => ProseReading;

  constructor(read: (sentences: readonly Sentence[], member: DescribedMember) => ProseReading) {
    this.#read = read;
  }

  /** The reading of a text, with the lines that it has here; what it is said about matters only where it may state something. */
  get(paragraphs: readonly Paragraph[], about: () => DescribedMember): ProseReading {
    const first = paragraphs[0]?.line ?? 0;
    const text = this.#textOf(paragraphs, first);
    if (!text) return NOTHING;
    const member = about();
    const key = keyOf(member, text.words);
    const reading = text.readings.get(key) ?? this.#read(text.sentences, member);
    text.readings.set(key, reading);
    return shift(reading, first - text.line);
  }

  #textOf(paragraphs: readonly Paragraph[], line: number): ReadText | null {
    const key = keyOfText(paragraphs, line);
    const known = this.#texts.get(key);
    if (known !== undefined) return known;
    if (this.#texts.size >= KEPT) this.#texts.clear();
    const looks = paragraphs.some(({ text }) => looksLikeConstraint(text));
    const text = looks
      ? { line, sentences: splitSentences(paragraphs), words: key.match(/[A-Za-z]\w+/g) ?? [], readings: new Map() }
      : null;
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

function keyOf(
  { name, type, role, content, direction, listed, others }: DescribedMember,
  words: readonly string[],
): string {
  let key = `${name} ${type} ${role} ${content} ${direction} ${listed?.join('|')} ${namesUnit(others)}`;
  for (const word of words) if (others.has(word)) key += ` ${word}`;
  return key;
}

function shift(reading: ProseReading, by: number): ProseReading {
  if (by === 0) return reading;
  return {
    constraints: reading.constraints.map((constraint) => ({ ...constraint, line: constraint.line + by })),
    unchecked: reading.unchecked.map((unchecked) => ({ ...unchecked, line: unchecked.line + by })),
  };
}
