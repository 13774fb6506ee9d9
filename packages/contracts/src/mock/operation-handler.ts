import type { OperationContract } from '@docpact/schemas/runtime';
import { RequestHandler } from 'msw';
import { codecOf } from '../wire/codec.ts';
import type { WireReply, WireRequest } from '../wire/message.ts';
import { toWireRequest } from './to-wire-request.ts';

/** What answers a request, as the service would. */
export type Answer = (request: WireRequest) => WireReply | Promise<WireReply>;

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

  /** The reply to a request; undefined when it names no operation that is answered here. */
  async reply(request: WireRequest): Promise<WireReply | undefined> {
    const routes = this.#routesOf(request.host.slice(0, request.host.indexOf('.')));
    return routes.find(({ contract }) => codecOf(contract).operationOf(request) === contract.name)?.answer(request);
  }

  /** How msw asks. */
  override async run(args: { request: Request; requestId: string }): Promise<HandlerResult | null> {
    const reply = await this.reply(await toWireRequest(args.request));
    if (!reply) return null;
    return {
      handler: this,
      request: args.request,
      requestId: args.requestId,
      response: new Response(reply.body, reply),
    };
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
