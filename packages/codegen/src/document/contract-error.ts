/** Every reason for which codegen refuses its input, or its own output, or wants a page looked at. */
export type ContractErrorCode =
  | 'file-unreadable'
  | 'file-unwritable'
  | 'json-syntax'
  | 'duplicate-member'
  | 'no-contracts'
  | 'unknown-keyword'
  | 'unknown-member'
  | 'missing-member'
  | 'wrong-value'
  | 'missing-definition'
  | 'dangling-reference'
  | 'endless-reference'
  | 'broken-pattern'
  | 'misplaced-keyword'
  | 'dangling-pointer'
  | 'dangling-name'
  | 'unknown-fault'
  | 'wrong-place'
  | 'shape-conflict'
  | 'name-conflict'
  | 'unsafe-output'
  | 'not-an-operation'
  | 'cut-off'
  | 'broken-page'
  | 'not-text'
  | 'page-disagrees'
  | 'page-lacks'
  | 'stale-decision'
  | 'same-contract'
  | 'contract-exists'
  | 'no-contract';

/** One thing that is wrong with one file: what, where, and what to do about it. */
export interface Problem {
  readonly code: ContractErrorCode;
  readonly file: string;
  /** Where in the document, as a JSON pointer. */
  readonly pointer?: string;
  /** Where in the text, from 1, when the file is a page, or not JSON at all. */
  readonly line?: number;
  readonly column?: number;
  readonly expected: string;
  readonly actual: string;
  /** What to do next, as a sentence. */
  readonly hint: string;
}

/** Thrown for input that codegen refuses. The fields are those of the first problem; the message lists every one. */
export class ContractError extends Error {
  override readonly name = 'ContractError';
  readonly code: ContractErrorCode;
  readonly file: string;
  readonly pointer: string | undefined;
  readonly line: number | undefined;
  readonly column: number | undefined;
  readonly expected: string;
  readonly actual: string;
  readonly hint: string;
  readonly problems: readonly [Problem, ...Problem[]];

  constructor(problems: readonly [Problem, ...Problem[]], options?: ErrorOptions) {
    super(problems.map(describeProblem).join('\n'), options);
    const [first] = problems;
    this.code = first.code;
    this.file = first.file;
    this.pointer = first.pointer;
    this.line = first.line;
    this.column = first.column;
    this.expected = first.expected;
    this.actual = first.actual;
    this.hint = first.hint;
    this.problems = problems;
  }
}

/** Throws a `ContractError` when there is a problem. */
export function assertNoProblems(problems: readonly Problem[]): void {
  const [first, ...others] = problems;
  if (first) throw new ContractError([first, ...others]);
}

/** A problem as one line for people. */
export function describeProblem({ code, file, pointer, line, column, expected, actual, hint }: Problem): string {
  const place =
    line === undefined ? (pointer ? ` at ${pointer}` : '') : `:${line}${column === undefined ? '' : `:${column}`}`;
  return `${file}${place}: expected ${expected}, found ${actual}. ${hint} [${code}]`;
}
