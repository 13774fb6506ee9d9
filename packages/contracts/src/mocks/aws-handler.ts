import type { RequestHandler } from 'msw';
import type { RequestHead, WireReply, WireRequest } from '../protocols/message.ts';

type RunArguments = Parameters<RequestHandler['run']>[0];

/** The source of a handler's answers: a `MockTable`, or a wrapper of one. */
export interface AnsweringTable {
  /** Whether a request may have an answer, decided without its body. */
  mayAnswer(head: RequestHead): boolean;
  /** Whether a request has an answer. */
  answers(request: WireRequest): boolean;
  reply(request: WireRequest): Promise<WireReply | undefined>;
}

/** The name of a handler in msw's messages, and how often it answers. */
export interface HandlerOptions {
  /** The operations that it answers for, as msw lists them. */
  readonly header: string;
  /** Whether it answers only its first request. */
  readonly once?: boolean;
}

/** A complete msw handler, with the members that msw leaves to each kind of handler. */
interface WholeHandler extends RequestHandler {
  predicate(args: Pick<RunArguments, 'request'>): Promise<boolean>;
  log(): void;
}

/** A class of msw handlers that answer from a table. */
export type AwsHandlerClass = new (table: AnsweringTable, options: HandlerOptions) => WholeHandler;

/**
 * The class of handlers that answer for the operations of a table and leave every other request to later handlers.
 * @param Base msw's own `RequestHandler`. The code that sets up the server chooses the version of msw
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

    /** As in msw, but without msw's copy of each request that belongs to another handler. */
    override async run(args: RunArguments): ReturnType<RequestHandler['run']> {
      return (await this.predicate(args)) ? super.run(args) : null;
    }

    override async predicate({ request }: Pick<RunArguments, 'request'>): Promise<boolean> {
      return this.#table.mayAnswer(headOf(request)) && this.#table.answers(await toWireRequest(request));
    }

    /** Logs nothing: only msw in a browser calls it. */
    override log(): void {}
  };

/** A reply as a fetch `Response`. An empty body is left out, since fetch refuses any body for a 204 or 304. */
const toResponse = ({ status, headers, body }: WireReply): Response =>
  new Response(body.length === 0 ? null : new Uint8Array(body), { status, headers: { ...headers } });

/** The parts of a fetch `Request` that can be read before its body. */
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
 * A fetch `Request` as it would be on the wire. Its own body stays unread. Each handler of a server is asked in turn, so the first result is
 * kept for the next handlers.
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
