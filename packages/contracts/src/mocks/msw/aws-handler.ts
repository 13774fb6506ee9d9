import { RequestHandler } from 'msw';
import { messageOf } from '../../base/docpact-error.ts';
import { protocolOf } from '../../protocols/index.ts';
import type { WireReply } from '../../protocols/message.ts';
import { awsHandlerOf } from '../aws-handler.ts';
import type { Mock, RawMock } from '../mock.ts';
import { MockTable } from '../mock-table.ts';

const requestId = 'docpact-mock';

/** Handlers for the user's own msw. */
const Handler = awsHandlerOf(RequestHandler);

/** An msw handler that answers for the operations of its mocks and leaves every other request to later handlers. */
export class AwsHandler extends Handler {
  /** `once`: answers only its first request. */
  constructor(mocks: readonly Mock[], { once } = { once: false }) {
    const header = mocks.map(({ contract }) => contract.key).join(', ');
    super(new MockTable(mocks, { requestId, onFailure: replyToFailure }), { header, once });
  }
}

/** Versions of msw treat an error differently (msw 2 answers 500, which clients retry). So a mock's own error becomes one that no client retries. */
function replyToFailure({ contract }: Mock | RawMock, thrown: unknown): WireReply {
  recordFailure(thrown);
  const members = { message: messageOf(thrown) };
  return protocolOf(contract).encodeFault(
    contract,
    { code: 'BrokenMock', status: 400, side: 'client', members },
    requestId,
  );
}

let failures: unknown[] = [];

/** Keeps the errors of mocks for `assertMocksKept`. */
const recordFailure = (thrown: unknown): void => void failures.push(thrown);

/**
 * Throws the errors of mocks since the last call: an answer that breaks its contract, or an error of a resolver. Call it in `afterEach`. The
 * SDK call also rejects with a `BrokenMock` error, but the code under test may swallow that.
 */
export function assertMocksKept(): void {
  const thrown = failures;
  failures = [];
  if (thrown.length === 1) throw thrown[0];
  if (thrown.length > 1)
    throw new AggregateError(thrown, [`${thrown.length} mocks failed`, ...thrown.map(messageOf)].join('\n'));
}
