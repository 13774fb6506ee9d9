/** One way in which a value breaks its contract. */
export interface Issue {
  /** Where in the value: `Input.Tags[0].Key`. */
  readonly path: string;
  /** The JSON Schema keyword that fails. */
  readonly keyword: string;
  /** What the contract asks for, in English. */
  readonly expected: string;
  /** What is there, shortened. */
  readonly actual: string;
  /** The line of the docs page that says so. */
  readonly line?: number;
  /** The keyword as a JSON pointer into the contract document. */
  readonly pointer: string;
}

/** What an issue says of its place. */
export const told = ({ expected, actual }: Issue): string => `expected ${expected}, got ${actual}`;
