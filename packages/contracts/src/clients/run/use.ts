import type { CaughtError, ClientRunner, Escape, Exchange, Reply } from './client-runner.ts';

/** When a call with a signal is aborted. `between tries`: after a try that failed, before the next one. */
export type AbortTime = 'never' | 'before' | 'during' | 'between tries' | 'after';

/** The settings of one of several clients of a package. */
export interface ClientSettings {
  readonly region: string;
  readonly accessKeyId: string;
  /** Whether region and credentials are given as functions that provide them. */
  readonly provided: boolean;
}

/** How an application uses a client. Every way is a number of calls, one for each input. */
export type WayOfUse =
  /** All at once. The replies are held back until all requests are there; the last request gets its reply first. */
  | { readonly kind: 'at once' }
  /** One after another on one client. `command`: each its own, or that of the first again; `input`: whether it can be changed. */
  | { readonly kind: 'in turn'; readonly command: 'own' | 'first'; readonly input: 'open' | 'frozen' }
  /** The first call has an abort signal. */
  | { readonly kind: 'abortable'; readonly aborted: AbortTime }
  /** Through `send`, or through a method of the aggregated client. A callback is called with an end each time: the ends are those. */
  | { readonly kind: 'form'; readonly method?: Method; readonly options: boolean; readonly callback: boolean }
  /** The client is destroyed twice after the first call. */
  | { readonly kind: 'destroyed' }
  /** The first call is of another client, which is destroyed while the second call waits for its reply. */
  | { readonly kind: 'other destroyed' }
  /** All at once, each on a client with settings of its own. */
  | { readonly kind: 'clients'; readonly settings: readonly ClientSettings[] }
  /** With a middleware of the caller. `seen` has the `input` and the `output` that it saw. */
  | { readonly kind: 'middleware' }
  /** `seen` has the output through JSON, and the same of its `structuredClone`. A copy that cannot be made is not there. */
  | { readonly kind: 'copied' }
  /** A waiter in place of a call. The output has its `state`. */
  | { readonly kind: 'waiter'; readonly waiter: string; readonly options: WaiterOptions; readonly isAborted: boolean }
  /** The pages of a paginator in place of a call, at most so many. Each is an end. */
  | { readonly kind: 'pages'; readonly paginator: string; readonly options: object; readonly limit: number };

/** A method of the aggregated client, a class beside the client's. */
export interface Method {
  readonly client: string;
  readonly name: string;
}

/** The options of a waiter, in seconds. */
export interface WaiterOptions {
  readonly minDelay?: number;
  readonly maxDelay?: number;
  readonly maxWaitTime: number;
}

/** Some calls of an operation, made in one of the ways of applications. */
export interface Use {
  /** The exported names of client and command. */
  readonly client: string;
  readonly command: string;
  readonly way: WayOfUse;
  /** In SDK view. */
  readonly inputs: readonly unknown[];
  /** The replies to the requests, in the order in which those come; the last one for all later requests. */
  readonly replies: readonly Reply[];
  /** Whether the requests leave through the client's own HTTP handler. */
  readonly overHttp: boolean;
}

/** How one of the calls ended. A callback may get both. */
export interface UsedCall {
  readonly output?: unknown;
  readonly error?: CaughtError;
}

/** How a use ended. */
export interface UseEnd {
  readonly ends: readonly UsedCall[];
  /** The inputs as they are afterwards. */
  readonly inputs: readonly unknown[];
  /** What else is seen in this way. */
  readonly seen: Readonly<Record<string, unknown>>;
  /** In the order in which the requests came. */
  readonly exchanges: readonly Exchange[];
  readonly escapes: readonly Escape[];
}

/** A runner that makes calls as applications do too: several on one client, with a signal, with a callback and so on. */
export interface UseRunner extends ClientRunner {
  use(use: Use): Promise<UseEnd>;
}
