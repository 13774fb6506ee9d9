import type { HttpRequest, HttpResponse, RequestHandler } from '@smithy/types';
import { messageOf } from '../../base/docpact-error.ts';
import { memberOf } from '../../base/member-of.ts';
import type { WireRequest } from '../../protocols/message.ts';
import type { CallPattern, ClientSource, Settings, Transport } from '../client-source.ts';
import { type AnyClient, newCommand, readsBySchema, type SdkPackage } from '../sdk-client.ts';
import { fromHttpRequest } from '../smithy-request.ts';
import { ErrorDescriber } from './caught-error.ts';
import type {
  Answer,
  Call,
  CallEnd,
  ClientFacts,
  Escape,
  Exchange,
  PagesCall,
  Reply,
  RuntimeModel,
  RuntimeQuestion,
  ServiceFacts,
} from './client-runner.ts';
import { RunFailure } from './client-runner.ts';
import type { ClosedNetwork } from './closed-network.ts';
import { LoopbackServer } from './loopback-server.ts';
import { removeRetryDelays } from './retry-delays.ts';
import { factsOfPackage, readableExports, readRuntimeModel } from './runtime-model.ts';
import type { Use, UseEnd, UseRunner } from './use.ts';
import { type Lent, prepareUse } from './use-client.ts';
import { isAsyncIterable } from './ways-of-use.ts';

// They may be replaced, by a client or by the tests around.
const { AbortController: Controller, setTimeout: startTimer, clearTimeout: stopTimer } = globalThis;

/** How long a call may take, in milliseconds. */
const timeoutMs = 10_000;

/** The client's timeout for an answer, in milliseconds. It is short only where no answer ever comes. */
const socketTimeouts = { reset: 4000, silence: 30 } as const;

/** Runs the calls of a client in this process, one at a time, while the network is closed. */
export class LocalRunner implements UseRunner {
  readonly facts: ClientFacts;
  readonly atOnce = 1;
  readonly #sdk: SdkPackage;
  readonly #clients: ClientSource;
  readonly #describer: ErrorDescriber;
  readonly #network: ClosedNetwork;
  readonly #kept = new Map<string, KeptClient>();
  readonly #onEscape: (tried: Escape) => void;
  #server: LoopbackServer | undefined;
  #escapes: Escape[] = [];
  #last: Promise<unknown> = Promise.resolve();

  /**
   * @param network closed by whoever made it
   * @param apart for a process that the client has for itself: what receives all that it tries to reach, in place of the end of its call; and the
   * server, started before the client could decide where it listens
   */
  constructor(
    sdk: SdkPackage,
    clients: ClientSource,
    network: ClosedNetwork,
    apart?: { readonly onEscape: (tried: Escape) => void; readonly server: LoopbackServer },
  ) {
    this.#sdk = { ...sdk, exports: readableExports(sdk) };
    this.#clients = clients;
    this.#network = network;
    this.#server = apart?.server;
    this.#onEscape = apart?.onEscape ?? ((tried) => this.#escapes.push(tried));
    this.#describer = new ErrorDescriber(this.#sdk.exports);
    this.facts = factsOfPackage(this.#sdk);
  }

  async service(client: string, command: string): Promise<ServiceFacts> {
    const made = this.#create(client, 'one call');
    made.destroy();
    newCommand(this.#sdk, command, {});
    const { region, maxAttempts } = this.#clients;
    return { region, maxAttempts, readsBySchema: readsBySchema(made) };
  }

  async describe(question: RuntimeQuestion): Promise<RuntimeModel> {
    return readRuntimeModel(this.#sdk, question);
  }

  call(call: Call): Promise<CallEnd> {
    // A client may have middleware that changes the input in place, and other calls use the same input.
    const input = copyOf(call.input);
    return this.#run(call, (client) => client.send(newCommand(this.#sdk, call.command, input)));
  }

  async pages(call: PagesCall): Promise<CallEnd> {
    // Paginators write page size and token into it.
    const input = copyOf(call.input);
    const controller = new Controller();
    const options = { abortSignal: controller.signal };
    const output: unknown[] = [];
    const end = await this.#run(call, async (client) => {
      const paginate: unknown = this.#sdk.exports[call.paginator];
      const pages: unknown = typeof paginate === 'function' ? paginate({ client, ...call.config }, input, options) : [];
      if (!isAsyncIterable(pages)) throw new TypeError(`${call.paginator} gives no pages`);
      for await (const page of pages) if (output.push(page) === call.abortAfter) controller.abort();
    });
    return { ...end, output };
  }

  use(use: Use): Promise<UseEnd> {
    return this.#inTurn(() => this.#useNow(use));
  }

  /** Destroys the clients that were kept, and ends the server. */
  close(): void {
    for (const { client } of this.#kept.values()) client.destroy();
    this.#kept.clear();
    this.#server?.close();
    this.#server = undefined;
  }

  /** One call after another: they share a kept client, a server, and the network. */
  #run(call: Call | PagesCall, send: Send): Promise<CallEnd> {
    return this.#inTurn(() => this.#runNow(call, send));
  }

  #inTurn<End>(run: () => Promise<End>): Promise<End> {
    const turn = this.#last.then(run, run);
    this.#last = turn;
    return turn;
  }

