import type { RequestHandler } from 'msw';
import type { RequestHead, WireReply, WireRequest } from '../protocols/message.ts';

type RunArguments = Parameters<RequestHandler['run']>[0];

/** What a handler asks for its answers: a `MockTable`, or what stands before one. */
export interface AnsweringTable {
  /** Whether a request could be answered, told without its body. */
  mayAnswer(head: RequestHead): boolean;
  /** Whether a request is answered. */
  answers(request: WireRequest): boolean;
  reply(request: WireRequest): Promise<WireReply | undefined>;
}

/** How msw names a handler in its messages, and how often it answers. */
export interface HandlerOptions {
  /** What it answers for, as msw lists it. */
  readonly header: string;
  /** Whether only the first of its requests is answered. */
  readonly once?: boolean;
}

/** An msw handler that is whole: what msw leaves to its kinds of handlers is there. */
interface WholeHandler extends RequestHandler {
  predicate(args: Pick<RunArguments, 'request'>): Promise<boolean>;
  log(): void;
}

/** A class of msw handlers that answer by a table. */
export type AwsHandlerClass = new (table: AnsweringTable, options: HandlerOptions) => WholeHandler;

/**
 * The class of handlers that answer for the operations of a table, and leave every other request to the handlers behind them.
 * @param Base msw's own `RequestHandler`: which version of msw there is, is the choice of whoever sets up its server
 */
export const awsHandlerOf = (Base: typeof RequestHandler): AwsHandlerClass =>
  class AwsHandler extends Base {
    readonly #table: AnsweringTable;

    constructor(table: AnsweringTable, { header, once = false }: HandlerOptions) {
      super({
        info: { header },
        options: { once },
        resolver: async ({ request }) => {
          const reply = await table.reply(await toWireRequest(request));
          return reply && toResponse(reply);
        },
      });
      this.#table = table;
    }

    /** As msw does it, without the copy that msw makes of each request that turns out to be another handler's. */
    override async run(args: RunArguments): ReturnType<RequestHandler['run']> {
      return (await this.predicate(args)) ? super.run(args) : null;
    }

    override async predicate({ request }: Pick<RunArguments, 'request'>): Promise<boolean> {
      return this.#table.mayAnswer(headOf(request)) && this.#table.answers(await toWireRequest(request));
    }

    /** Says nothing: only msw in a browser asks for it. */
    override log(): void {}
  };

/** A reply as fetch has it. What is empty has no body at all: fetch makes no response of 204 or 304 that has one. */
const toResponse = ({ status, headers, body }: WireReply): Response =>
  new Response(body.length === 0 ? null : new Uint8Array(body), { status, headers: { ...headers } });

/** What of a fetch `Request` can be read before its body. */
function headOf(request: Request): RequestHead {
  const url = new URL(request.url);
  return {
    method: request.method,
    host: url.host,
    path: `${url.pathname}${url.search}`,
    headers: Object.fromEntries(request.headers),
  };
}

const seen = new WeakMap<Request, Promise<WireRequest>>();

/**
 * A fetch `Request` as it would stand on the wire. Its own body stays unread. Each handler of a server is asked in turn, so what one
 * has read is kept for the next.
 */
function toWireRequest(request: Request): Promise<WireRequest> {
  const wire = seen.get(request) ?? read(request);
  seen.set(request, wire);
  return wire;
}

const read = async (request: Request): Promise<WireRequest> => ({
  ...headOf(request),
  body: new Uint8Array(await request.clone().arrayBuffer()),
});
