import { createHash } from 'node:crypto';
import type { JsonValue } from '../document/json-value.ts';
import type { UncheckedStatement } from './shape.ts';

/**
 * What people decided about one operation, apart from what its page says: `<Operation>.decisions.json`.
 * Places are named by their path on the page (`Input.Tags[].Key`), so that a decision outlives a page that is read again.
 */
export interface Decisions {
  /** Names of shapes, by path; the pages have none. */
  readonly shapes: Readonly<Record<string, string>>;
  /** Descriptions in our own words: of the operation (``), of a shape by its name, of a member by its path. */
  readonly descriptions: Readonly<Record<string, string>>;
  /** Example values of our own, by path. */
  readonly examples: Readonly<Record<string, readonly JsonValue[]>>;
  /** What is said, in our own words, in place of a sentence that no keyword holds; by the sentence's key (see `sentenceKey`). */
  readonly sentences: Readonly<Record<string, readonly Omit<UncheckedStatement, 'origin'>[]>>;
  readonly corrections: readonly Correction[];
}

/** One keyword that stands otherwise than the page's prose was read. */
export interface Correction {
  readonly path: string;
  readonly keyword: string;
  /** What the page gave when this was decided; absent: nothing. Another value on a newer page asks for a new decision. */
  readonly from?: JsonValue;
  /** What stands instead; absent: nothing. */
  readonly to?: JsonValue;
  /** The sentence that it is drawn from, by its key, where the page has one. */
  readonly sentence?: string;
  readonly why: string;
}

export const NO_DECISIONS: Decisions = { shapes: {}, descriptions: {}, examples: {}, sentences: {}, corrections: [] };

/** The key by which a decision names a sentence of a page without repeating it: 12 hexadecimal digits of its SHA-256. */
export function sentenceKey(sentence: string): string {
  return createHash('sha256').update(sentence.replace(/\s+/g, ' ').trim()).digest('hex').slice(0, 12);
}
