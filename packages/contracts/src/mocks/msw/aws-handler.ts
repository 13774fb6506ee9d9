import { RequestHandler } from 'msw';
import { messageOf } from '../../base/docpact-error.ts';
import { protocolOf } from '../../protocols/index.ts';
import type { WireReply } from '../../protocols/message.ts';
import { awsHandlerOf } from '../aws-handler.ts';
import type { Mock, RawMock } from '../mock.ts';
import { MockTable } from '../mock-table.ts';

const requestId = 'docpact-mock';

/** Handlers for the msw that the user has. */
const Handler = awsHandlerOf(RequestHandler);

/** An msw handler that answers for the operations of its mocks and leaves every other request to the handlers behind it. */
export class AwsHandler extends Handler {
  /** `once`: only the first of its requests is answered. */
  constructor(mocks: readonly Mock[], { once } = { once: false }) {
    const header = mocks.map(({ contract }) => contract.key).join(', ');
    super(new MockTable(mocks, { requestId, onFailure: replyToFailure }), { header, once });
  }
}

/**
 * What msw makes of a throw differs by version (2 answers 500, which clients try again), so a mock's own fault is an error that no
 * client tries again.
 */
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

/** Keeps what a mock did wrong for `assertMocksKept`. */
const recordFailure = (thrown: unknown): void => void failures.push(thrown);

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
