/** Why docpact could not do what it was asked: `usage` for what the caller wrote, `source` for what could not be read. */
export type DocpactErrorCode = 'usage' | 'source';

/** The exit code of the command for each. */
export const exitCodes: Readonly<Record<DocpactErrorCode, number>> = { usage: 2, source: 3 };

/** An error that is written for the person who runs the command: what, where, and what to do next. */
export class DocpactError extends Error {
  override readonly name = 'DocpactError';

  readonly code: DocpactErrorCode;
  /** What to do next, as a sentence. */
  readonly hint: string | undefined;

  constructor(code: DocpactErrorCode, message: string, hint?: string, cause?: unknown) {
    super(message, { cause });
    this.code = code;
    this.hint = hint;
  }
}

/** The message of anything that was thrown. */
export const messageOf = (thrown: unknown): string => (thrown instanceof Error ? thrown.message : String(thrown));
