import type { HttpRequest, HttpResponse, RequestHandler as SmithyHandler } from '@smithy/types';
import { bytesOf, type WireReply, type WireRequest } from '../protocols/message.ts';

/** A request that no mock answers. It is never let out to a network. */
export class UnmockedRequest extends Error {
  override readonly name = 'UnmockedRequest';

  readonly request: WireRequest;

  constructor(request: WireRequest) {
    const target = request.headers['x-amz-target'] ?? new TextDecoder().decode(request.body).slice(0, 200);
    super(`no mock answers ${request.method} https://${request.host}${request.path} (${target})`);
    this.request = request;
  }
}

/** What answers requests; undefined for one that it has no answer to. */
export type Answering = (request: WireRequest) => Promise<WireReply | undefined>;

/**
 * A `requestHandler` for an SDK client that has every request answered inside the process: no network stack,
 * and none of the fetch objects that msw needs. Throws `UnmockedRequest` where there is no answer.
 */
export const inProcessHandler = (answer: Answering): SmithyHandler<HttpRequest, HttpResponse> => ({
  async handle(request) {
    const wire = fromHttpRequest(request);
    const reply = await answer(wire);
    if (!reply) throw new UnmockedRequest(wire);
    return { response: { statusCode: reply.status, headers: { ...reply.headers }, body: reply.body } };
  },
});

/** The request that a client gives to its HTTP handler. Throws `TypeError` for a body that is a stream. */
export function fromHttpRequest(request: HttpRequest): WireRequest {
  return {
    method: request.method,
    host: request.port ? `${request.hostname}:${request.port}` : request.hostname,
    path: request.path + searchOf(request.query),
    headers: request.headers,
    body: bodyOf(request.body),
  };
}

/** The query with its question mark; empty where there is none. */
function searchOf(query: HttpRequest['query']): string {
  const entries = Object.entries(query ?? {}).map(([key, value]): [string, string] => [key, String(value)]);
  return entries.length > 0 ? `?${new URLSearchParams(entries)}` : '';
}

function bodyOf(body: unknown): Uint8Array {
  if (body === undefined || body === null) return new Uint8Array();
  if (typeof body === 'string') return bytesOf(body);
  if (body instanceof Uint8Array) return body;
  throw new TypeError('a request body that is neither text nor bytes cannot be replayed in process');
}
