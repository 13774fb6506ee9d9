import type { WireReply, WireRequest } from '../../protocols/message.ts';
import type { Protocol } from '../../protocols/protocol.ts';
import type { Constants, ExceptionClass, FaultModel } from '../../registry/operation-model.ts';
import type { CallPattern } from '../client-source.ts';
import type { SdkModel } from '../sdk-model.ts';

/** What an installed client shows of itself, as plain data. */
export interface ClientFacts {
  readonly package: string;
  readonly version: string;
  readonly directory: string;
  /** The `typeof` of everything that it exports, by name. */
  readonly exports: Readonly<Record<string, string>>;
  /** The sets of values that it exports, by name. */
  readonly constants: Readonly<Record<string, Constants>>;
  /** The exception classes that it exports, by name. */
  readonly exceptions: Readonly<Record<string, ExceptionClass>>;
}

/** The client of one service, as its package makes it. */
export interface ServiceFacts {
  /** The region in the signatures of the client. */
  readonly region: string;
  /** The maximum number of attempts of a client that may retry. */
  readonly maxAttempts: number;
  /** Whether it reads answers by runtime schemas. Older clients use generated code, which accepts more. */
  readonly readsBySchema: boolean;
}

/** What the runtime schemas of a client say of an operation. */
export interface RuntimeModel {
  /** Undefined if the version has none. */
  readonly model: SdkModel | undefined;
  /** The given faults, by shape, as far as the version has schemas of them. */
  readonly faults: Readonly<Record<string, FaultModel>>;
}

/** What to read of an operation. */
export interface RuntimeQuestion {
  readonly operation: string;
  readonly nameTraits: Protocol['nameTraits'];
  /** The faults, by shape. */
  readonly faults: readonly string[];
}

/** The reply to a request, or what happens in its place to the connection. */
export type Reply = WireReply | 'reset' | 'silence';

/** The replies in order, the last one for all later requests; or what decides on each request. */
export type Answer = readonly Reply[] | ((request: WireRequest) => Promise<Reply>);

/** One call of an operation. */
export interface Call {
  /** The exported names of client and command. */
  readonly client: string;
  readonly command: string;
  /** In SDK view. It may break the contract. */
  readonly input: unknown;
  readonly answer: Answer;
  /** `one call` by default. A client for `many calls` is kept for all such calls of its name until the runner closes. */
  readonly pattern?: CallPattern;
  /** Whether the request leaves through the client's own HTTP handler, to a server on the loopback interface. */
  readonly overHttp?: boolean;
}

/** All pages of an operation, through the client's paginator. */
export interface PagesCall extends Omit<Call, 'command' | 'pattern'> {
  readonly paginator: string;
  /** Aborts the signal of the caller after so many pages. By default it is never aborted. */
  readonly abortAfter?: number;
  /** Its settings besides the client. */
  readonly config: { readonly pageSize: number; readonly stopOnSameToken?: boolean };
}

/** One request of a call with its reply. */
export interface Exchange {
  readonly request: WireRequest;
  readonly reply: Reply;
}

/** What a client tried to reach outside of the calls that docpact answers. It was stopped. */
export interface Escape {
  /** `POST https://…`, `tcp example.com:80`, `child process curl` … */
  readonly attempt: string;
  /** The first place of the stack that belongs to the client or its dependencies: `file:line:column`. */
  readonly place: string | undefined;
}

/** How a call ended. The error is a description: the object itself may live in another process. */
export interface CallEnd {
  readonly output?: unknown;
  readonly error?: CaughtError;
  readonly exchanges: readonly Exchange[];
  readonly escapes: readonly Escape[];
}

/** Something that a client threw. */
export interface CaughtError {
  readonly isError: boolean;
  readonly message: string;
  /** The name of its class. */
  readonly className: string | undefined;
  /** The names under which the package exports its class, and each class above it. */
  readonly classes: readonly (readonly string[])[];
  /** Set if the package exports another class of the name of this one: two copies of a package are loaded, and `instanceof` fails. */
  readonly isNamesake?: true;
  /** Its members as plain data, with `name`, `code`, `$fault` and `$metadata` wherever they are defined. */
  readonly members: Readonly<Record<string, unknown>>;
  /** For an error that nobody threw on purpose, such as the `TypeError` for a member of undefined: the place of it, `file:line:column`. */
  readonly crash?: string;
}

/** Runs the calls of one installed client, in this process or in another one. */
export interface ClientRunner {
  readonly facts: ClientFacts;
  /** How many calls may wait for their turn: more than one only where waiting costs nothing. */
  readonly atOnce: number;
  /** Throws `RunFailure` (client) for a client that cannot be made. */
  service(client: string, command: string): Promise<ServiceFacts>;
  describe(question: RuntimeQuestion): Promise<RuntimeModel>;
  call(call: Call): Promise<CallEnd>;
  /** The pages are the output, also those before an error. */
  pages(call: PagesCall): Promise<CallEnd>;
}

/** Why there is no end of a call. */
export type FailureKind = 'client' | 'stuck' | 'ended' | 'answer';

/** A call has no end: the client cannot be made, gives no end in time, ended its process, or broke the exchange with it. */
export class RunFailure extends Error {
  override readonly name = 'RunFailure';
  readonly kind: FailureKind;

  constructor(kind: FailureKind, message: string) {
    super(message);
    this.kind = kind;
  }
}
