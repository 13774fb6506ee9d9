import type { OperationContract } from '@docpact/schemas/runtime';
import type { Answer, Call, CallEnd, CaughtError, Escape, PagesCall, Reply } from '../../clients/run/client-runner.ts';
import type { UseEnd, UseRunner, WayOfUse } from '../../clients/run/use.ts';
import type { Mock } from '../../mocks/mock.ts';
import { MockTable } from '../../mocks/mock-table.ts';
import { noteFilledIn, type SentRequest } from './filled-in.ts';
import type { Recorder } from './recorder.ts';

/** The outcome of one call: the requests that left the client (one for each attempt), and its result or error. */
export interface Replayed {
  readonly output?: unknown;
  readonly error?: CaughtError;
  readonly requests: readonly SentRequest[];
}

/** The outcome of some calls in a way of use: how each ended, and the requests in the order in which they came. */
export interface Used extends Omit<UseEnd, 'exchanges' | 'escapes'> {
  readonly requests: readonly SentRequest[];
}

/** The source of answers to a call: replies of any bytes in order, the last one for all later requests; what decides on each; or the contract's mock. */
export type AnswerSource = Answer | Pick<Mock, 'answer'>;

/** What was seen of the client besides the ends of its calls. */
interface Seen {
  readonly escapes: Escape[];
  readonly crashes: CaughtError[];
}

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
  readonly #seen: Seen;

  constructor(options: ReplayOptions, seen: Seen = { escapes: [], crashes: [] }) {
    this.#options = options;
    this.#seen = seen;
  }

  /** The same case the long way: over the client's own HTTP handler. */
  overHttp(): Replay {
    return new Replay({ ...this.#options, overHttp: true }, this.#seen);
  }

  /** Whether requests leave through the client's own HTTP handler. */
  get isOverHttp(): boolean {
    return this.#options.overHttp === true;
  }

  /** Drops what was recorded so far. */
  forget(): void {
    this.#options.recorder?.forget();
  }

  /** What the client tried to reach besides. */
  get escapes(): readonly Escape[] {
    return this.#seen.escapes;
  }

  /** Drops the crashes so far, where a client is free to fail. */
  forgiveCrashes(): void {
    this.#seen.crashes.length = 0;
  }

  /** The errors that the client did not throw on purpose. */
  get crashes(): readonly CaughtError[] {
    return this.#seen.crashes;
  }

  /** One call through a new client. No state of one case (retry quota, clock offset) reaches the next. */
  call(input: unknown, source: AnswerSource, pattern: Call['pattern'] = 'one call'): Promise<Replayed> {
    const { runner, contract, overHttp = false } = this.#options;
    const { client } = contract.binding.sdk;
    const command = `${contract.name}Command`;
    const call = { client, command, input, answer: this.#answerOf(source), pattern, overHttp };
    return this.#end(runner.call(call), [input], ({ error }) => [error]);
  }

  /** All pages, through the client's paginator. The output is the list of pages, up to an error if there is one. */
  pages(asked: Pick<PagesCall, 'config' | 'input' | 'abortAfter'>, source: AnswerSource): Promise<Replayed> {
    const { runner, contract, overHttp = false } = this.#options;
    const { client } = contract.binding.sdk;
    const paginator = `paginate${contract.name}`;
    const call = { client, paginator, ...asked, answer: this.#answerOf(source), overHttp };
    return this.#end(runner.pages(call), [asked.input], ({ error }) => [error]);
  }

  /** Calls as an application makes them, one for each input. The replies are those to the requests in their order. */
  use(way: WayOfUse, inputs: readonly unknown[], replies: readonly Reply[]): Promise<Used> {
    const { runner, contract, overHttp = false } = this.#options;
    const { client } = contract.binding.sdk;
    const command = `${contract.name}Command`;
    const using = runner.use({ client, command, way, inputs, replies, overHttp });
    return this.#end(using, inputs, ({ ends }) => ends.map(({ error }) => error));
  }

  #answerOf(source: AnswerSource): Answer {
    if (typeof source === 'function' || !('answer' in source)) return source;
    const mock = { contract: this.#options.contract, answer: source.answer };
    // If the client names another operation, the request check reports it once, and the other checks test the rest.
    const table = new MockTable([mock], { requestId, fallback: mock });
    return async (request) => (await table.reply(request)) ?? 'reset';
  }

  async #end<End extends Ended>(
    ending: Promise<End>,
    inputs: readonly unknown[],
    errorsOf: (end: End) => readonly (CaughtError | undefined)[],
  ): Promise<Omit<End, keyof Ended> & Pick<Replayed, 'requests'>> {
    const ended = await ending;
    const { exchanges, escapes, ...end } = ended;
    const sent = exchanges.map(({ request }) => request);
    const requests = noteFilledIn(this.#options.contract, inputs, sent);
    for (const [i, request] of requests.entries()) {
      const reply = exchanges[i]?.reply ?? 'silence';
      this.#options.recorder?.record(request, typeof reply === 'string' ? ends[reply] : reply);
    }
    this.#seen.escapes.push(...escapes);
    this.#seen.crashes.push(...errorsOf(ended).flatMap((error) => (error?.crash === undefined ? [] : [error])));
    return { ...end, requests };
  }
}

/** What a runner tells of the requests of any calls. */
type Ended = Pick<CallEnd, 'exchanges' | 'escapes'>;

/** The recorded end of an exchange without a reply. */
const ends = { reset: 'The connection was reset.', silence: 'No answer came.' } as const;
