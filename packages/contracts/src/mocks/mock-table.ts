import type { RequestHead, WireReply, WireRequest } from '../protocols/message.ts';
import { Router } from '../protocols/router.ts';
import { type Mock, type RawMock, replyOf } from './mock.ts';

/** Sees a request with its reply, or with the reason why there is none. */
export type OnExchange = (request: WireRequest, end: WireReply | string) => void;

/** How a table answers. */
export interface MockTableOptions {
  /** The id that every reply carries; `docpact-mock` by default. */
  readonly requestId?: string;
  readonly onExchange?: OnExchange | undefined;
  /** Answers a request that names none of the mocks: who tests a client wants its other faults told too. */
  readonly fallback?: Mock | RawMock;
  /** Turns what a mock threw into its reply, which is that of the table then; unless told, the table throws it too. */
  readonly onFailure?: (mock: Mock | RawMock, thrown: unknown) => WireReply;
}

/** The mocks of any number of operations: one look-up finds a request's own, however many there are and whichever way it comes. */
export class MockTable {
  readonly #router: Router<Mock | RawMock>;
  readonly #options: MockTableOptions;

  /** Throws `WireError` for a mock whose protocol cannot be spoken. */
  constructor(mocks: readonly (Mock | RawMock)[], options: MockTableOptions = {}) {
    this.#router = new Router(mocks);
    this.#options = options;
  }

  /** Whether a request could be of one of the mocks, told without its body. */
  mayAnswer(head: RequestHead): boolean {
    return this.#router.mayBeAt(head);
  }

  /** Whether one of the mocks answers the request. */
  answers(request: WireRequest): boolean {
    return this.#router.at(request) !== undefined;
  }

  /** The reply to a request; undefined for what is none of the mocks'. Throws what a mock throws. */
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
