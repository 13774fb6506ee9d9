import type { OperationContract } from '@docpact/schemas/runtime';
import { codecOf } from '../wire/codec.ts';
import type { WireReply, WireRequest } from '../wire/message.ts';

/** What answers a request, as the service would. */
export type Answer = (request: WireRequest) => WireReply | Promise<WireReply>;

/** Sees a request with its reply, or with the reason why there is none. */
export type OnExchange = (request: WireRequest, end: WireReply | string) => void;

interface Route {
  readonly contract: OperationContract;
  readonly answer: Answer;
}

/** The answers of any number of operations. A request finds its own by host and operation, whichever way it comes. */
export class OperationTable {
  readonly #routes = new Map<string, readonly Route[]>();
  readonly #onExchange: OnExchange | undefined;

  /** `onExchange` sees each request together with its reply. */
  constructor(onExchange?: OnExchange) {
    this.#onExchange = onExchange;
  }

  /** Answers the operation's requests from now on, in place of an earlier answer. */
  answer(contract: OperationContract, answer: Answer): void {
    const host = contract.binding.endpointPrefix;
    const others = this.#routesOf(host).filter((route) => route.contract.key !== contract.key);
    this.#routes.set(host, [...others, { contract, answer }]);
  }

  /** The reply to a request; undefined when it names no operation that is answered here. */
  async reply(request: WireRequest): Promise<WireReply | undefined> {
    const routes = this.#routesOf(request.host.slice(0, request.host.indexOf('.')));
    const route = routes.find(({ contract }) => codecOf(contract).operationOf(request) === contract.name);
    const reply = await route?.answer(request);
    this.#onExchange?.(request, reply ?? 'No mock answers this request, so it went nowhere.');
    return reply;
  }

  #routesOf(endpointPrefix: string): readonly Route[] {
    return this.#routes.get(endpointPrefix) ?? [];
  }
}