  async #useNow(use: Use): Promise<UseEnd> {
    this.#network.onEscape = this.#onEscape;
    const lent: Lent = {
      sdk: this.#sdk,
      create: (name, pattern, settings) => this.#create(name, pattern, settings),
      handlerFor: (answer) => ({ requestHandler: handlerFor(answer) }),
      inTime,
      describe: (thrown) => this.#describer.describe(thrown),
    };
    const started = prepareUse(use, lent);
    const end = await (use.overHttp ? this.#overLoopback(started.answer, started.run) : started.run());
    const escapes = this.#escapes;
    this.#escapes = [];
    return { ...end, escapes };
  }

  /** What a client sends meanwhile ends at the server on the loopback interface. */
  async #overLoopback<Result>(answer: Deciding, run: () => Promise<Result>): Promise<Result> {
    this.#server ??= await LoopbackServer.start();
    await this.#server.settle();
    this.#server.answer = answer;
    return this.#network.redirecting(this.#server.port, run);
  }

  async #runNow(call: Call | PagesCall, send: Send): Promise<CallEnd> {
    this.#network.onEscape = this.#onEscape;
    const exchanges: Exchange[] = [];
    const answer = recording(toFunction(call.answer), exchanges);
    const end = call.overHttp ? await this.#overHttp(call, answer, send) : await this.#direct(call, answer, send);
    const escapes = this.#escapes;
    this.#escapes = [];
    return { ...end, exchanges, escapes };
  }

  async #direct(call: Call | PagesCall, answer: Deciding, send: Send): Promise<Ended> {
    if (!('pattern' in call) || call.pattern !== 'many calls') {
      const client = this.#create(call.client, patternOf(call), { requestHandler: handlerFor(answer) });
      return this.#end(client, send).finally(() => client.destroy());
    }
    const kept = this.#kept.get(call.client) ?? this.#keep(call.client);
    kept.answer = answer;
    return this.#end(kept.client, send);
  }

  async #overHttp(call: Call | PagesCall, answer: Deciding, send: Send): Promise<Ended> {
    const client = this.#create(call.client, patternOf(call), this.#impatient(call));
    return this.#overLoopback(answer, () => this.#end(client, send)).finally(() => client.destroy());
  }

  /** A handler of the same class as the client's own that waits for no more than is needed. Older clients accept an instance but no options for one. */
  #impatient({ client, answer }: Call | PagesCall): Transport {
    const [only] = typeof answer === 'function' ? [] : answer;
    if (only !== 'reset' && only !== 'silence') return {};
    const probe = this.#create(client, 'one call');
    const own = memberOf(memberOf(probe.config, 'requestHandler'), 'constructor');
    probe.destroy();
    if (typeof own !== 'function') throw new RunFailure('client', 'the client has no requestHandler');
    return { requestHandler: Reflect.construct(own, [{ socketTimeout: socketTimeouts[only] }]) };
  }

  #keep(name: string): KeptClient {
    const kept: { answer: Deciding } = { answer: async () => 'reset' };
    const requestHandler = handlerFor((request) => kept.answer(request));
    const made = Object.assign(kept, { client: this.#create(name, 'many calls', { requestHandler }) });
    this.#kept.set(name, made);
    return made;
  }

  #create(name: string, pattern: CallPattern, settings?: Settings): AnyClient {
    try {
      const client = this.#clients.create(name, pattern, settings);
      if (pattern === 'retries') removeRetryDelays(client);
      return client;
    } catch (error) {
      throw new RunFailure('client', `new ${name}() fails: ${messageOf(error)}`);
    }
  }

  async #end(client: AnyClient, send: Send): Promise<Ended> {
    try {
      return { output: await inTime(send(client)) };
    } catch (error) {
      if (error instanceof RunFailure) throw error;
      return { error: this.#describer.describe(error) };
    }
  }
}

type Deciding = (request: WireRequest) => Promise<Reply>;
type Send = (client: AnyClient) => Promise<unknown>;
type Ended = Pick<CallEnd, 'output' | 'error'>;

interface KeptClient {
  readonly client: AnyClient;
  answer: Deciding;
}

const patternOf = (call: Call | PagesCall): CallPattern => ('pattern' in call && call.pattern) || 'one call';

/** A value with new lists and structures, so that changes in place do not affect the original. Dates and bytes are shared. */
function copyOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copyOf);
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, copyOf(member)]));
}

/** Replies in order, the last one for all later requests. */
function toFunction(answer: Answer): Deciding {
  if (typeof answer === 'function') return answer;
  let next = 0;
  return async () => {
    const reply = answer[Math.min(next, answer.length - 1)];
    next += 1;
    return reply ?? 'reset';
  };
}

const recording =
  (answer: Deciding, exchanges: Exchange[]): Deciding =>
  async (request) => {
    const reply = await answer(request);
    exchanges.push({ request, reply });
    return reply;
  };

/** Answers in place of the client's HTTP handler, without any of the objects of a network stack. */
const handlerFor = (answer: Deciding): RequestHandler<HttpRequest, HttpResponse> => ({
  async handle(request) {
    const reply = await answer(fromHttpRequest(request));
    if (typeof reply === 'string') throw Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' });
    return { response: { statusCode: reply.status, headers: { ...reply.headers }, body: reply.body } };
  },
});

/** Rejects with a `RunFailure` (stuck) if the call does not end. */
function inTime<Result>(call: Promise<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    const late = (): void => reject(new RunFailure('stuck', `no end within ${timeoutMs} ms`));
    const timer = startTimer(late, timeoutMs);
    Promise.resolve(call)
      .finally(() => stopTimer(timer))
      .then(resolve, reject);
  });
}
