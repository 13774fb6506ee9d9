import type { OperationContract } from '@docpact/schemas/runtime';
import { RequestHandler } from 'msw';
import { codecOf } from '../wire/codec.ts';
import type { WireReply, WireRequest } from '../wire/message.ts';
import { CarriedRequest, CarriedResponse, toWireRequest } from './carried.ts';

/** What answers a request: a reply, or a `Response` of msw's own (`HttpResponse.error()` for a broken connection). */
export type Answer = (request: WireRequest) => WireReply | Response | Promise<WireReply | Response>;

interface Route {
  readonly contract: OperationContract;
  readonly answer: Answer;
}

type HandlerResult = NonNullable<Awaited<ReturnType<RequestHandler['run']>>>;

/**
 * One msw handler for any number of operations. It looks a request's operation up in a map, where stock handlers
 * would each compile and match a path, clone the request and parse cookies.
 * It overrides `run()`, whose result msw exports as a type only; msw is pinned and `operation-handler.test.ts` holds it.
 */
export class OperationHandler extends RequestHandler {
  readonly #routes = new Map<string, Route[]>();

  constructor() {
    super({ info: { header: 'docpact operations' }, resolver: () => undefined });
  }

  /** Answers the operation's requests from now on, in place of an earlier answer. */
  answer(contract: OperationContract, answer: Answer): void {
    const others = this.#routesOf(contract.binding.endpointPrefix).filter(
      (route) => route.contract.key !== contract.key,
    );
    this.#routes.set(contract.binding.endpointPrefix, [...others, { contract, answer }]);
  }

  override async run(args: { request: Request; requestId: string }): Promise<HandlerResult | null> {
    const wire = await toWireRequest(args.request);
    const route = this.#routesOf(wire.host.split('.')[0] ?? '').find(
      ({ contract }) => codecOf(contract).operationOf(wire) === contract.name,
    );
    if (!route) return null;
    const response = toResponse(await route.answer(wire), args.request instanceof CarriedRequest);
    return { handler: this, request: args.request, requestId: args.requestId, response };
  }

  // msw asks these two only of handlers that keep its own run().
  override predicate(): boolean {
    return false;
  }

  override log(): void {}

  #routesOf(endpointPrefix: string): readonly Route[] {
    return this.#routes.get(endpointPrefix) ?? [];
  }
}

function toResponse(reply: WireReply | Response, carried: boolean): Response {
  if (reply instanceof Response) return reply;
  return carried ? new CarriedResponse(reply) : new Response(reply.body, reply);
}
