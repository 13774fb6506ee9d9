import type { OperationContract } from '@docpact/schemas/runtime';
import { inProcessHandler } from '../mock/in-process.ts';
import { type Answer, type OnExchange, OperationTable } from '../mock/operation-table.ts';
import type { ClientSource, Purpose } from '../subject/client-source.ts';
import type { AnyClient, SdkPackage } from '../subject/sdk-client.ts';
import type { WireRequest } from '../wire/message.ts';
import { type EndOfCall, endOfCall } from './end-of-call.ts';

/** What came of one call: the requests that left the client (one an attempt), and its result or error. */
export type Replayed = EndOfCall & { readonly requests: readonly WireRequest[] };

/** Replays calls of one operation through real clients, in process, one after another. */
export class Replay {
  readonly sdk: SdkPackage;
  readonly contract: OperationContract;
  readonly #clients: ClientSource;
  readonly #table: OperationTable;
  #requests: WireRequest[] = [];
  readonly #requestHandler: ReturnType<typeof inProcessHandler>;

  /** `onExchange` sees each request together with its reply. */
  constructor(sdk: SdkPackage, contract: OperationContract, clients: ClientSource, onExchange?: OnExchange) {
    this.sdk = sdk;
    this.contract = contract;
    this.#clients = clients;
    this.#table = new OperationTable(onExchange);
    this.#requestHandler = inProcessHandler(this.#table, (request) => this.#requests.push(request));
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
  client(purpose: Purpose, answer: Answer): AnyClient {
    this.#table.answer(this.contract, answer);
    return this.#clients.create(purpose, { requestHandler: this.#requestHandler });
  }

  /** One call through this client. Never rejects: the error is part of what came of it. */
  async send(client: AnyClient, input: unknown): Promise<Replayed> {
    this.#requests = [];
    const end = await endOfCall(this, client, input);
    return { ...end, requests: this.#requests };
  }

  /** The requests since the last call began. */
  get requests(): readonly WireRequest[] {
    return this.#requests;
  }
}
