import type { JsonValue } from '../../document/json-value.ts';

/** The type of a member as the structure states it. */
export type MemberType =
  | 'string'
  | 'integer'
  | 'number'
  | 'boolean'
  | 'timestamp'
  | 'blob'
  | 'array'
  | 'map'
  | 'object'
  | 'document';

/** What a sentence is said about. */
export interface DescribedMember {
  /** The nearest member's name; an item, a key or a value has its list's or map's. */
  readonly name: string;
  readonly type: MemberType;
  readonly role: 'member' | 'item' | 'key' | 'value';
  /** Type of a list's items or of a map's values. */
  readonly content: MemberType | undefined;
  readonly direction: 'input' | 'output';
  /** The values that the syntax lists, for this member or for its items or values. */
  readonly listed: readonly string[] | undefined;
  /** Names of the other members of the same structure, and of the members below: a sentence that names one may be about it. */
  readonly others: ReadonlySet<string>;
}

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
type UncheckedReason = 'not-checkable' | 'not-understood' | 'ambiguous';

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
