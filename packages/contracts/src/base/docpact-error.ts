/** The reason why docpact could not do a task: `usage` for an error of the caller, `source` for a source that could not be read. */
export type DocpactErrorCode = 'usage' | 'source';

/** The exit code of the command for each. */
export const exitCodes: Readonly<Record<DocpactErrorCode, number>> = { usage: 2, source: 3 };

/** An error with a message for the user of the command: what is wrong, where, and what to do next. */
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

/** The message of any thrown value. */
export const messageOf = (thrown: unknown): string => (thrown instanceof Error ? thrown.message : String(thrown));
