/** The type of a member as the structure states it. */
export type SubjectType =
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
export interface Subject {
  /** The nearest member's name; an item, a key or a value has its list's or map's. */
  readonly name: string;
  readonly type: SubjectType;
  readonly place: 'member' | 'item' | 'key' | 'value';
  /** Type of a list's items or of a map's values. */
  readonly content: SubjectType | undefined;
  readonly direction: 'input' | 'output';
  /** The values that the syntax lists, for this subject or for its items or values. */
  readonly listed: readonly string[] | undefined;
  /** Names of the other members of the same structure, and of the members below: a sentence that names one may be about it. */
  readonly others: ReadonlySet<string>;
}
