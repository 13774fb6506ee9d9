import type { OperationContract } from '@docpact/schemas/runtime';
import { inProcessHandler } from '../mock/in-process.ts';
import { type Answer, type OnExchange, OperationTable } from '../mock/operation-table.ts';
import { type AnyClient, type ClientConfig, newClient, type SdkPackage } from '../subject/sdk-client.ts';
import type { WireRequest } from '../wire/message.ts';
import { type EndOfCall, endOfCall } from './end-of-call.ts';

/** What came of one call: the requests that left the client (one an attempt), and its result or error. */
export type Replayed = EndOfCall & { readonly requests: readonly WireRequest[] };

/** The region that every replayed client signs for. */
export const region = 'us-east-1';

/** All that a client would else read from the environment, the home folder or the network. The keys are no keys. */
export const isolated: ClientConfig = {
  region,
  credentials: { accessKeyId: 'DOCPACT', secretAccessKey: 'docpact' },
  maxAttempts: 1,
  retryMode: 'standard',
  defaultsMode: 'standard',
  useDualstackEndpoint: false,
  useFipsEndpoint: false,
  userAgentAppId: '',
  // A provider, since the versions that first knew this option take nothing else.
  authSchemePreference: async () => [],
  sigv4aSigningRegionSet: [region],
};

/** Replays calls of one operation through real clients, in process, one after another. */
export class Replay {
  readonly sdk: SdkPackage;
  readonly contract: OperationContract;
  readonly #table: OperationTable;
  #requests: WireRequest[] = [];
  readonly #requestHandler: ReturnType<typeof inProcessHandler>;

  /** `onExchange` sees each request together with its reply. */
  constructor(sdk: SdkPackage, contract: OperationContract, onExchange?: OnExchange) {
    this.sdk = sdk;
    this.contract = contract;
    this.#table = new OperationTable(onExchange);
    this.#requestHandler = inProcessHandler(this.#table, (request) => this.#requests.push(request));
  }

  /** One call through a client of its own: nothing of one case (retry quota, clock offset) reaches the next. */
  async call(input: unknown, answer: Answer, config: Partial<ClientConfig> = {}): Promise<Replayed> {
    const client = this.client(answer, config);
    try {
      return await this.send(client, input);
    } finally {
      client.destroy();
    }
  }

  /** A client whose calls the answer answers, for cases that need more than one call. */
  client(answer: Answer, config: Partial<ClientConfig> = {}): AnyClient {
    this.#table.answer(this.contract, answer);
    return newClient(this.sdk, this.contract, { ...isolated, ...config, requestHandler: this.#requestHandler });
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
