import type { HttpRequest } from '@smithy/types';
import { bytesOf, type WireRequest } from '../protocols/message.ts';

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
