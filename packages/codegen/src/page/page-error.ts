/** Why a page could not be read. */
export type PageErrorCode = 'not-an-operation' | 'cut-off' | 'broken-page' | 'not-text';

/** Thrown by the page readers: one thing that is wrong with one page, and where. */
export class PageError extends Error {
  override readonly name = 'PageError';
  readonly code: PageErrorCode;
  /** Line of the page, from 1. */
  readonly line: number;
  readonly expected: string;
  readonly actual: string;
  /** What to do next, as a sentence. */
  readonly hint: string;

  constructor(code: PageErrorCode, line: number, expected: string, actual: string, hint: string) {
    super(`expected ${expected}, found ${actual}. ${hint}`);
    this.code = code;
    this.line = line;
    this.expected = expected;
    this.actual = actual;
    this.hint = hint;
  }
}
