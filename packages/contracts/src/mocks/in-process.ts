import type { HttpRequest, HttpResponse, RequestHandler as SmithyHandler } from '@smithy/types';
import { protocols } from '../protocols/index.ts';
import { bytesOf, type WireReply, type WireRequest } from '../protocols/message.ts';

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

/** The request that a client passes to its HTTP handler. Throws `TypeError` for a body that is a stream. */
export function fromHttpRequest(request: HttpRequest): WireRequest {
  return {
    method: request.method,
    host: request.port ? `${request.hostname}:${request.port}` : request.hostname,
    path: request.path + searchOf(request.query),
    headers: Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name.toLowerCase(), value])),
    body: bodyOf(request.body),
  };
}

/** The query with its question mark, as the SDK's HTTP handlers write it. Empty if there is none. */
function searchOf(query: HttpRequest['query']): string {
  const sorted = Object.entries(query ?? {}).sort(([one], [other]) => (one < other ? -1 : 1));
  const parameters = sorted.flatMap(([name, value]) =>
    // A list repeats the name for each item. For null, only the name is written.
    (Array.isArray(value) ? value : [value]).map(
      (one) => escapeQuery(name) + (one === null ? '' : `=${escapeQuery(one)}`),
    ),
  );
  return parameters.length > 0 ? `?${parameters.join('&')}` : '';
}

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html escapes what `encodeURIComponent` leaves. */
const escapeQuery = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);

function bodyOf(body: unknown): Uint8Array {
  if (body === undefined || body === null) return new Uint8Array();
  if (typeof body === 'string') return bytesOf(body);
  if (body instanceof Uint8Array) return body;
  throw new TypeError('a request body that is neither text nor bytes cannot be replayed in process');
}
