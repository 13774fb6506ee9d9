import { messageOf } from '../../base/docpact-error.ts';

let failures: unknown[] = [];

/** Keeps what a mock did wrong for `assertMocksKept`. */
export const recordFailure = (thrown: unknown): void => void failures.push(thrown);

/**
 * Throws what mocks did wrong since the last call: an answer that breaks its contract, an error of a resolver. Call it in `afterEach`:
 * the SDK call rejects with a `BrokenMock` error, too, but the code under test may swallow that.
 */
export function assertMocksKept(): void {
  const thrown = failures;
  failures = [];
  if (thrown.length === 1) throw thrown[0];
  if (thrown.length > 1)
    throw new AggregateError(thrown, [`${thrown.length} mocks failed`, ...thrown.map(messageOf)].join('\n'));
}
