import { DocpactError } from '../base/docpact-error.ts';

/** Runs a function that an interrupt ends cleanly: it stops what was started and removes what is incomplete. */
export async function untilInterrupted<Result>(run: (signal: AbortSignal) => Promise<Result>): Promise<Result> {
  const ending = new AbortController();
  const interrupt = (): void => ending.abort(new DocpactError('source', 'interrupted'));
  process.once('SIGINT', interrupt).once('SIGTERM', interrupt);
  try {
    return await run(ending.signal);
  } catch (error) {
    ending.abort(error);
    throw error;
  } finally {
    process.off('SIGINT', interrupt).off('SIGTERM', interrupt);
  }
}
