import { ContractError, describeProblem, PageError, problemsFrom } from '@docpact/codegen/transcribe';
import { DocpactError } from '../docpact-error.ts';

/** Runs a reader of codegen's over a file; what it refuses is a source that could not be read. */
export function withOwnErrors<Result>(file: string, read: () => Result): Result {
  try {
    return read();
  } catch (cause) {
    if (cause instanceof ContractError || cause instanceof PageError)
      throw new DocpactError('source', problemsFrom(file, cause).map(describeProblem).join('\n'), undefined, cause);
    throw cause;
  }
}
