import { formatValue } from './format-value.ts';

/** Where a contract asks for something. */
export interface Source {
  /** The keyword as a JSON pointer into the contract document. */
  readonly pointer: string;
  /** The line of the docs page that says so. */
  readonly line?: number;
}

/** One way in which a value breaks its contract. */
export interface Issue {
  /** Where in the value: `Input.Tags[0].Key`. */
  readonly path: string;
  /** The JSON Schema keyword that fails. */
  readonly keyword: string;
  /** What the contract asks for, in English. */
  readonly expected: string;
  /** The value that is there; `undefined` where a required member is not. */
  readonly actual: unknown;
  readonly source: Source;
}

/** What is there, in English: `"nightly"`, `"" (0 characters)` where a size is asked for. Long values are shortened. */
export const describeActual = ({ keyword, actual }: Pick<Issue, 'keyword' | 'actual'>): string =>
  formatValue(actual, /^m(ax|in)/.test(keyword));

/** What an issue says of its place, in English: `expected at most 50, got 51`. */
export const describeIssue = (issue: Pick<Issue, 'keyword' | 'expected' | 'actual'>): string =>
  `expected ${issue.expected}, got ${describeActual(issue)}`;
