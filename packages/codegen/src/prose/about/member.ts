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
