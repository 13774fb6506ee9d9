import { optimizerFlags } from '../../base/optimizer-flags.ts';
import type { WireRequest } from '../../protocols/message.ts';
import { withoutAws } from '../aws-environment.ts';
import { boundlessness } from './bounded.ts';
import { ChildPipe } from './child-pipe.ts';
import {
  type Answer,
  type Call,
  type CallEnd,
  type ClientFacts,
  type Escape,
  type Exchange,
  type PagesCall,
  type Reply,
  RunFailure,
  type RuntimeModel,
  type RuntimeQuestion,
  type ServiceFacts,
} from './client-runner.ts';
import {
  type FromChild,
  isFromChild,
  type Question,
  type Result,
  type SentAnswer,
  type SentEnd,
  type SentUse,
} from './messages.ts';
import type { Use, UseEnd, UseRunner } from './use.ts';

/** How long a client may take to load, and one call, in milliseconds. The child itself ends a call earlier, unless the client blocks it. */
const limits = { load: 20_000, call: 13_000, end: 5000 } as const;

/** How many attempts of one call are kept. */
const maxEscapes = 100;

/** A check ends before it would pay off to keep memory small. A client that fills its memory ends early. */
const flags = [
  '--min-semi-space-size=16',
  '--single-threaded-gc',
  '--no-flush-bytecode',
  ...optimizerFlags(),
  '--max-old-space-size=1024',
  // A promise that nobody catches is such an error, whatever handlers a client adds for it.
  '--unhandled-rejections=strict',
];

/** A call that was asked, with what became known of it meanwhile. */
interface AskedCall {
  readonly answer: Answer;
  /** The replies to its requests, in order. */
  readonly replies: Reply[];
  readonly escapes: Escape[];
  /** What the decision on a request threw. */
  thrown?: { readonly error: unknown };
}

interface Asked {
  /** Undefined for another question than a call. */
  readonly call: AskedCall | undefined;
  resolve(result: Result): void;
  reject(reason: unknown): void;
}

/** How the process of a client came to its end, and what the client did outside of calls. */
export interface RunEnd {
  readonly escapes: readonly Escape[];
  /** What kept the process from ending, by name. Empty if nothing did. */
  readonly left: readonly string[];
  /** How it ended, if it was not by itself. */
  readonly failure: string | undefined;
}

/** Runs the calls of an installed client in a process of its own. */
export class RemoteRunner implements UseRunner {
  readonly atOnce = 24;
  readonly #child: ChildPipe;
  readonly #asked = new Map<number, Asked>();
  readonly #strays: Escape[] = [];
  readonly #hasClosed: Promise<string>;
  #facts: ClientFacts | undefined;
  #next = 0;
  #timer: NodeJS.Timeout | undefined;
  #failure: RunFailure | undefined;
  /** Undefined until the process tells: it does at its end, unless something ends it. */
  #left: readonly string[] | undefined;
  #onLoad: { resolve(): void; reject(reason: RunFailure): void } | undefined;

