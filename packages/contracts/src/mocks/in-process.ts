import type { HttpRequest, HttpResponse, RequestHandler as SmithyHandler } from '@smithy/types';
import { fromHttpRequest } from '../clients/smithy-request.ts';
import { protocols } from '../protocols/index.ts';
import type { WireReply, WireRequest } from '../protocols/message.ts';

/** A request that no mock answers. It never reaches a network. */
export class UnmockedRequest extends Error {
  override readonly name = 'UnmockedRequest';

  readonly request: WireRequest;

  constructor(request: WireRequest) {
    const target = protocols.find((protocol) => protocol.speaks(request))?.readEnvelope(request).target;
    super(`no mock answers ${request.method} https://${request.host}${request.path}${target ? ` (${target})` : ''}`);
    this.request = request;
  }
}

/** Answers requests. Undefined for a request without an answer. */
export type Answering = (request: WireRequest) => Promise<WireReply | undefined>;

/**
 * A `requestHandler` for an SDK client that answers every request inside the process. It needs no network stack and none of the fetch objects
 * that msw needs. Throws `UnmockedRequest` for a request without an answer.
 */
export const inProcessHandler = (answer: Answering): SmithyHandler<HttpRequest, HttpResponse> => ({
  async handle(request) {
    const wire = fromHttpRequest(request);
    const reply = await answer(wire);
    if (!reply) throw new UnmockedRequest(wire);
    return { response: { statusCode: reply.status, headers: { ...reply.headers }, body: reply.body } };
  },
});
