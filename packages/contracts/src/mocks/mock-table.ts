import type { RequestHead, WireReply, WireRequest } from '../protocols/message.ts';
import { Router } from '../protocols/router.ts';
import { type Mock, type RawMock, replyOf } from './mock.ts';

/** Receives a request with its reply, or with the reason why there is none. */
export type OnExchange = (request: WireRequest, end: WireReply | string) => void;

/** The options of a table. */
export interface MockTableOptions {
  /** The id that every reply carries; `docpact-mock` by default. */
  readonly requestId?: string;
  readonly onExchange?: OnExchange | undefined;
  /** Answers a request that matches no mock. A test of a client also needs the client's other faults reported. */
  readonly fallback?: Mock | RawMock;
  /** Turns an error of a mock into the reply. By default, the table throws the error. */
  readonly onFailure?: (mock: Mock | RawMock, thrown: unknown) => WireReply;
}

/** The mocks of any number of operations. One look-up finds the mock of a request, however many there are and whatever its form. */
export class MockTable {
  readonly #router: Router<Mock | RawMock>;
  readonly #options: MockTableOptions;

  /** Throws `WireError` for a mock with an unsupported protocol. */
  constructor(mocks: readonly (Mock | RawMock)[], options: MockTableOptions = {}) {
    this.#router = new Router(mocks);
    this.#options = options;
  }

  /** Whether a request may belong to one of the mocks, decided without its body. */
  mayAnswer(head: RequestHead): boolean {
    return this.#router.mayBeAt(head);
  }

  /** Whether one of the mocks answers the request. */
  answers(request: WireRequest): boolean {
    return this.#router.at(request) !== undefined;
  }

  /** The reply to a request. Undefined if the request belongs to no mock. Throws what a mock throws. */
  async reply(request: WireRequest): Promise<WireReply | undefined> {
    const { onExchange, fallback } = this.#options;
    const mock = this.#router.at(request) ?? fallback;
    if (!mock) {
      onExchange?.(request, 'No mock answers this request, so it went nowhere.');
      return undefined;
    }
    const reply = await this.#replyOf(mock, request);
    onExchange?.(request, reply);
    return reply;
  }

  async #replyOf(mock: Mock | RawMock, request: WireRequest): Promise<WireReply> {
    const { requestId = 'docpact-mock', onFailure } = this.#options;
    try {
      return await replyOf(mock, request, requestId);
    } catch (thrown) {
      if (onFailure) return onFailure(mock, thrown);
      throw thrown;
    }
  }
}
