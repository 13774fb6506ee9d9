import type { HttpRequest, HttpResponse, RequestHandler as SmithyHandler } from '@smithy/types';
import { getResponse, type RequestHandler } from 'msw';
import type { WireRequest } from '../wire/message.ts';
import { CarriedRequest, CarriedResponse } from './carried.ts';

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
 * A `requestHandler` for an SDK client that resolves every request against msw handlers inside the process.
 * `capture` sees each request before it is answered. Throws `UnmockedRequest` when no handler answers,
 * and what fetch would throw when a handler answers with a network error.
 */
export function inProcessHandler(
  handlers: RequestHandler[],
  capture: (request: WireRequest) => void,
): SmithyHandler<HttpRequest, HttpResponse> {
  return {
    async handle(request) {
      const wire = toWire(request);
      capture(wire);
      const response = await getResponse(handlers, new CarriedRequest(wire));
      if (!response) throw new UnmockedRequest(wire);
      if (response.type === 'error') throw Object.assign(new TypeError('Failed to fetch'), { code: 'ECONNRESET' });
      return { response: await fromResponse(response) };
    },
  };
}

function toWire(request: HttpRequest): WireRequest {
  const query = new URLSearchParams(
    Object.entries(request.query ?? {}).map(([key, value]): [string, string] => [key, String(value)]),
  );
  const search = query.size > 0 ? `?${query}` : '';
  return {
    method: request.method,
    host: request.port ? `${request.hostname}:${request.port}` : request.hostname,
    path: `${request.path}${search}`,
    headers: request.headers,
    body: bytesOf(request.body),
  };
}

function bytesOf(body: unknown): Uint8Array {
  if (body === undefined || body === null) return new Uint8Array();
  if (typeof body === 'string') return utf8.encode(body);
  if (body instanceof Uint8Array) return body;
  throw new TypeError('a request body that is neither text nor bytes cannot be replayed in process');
}

async function fromResponse(response: Response): Promise<HttpResponse> {
  if (response instanceof CarriedResponse) {
    const { status, headers, body } = response.wire;
    return { statusCode: status, headers: { ...headers }, body: utf8.encode(body) };
  }
  const body = new Uint8Array(await response.arrayBuffer());
  return { statusCode: response.status, headers: Object.fromEntries(response.headers), body };
}