  private constructor() {
    let closed: (how: string) => void = () => {};
    this.#hasClosed = new Promise((resolve) => {
      closed = resolve;
    });
    this.#child = new ChildPipe(
      new URL('./client-process.js', import.meta.url),
      { flags, env: { ...withoutAws(process.env), NODE_NO_WARNINGS: '1' } },
      {
        onMessage: (message) => this.#receive(message),
        onForgery: (what) => this.#fail(new RunFailure('answer', what)),
        onEnd: (how) => {
          this.#fail(new RunFailure('ended', `its process ${how}`));
          closed(how);
        },
      },
    );
  }

  /**
   * Starts a process and loads the client in a folder.
   * Throws `RunFailure`: client for one that cannot be loaded, stuck or ended for one that does not give control back.
   */
  static async start(directory: string): Promise<RemoteRunner> {
    const runner = new RemoteRunner();
    await runner.#load(directory);
    return runner;
  }

  get facts(): ClientFacts {
    if (!this.#facts) throw new TypeError('the client is not loaded');
    return this.#facts;
  }

  /** Why it takes no more calls. Undefined while it does. */
  get failure(): RunFailure | undefined {
    return this.#failure;
  }

  service(client: string, command: string): Promise<ServiceFacts> {
    return this.#ask({ kind: 'service', client, command }, isService);
  }

  describe(question: RuntimeQuestion): Promise<RuntimeModel> {
    return this.#ask({ kind: 'describe', ...question }, isModel);
  }

  call(call: Call): Promise<CallEnd> {
    const { answer, ...rest } = call;
    return this.#call({ kind: 'call', ...rest, answer: sent(answer) }, answer);
  }

  pages(call: PagesCall): Promise<CallEnd> {
    const { answer, ...rest } = call;
    return this.#call({ kind: 'pages', ...rest, answer: sent(answer) }, answer);
  }

  async use(use: Use): Promise<UseEnd> {
    const call: AskedCall = { answer: use.replies, replies: [...use.replies], escapes: [] };
    const { requests, ...end } = await this.#ask({ kind: 'use', use }, isSentUse, call);
    return { ...end, exchanges: exchangesOf(requests, call.replies), escapes: call.escapes };
  }

  async #call(question: Question, answer: Answer): Promise<CallEnd> {
    const call: AskedCall = { answer, replies: typeof answer === 'function' ? [] : [...answer], escapes: [] };
    const { requests, ...end } = await this.#ask(question, isSentEnd, call);
    return { ...end, exchanges: exchangesOf(requests, call.replies), escapes: call.escapes };
  }

  /** Lets the process end, and waits for it. */
  async end(): Promise<RunEnd> {
    const before = this.#failure;
    this.#child.send({ kind: 'end' });
    const timer = setTimeout(this.#child.kill, limits.end);
    const how = await this.#hasClosed;
    clearTimeout(timer);
    const left = this.#left ?? [];
    const isClean = left.length > 0 || (this.#left !== undefined && how.startsWith('ended with exit code 0'));
    return { escapes: this.#strays, left, failure: before || isClean ? undefined : how };
  }

  /** Ends the process at once. The call that runs fails as one that has no end, and so do those that wait. */
  giveUp(why: string): void {
    this.#fail(new RunFailure('stuck', why));
  }

  /** Ends the process at once. */
  kill(): void {
    this.#child.kill();
  }

  #load(directory: string): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#onLoad = { resolve, reject };
      this.#watch(limits.load, 'the client was not loaded');
      this.#child.send({ kind: 'load', directory });
    });
  }

  #ask<Wanted extends Result>(
    question: Question,
    isWanted: (result: Result) => result is Wanted,
    call?: AskedCall,
  ): Promise<Wanted> {
    return new Promise((resolve, reject) => {
      if (this.#failure) return reject(this.#failure);
      const id = this.#next++;
      const settle = (result: Result): void =>
        isWanted(result)
          ? resolve(result)
          : this.#fail(new RunFailure('answer', `an answer to another question than ${question.kind}`));
      this.#asked.set(id, { call, resolve: settle, reject });
      if (this.#asked.size === 1) this.#watch(limits.call, 'no end of the call');
      this.#child.send({ kind: 'ask', id, question });
    });
  }

  #receive(message: unknown): void {
    if (!isFromChild(message)) this.#fail(new RunFailure('answer', 'a message of no kind'));
    else if (message.kind === 'loaded') {
      this.#facts = message.facts;
      clearTimeout(this.#timer);
      this.#onLoad?.resolve();
    } else if (message.kind === 'refused') this.#fail(new RunFailure('client', message.message));
    else if (message.kind === 'request') this.#reply(message);
    else if (message.kind === 'escape') {
      const escapes = this.#first?.call?.escapes ?? this.#strays;
      // A client may try without end.
      if (escapes.length < maxEscapes) escapes.push(message.escape);
    } else if (message.kind === 'open') {
      this.#left = message.resources;
      if (message.resources.length > 0) this.#child.kill();
    } else this.#end(message);
  }

  /** The question that the child is at: it takes them in order. */
  get #first(): Asked | undefined {
    return this.#asked.values().next().value;
  }

  #end(message: FromChild & { readonly id: number; readonly kind: 'done' | 'failed' }): void {
    const asked = this.#asked.get(message.id);
    if (!asked || asked !== this.#first) {
      this.#fail(new RunFailure('answer', `an answer to call ${message.id}, which is not the one that runs`));
      return;
    }
    const boundless = message.kind === 'done' ? boundlessness(message.result) : undefined;
    if (boundless !== undefined) {
      this.#fail(new RunFailure('answer', boundless));
      return;
    }
    this.#asked.delete(message.id);
    clearTimeout(this.#timer);
    if (this.#asked.size > 0) this.#watch(limits.call, 'no end of the call');
    const { call } = asked;
    if (call?.thrown || message.kind === 'failed') this.#strays.push(...(call?.escapes ?? []));
    if (call?.thrown) asked.reject(call.thrown.error);
    else if (message.kind === 'failed') asked.reject(new RunFailure(message.failure, message.message));
    else asked.resolve(message.result);
  }

  async #reply({ id, request }: FromChild & { readonly kind: 'request' }): Promise<void> {
    const call = this.#asked.get(id)?.call;
    if (typeof call?.answer !== 'function') {
      this.#fail(new RunFailure('answer', `a request of call ${id}, which is not the one that runs`));
      return;
    }
    const reply = await call.answer(request).catch((error: unknown): Reply => {
      call.thrown = { error };
      return 'reset';
    });
    call.replies.push(reply);
    this.#child.send({ kind: 'reply', reply });
  }

  #watch(limit: number, what: string): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#fail(new RunFailure('stuck', `${what} within ${limit} ms`)), limit);
  }

  /** Nothing more comes of this process. The question that it was at fails for that reason, and so do those that wait. */
  #fail(reason: RunFailure): void {
    if (this.#failure) return;
    this.#failure = reason;
    clearTimeout(this.#timer);
    this.#child.kill();
    this.#onLoad?.reject(reason);
    for (const { reject, call } of this.#asked.values()) {
      this.#strays.push(...(call?.escapes ?? []));
      reject(reason);
    }
    this.#asked.clear();
  }
}

const sent = (answer: Answer): SentAnswer => (typeof answer === 'function' ? 'ask' : answer);

/** The last reply of a list is the one to all later requests. */
const exchangesOf = (requests: readonly WireRequest[], replies: readonly Reply[]): readonly Exchange[] =>
  requests.map((request, i) => ({ request, reply: replies[i] ?? replies.at(-1) ?? 'reset' }));

const isService = (result: Result): result is ServiceFacts => 'region' in result;
const isModel = (result: Result): result is RuntimeModel => 'faults' in result;
const isSentEnd = (result: Result): result is SentEnd => 'requests' in result && !('ends' in result);
const isSentUse = (result: Result): result is SentUse => 'ends' in result;
