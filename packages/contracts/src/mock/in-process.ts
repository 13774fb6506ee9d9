import type { HttpRequest, HttpResponse, RequestHandler as SmithyHandler } from '@smithy/types';
import type { WireRequest } from '../wire/message.ts';
import type { OperationTable } from './operation-table.ts';

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

const utf8 = new TextEncoder();

/**
 * A `requestHandler` for an SDK client that has every request answered inside the process: no network stack,
 * and none of the fetch objects that msw needs. `capture` sees each request before it is answered.
 * Throws `UnmockedRequest` when the table has no answer.
 */
export function inProcessHandler(
  table: OperationTable,
  capture: (request: WireRequest) => void,
): SmithyHandler<HttpRequest, HttpResponse> {
  return {
    async handle(request) {
      const wire = fromHttpRequest(request);
      capture(wire);
      const reply = await table.reply(wire);
      if (!reply) throw new UnmockedRequest(wire);
      return { response: { statusCode: reply.status, headers: { ...reply.headers }, body: utf8.encode(reply.body) } };
    },
  };
}

/** The request that a client gives to its HTTP handler. Throws `TypeError` for a body that is a stream. */
export function fromHttpRequest(request: HttpRequest): WireRequest {
  return {
    method: request.method,
    host: request.port ? `${request.hostname}:${request.port}` : request.hostname,
    path: request.path + searchOf(request.query),
    headers: request.headers,
    body: bytesOf(request.body),
  };
}

/** The query with its question mark; empty where there is none. */
function searchOf(query: HttpRequest['query']): string {
  const entries = Object.entries(query ?? {}).map(([key, value]): [string, string] => [key, String(value)]);
  return entries.length > 0 ? `?${new URLSearchParams(entries)}` : '';
}

function bytesOf(body: unknown): Uint8Array {
  if (body === undefined || body === null) return new Uint8Array();
  if (typeof body === 'string') return utf8.encode(body);
  if (body instanceof Uint8Array) return body;
  throw new TypeError('a request body that is neither text nor bytes cannot be replayed in process');
}
