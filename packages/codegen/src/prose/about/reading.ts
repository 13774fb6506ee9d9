import type { JsonValue } from '../../document/json-value.ts';

/** The keywords that prose can state. `null` says that null may stand here. */
export type ProseKeyword =
  | 'minLength'
  | 'maxLength'
  | 'pattern'
  | 'minimum'
  | 'maximum'
  | 'exclusiveMinimum'
  | 'exclusiveMaximum'
  | 'multipleOf'
  | 'minItems'
  | 'maxItems'
  | 'minProperties'
  | 'maxProperties'
  | 'enum'
  | 'const'
  | 'default'
  | 'null'
  | 'deprecated';

/** A keyword that a sentence states with certainty. */
export interface Constraint {
  /** Whether the sentence is about the member itself, or about the items, keys or values in it. */
  readonly on: 'self' | 'items' | 'keys' | 'values';
  readonly keyword: ProseKeyword;
  readonly value: JsonValue;
  /** For a pattern: what it asks, in our own words ("No two hyphens in a row."). */
  readonly description?: string;
  readonly line: number;
  /** The page's sentence. */
  readonly sentence: string;
}

/** Why a sentence that looks like a constraint was not turned into a keyword. */
export type UncheckedReason = 'not-checkable' | 'not-understood' | 'ambiguous';

/** A keyword that a rule read; the engine adds the line and the sentence. */
export type StatedKeyword = Pick<Constraint, 'on' | 'keyword' | 'value' | 'description'>;

/** A part of a sentence that a rule recognized and did not turn into a keyword. */
export interface Uncertainty {
  readonly reason: UncheckedReason;
  /** In our own words, what kind of sentence it is. */
  readonly statement: string;
}

/** What one rule makes of one sentence. A rule that has nothing to say about it returns `undefined`, not an empty list. */
export type RuleReading = readonly (StatedKeyword | Uncertainty)[] | undefined;

/** A sentence that looks like a constraint and was not turned into one. */
export interface Unchecked {
  readonly reason: UncheckedReason;
  /** In our own words, what kind of sentence it is ("A rule between members."). */
  readonly statement: string;
  readonly line: number;
  /** The page's sentence. */
  readonly sentence: string;
}

/** Everything that a member's prose states. */
export interface ProseReading {
  readonly constraints: readonly Constraint[];
  readonly unchecked: readonly Unchecked[];
}
