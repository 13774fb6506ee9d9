import type { OperationContract } from '@docpact/schemas/runtime';
import type { Answer, Call, CallEnd, CaughtError, Escape, Reply } from '../../clients/run/client-runner.ts';
import type { UseEnd, UseRunner, WayOfUse } from '../../clients/run/use.ts';
import type { Mock } from '../../mocks/mock.ts';
import { MockTable } from '../../mocks/mock-table.ts';
import type { WireRequest } from '../../protocols/message.ts';
import type { Recorder } from './recorder.ts';

/** The outcome of one call: the requests that left the client (one for each attempt), and its result or error. */
export interface Replayed {
  readonly output?: unknown;
  readonly error?: CaughtError;
  readonly requests: readonly WireRequest[];
}

/** The outcome of some calls in a way of use: how each ended, and the requests in the order in which they came. */
export interface Used extends Omit<UseEnd, 'exchanges' | 'escapes'> {
  readonly requests: readonly WireRequest[];
}

/** The source of answers to a call: replies of any bytes in order, the last one for all later requests, or the contract's mock. */
export type AnswerSource = readonly Reply[] | Pick<Mock, 'answer'>;

/** The id that every reply of a replay carries. */
export const requestId = 'docpact-replay';

/** The options of a replay. */
export interface ReplayOptions {
  readonly runner: UseRunner;
  readonly contract: OperationContract;
  /** Records each request together with its reply. */
  readonly recorder?: Recorder | undefined;
  /** Whether requests leave through the client's own HTTP handler. */
  readonly overHttp?: boolean;
}

/** Sends the calls of one case through real clients. */
export class Replay {
  readonly #options: ReplayOptions;
  readonly #escapes: Escape[];

  constructor(options: ReplayOptions, escapes: Escape[] = []) {
    this.#options = options;
    this.#escapes = escapes;
  }

  /** The same case the long way: over the client's own HTTP handler. */
  overHttp(): Replay {
    return new Replay({ ...this.#options, overHttp: true }, this.#escapes);
  }

  /** Drops what was recorded so far. */
  forget(): void {
    this.#options.recorder?.forget();
  }

  /** What the client tried to reach besides. */
  get escapes(): readonly Escape[] {
    return this.#escapes;
  }

  /** One call through a new client. No state of one case (retry quota, clock offset) reaches the next. */
  call(input: unknown, source: AnswerSource, pattern: Call['pattern'] = 'one call'): Promise<Replayed> {
    const { runner, contract, overHttp = false } = this.#options;
    const { client } = contract.binding.sdk;
    const command = `${contract.name}Command`;
    return this.#end(runner.call({ client, command, input, answer: this.#answerOf(source), pattern, overHttp }));
  }

  /** All pages, through the client's paginator. The output is the list of pages. */
  pages(pageSize: number, source: AnswerSource): Promise<Replayed> {
    const { runner, contract, overHttp = false } = this.#options;
    const { client } = contract.binding.sdk;
    const paginator = `paginate${contract.name}`;
    return this.#end(runner.pages({ client, paginator, pageSize, answer: this.#answerOf(source), overHttp }));
  }

  /** Calls as an application makes them, one for each input. The replies are those to the requests in their order. */
  use(way: WayOfUse, inputs: readonly unknown[], replies: readonly Reply[]): Promise<Used> {
    const { runner, contract, overHttp = false } = this.#options;
    const { client } = contract.binding.sdk;
    const command = `${contract.name}Command`;
    return this.#end(runner.use({ client, command, way, inputs, replies, overHttp }));
  }

  #answerOf(source: AnswerSource): Answer {
    if (!('answer' in source)) return source;
    const mock = { contract: this.#options.contract, answer: source.answer };
    // If the client names another operation, the request check reports it once, and the other checks test the rest.
    const table = new MockTable([mock], { requestId, fallback: mock });
    return async (request) => (await table.reply(request)) ?? 'reset';
  }

  async #end<End extends Ended>(ending: Promise<End>): Promise<Omit<End, keyof Ended> & Pick<Replayed, 'requests'>> {
    const { exchanges, escapes, ...end } = await ending;
    for (const { request, reply } of exchanges)
      this.#options.recorder?.record(request, typeof reply === 'string' ? ends[reply] : reply);
    this.#escapes.push(...escapes);
    return { ...end, requests: exchanges.map(({ request }) => request) };
  }
}

/** What a runner tells of the requests of any calls. */
type Ended = Pick<CallEnd, 'exchanges' | 'escapes'>;

/** The recorded end of an exchange without a reply. */
const ends = { reset: 'The connection was reset.', silence: 'No answer came.' } as const;
