import type { OperationContract } from '@docpact/schemas/runtime';
import type { CallPattern, ClientSource } from '../../clients/client-source.ts';
import type { AnyClient, SdkPackage } from '../../clients/sdk-client.ts';
import { inProcessHandler } from '../../mocks/in-process.ts';
import type { Mock, RawMock } from '../../mocks/mock.ts';
import { MockTable, type OnExchange } from '../../mocks/mock-table.ts';
import type { WireRequest } from '../../protocols/message.ts';
import { type CallResult, resultOfCall } from './call-result.ts';

/** What came of one call: the requests that left the client (one an attempt), and its result or error. */
export type Replayed = CallResult & { readonly requests: readonly WireRequest[] };

/** What answers a call: the contract's mock, or bytes that no contract has. */
export type Answer = Pick<Mock, 'answer'> | Pick<RawMock, 'reply'>;

/** The id that every reply of a replay carries. */
export const requestId = 'docpact-replay';

/**
 * Makes a client whose requests a table answers.
 * @param see is shown each request before the table is asked, whether the table answers it or not
 */
export type Connect = (
  clients: ClientSource,
  pattern: CallPattern,
  table: MockTable,
  see: (request: WireRequest) => void,
) => AnyClient;

/** The short way: every request is answered in place of the client's HTTP handler. */
export const inProcess: Connect = (clients, pattern, table, see) => {
  const requestHandler = inProcessHandler((request) => {
    see(request);
    return table.reply(request);
  });
  return clients.create(pattern, { requestHandler });
};

/** What is replayed, and how. */
export interface ReplayOptions {
  readonly sdk: SdkPackage;
  readonly contract: OperationContract;
  readonly clients: ClientSource;
  readonly connect: Connect;
  /** Sees each request together with its reply. */
  readonly onExchange?: OnExchange;
}

/** Replays calls of one operation through real clients, one after another. */
export class Replay {
  readonly #options: ReplayOptions;
  #requests: WireRequest[] = [];

  constructor(options: ReplayOptions) {
    this.#options = options;
  }

  /** The same calls by another way. */
  by(connect: Connect): Replay {
    return new Replay({ ...this.#options, connect });
  }

  /** One call through a client of its own: nothing of one case (retry quota, clock offset) reaches the next. */
  async call(input: unknown, answer: Answer): Promise<Replayed> {
    const client = this.client('one call', answer);
    try {
      return await this.send(client, input);
    } finally {
      client.destroy();
    }
  }

  /** A client whose calls the answer answers, for cases that need more than one call or attempt. */
  client(pattern: CallPattern, answer: Answer): AnyClient {
    const { contract, clients, connect, onExchange } = this.#options;
    const mock = { contract, ...answer };
    // Where the client names another operation, the check of requests says so once, and the other checks look at the rest.
    const table = new MockTable([mock], { requestId, onExchange, fallback: mock });
    return connect(clients, pattern, table, (request) => {
      // Who asks twice about a request shows it twice.
      if (this.#requests.at(-1) !== request) this.#requests.push(request);
    });
  }

  /** One call through this client. Never rejects: the error is part of what came of it. */
  async send(client: AnyClient, input: unknown): Promise<Replayed> {
    this.#requests = [];
    const end = await resultOfCall(this.#options, client, input);
    return { ...end, requests: this.#requests };
  }

  /** The requests since the last call began. */
  get requests(): readonly WireRequest[] {
    return this.#requests;
  }
}
