import type { OperationContract } from '@docpact/schemas/runtime';
import type { CallPattern, ClientSource } from '../../clients/client-source.ts';
import type { AnyClient, SdkPackage } from '../../clients/sdk-client.ts';
import { inProcessHandler } from '../../mocks/in-process.ts';
import type { Mock, RawMock } from '../../mocks/mock.ts';
import { MockTable, type OnExchange } from '../../mocks/mock-table.ts';
import type { WireRequest } from '../../protocols/message.ts';
import { type CallResult, resultOfCall } from './call-result.ts';

/** The outcome of one call: the requests that left the client (one for each attempt), and its result or error. */
export type Replayed = CallResult & { readonly requests: readonly WireRequest[] };

/** The source of answers to a call: the contract's mock, or bytes outside every contract. */
export type Answer = Pick<Mock, 'answer'> | Pick<RawMock, 'reply'>;

/** The id that every reply of a replay carries. */
export const requestId = 'docpact-replay';

/**
 * Makes a client whose requests a table answers.
 * @param see receives each request before the table is asked, whether or not the table answers it
 */
export type Connect = (
  clients: ClientSource,
  pattern: CallPattern,
  table: MockTable,
  see: (request: WireRequest) => void,
) => AnyClient;

/** The short way: the table answers every request in place of the client's HTTP handler. */
export const inProcess: Connect = (clients, pattern, table, see) => {
  const requestHandler = inProcessHandler((request) => {
    see(request);
    return table.reply(request);
  });
  return clients.create(pattern, { requestHandler });
};

/** The options of a replay. */
export interface ReplayOptions {
  readonly sdk: SdkPackage;
  readonly contract: OperationContract;
  readonly clients: ClientSource;
  readonly connect: Connect;
  /** Receives each request together with its reply. */
  readonly onExchange?: OnExchange;
}

/** Replays calls of one operation through real clients, one after another. */
export class Replay {
  readonly #options: ReplayOptions;
  #requests: WireRequest[] = [];

  constructor(options: ReplayOptions) {
    this.#options = options;
  }

  /** The same calls over another connection. */
  by(connect: Connect): Replay {
    return new Replay({ ...this.#options, connect });
  }

  /** One call through a new client. No state of one case (retry quota, clock offset) reaches the next. */
  async call(input: unknown, answer: Answer): Promise<Replayed> {
    const client = this.client('one call', answer);
    try {
      return await this.send(client, input);
    } finally {
      client.destroy();
    }
  }

  /** A client with this source of answers, for cases that need more than one call or attempt. */
  client(pattern: CallPattern, answer: Answer): AnyClient {
    const { contract, clients, connect, onExchange } = this.#options;
    const mock = { contract, ...answer };
    // If the client names another operation, the request check reports it once, and the other checks test the rest.
    const table = new MockTable([mock], { requestId, onExchange, fallback: mock });
    return connect(clients, pattern, table, (request) => {
      // The same request may be reported twice in a row.
      if (this.#requests.at(-1) !== request) this.#requests.push(request);
    });
  }

  /** One call through this client. Never rejects: the error is part of the outcome. */
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
