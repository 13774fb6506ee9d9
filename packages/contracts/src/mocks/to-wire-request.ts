import type { RequestHead, WireRequest } from '../protocols/message.ts';

/** What of a fetch `Request` can be read before its body. */
export function headOf(request: Request): RequestHead {
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
 * A fetch `Request` as it would stand on the wire. Its own body stays unread. Each handler of a server is asked in turn, so what one
 * has read is kept for the next.
 */
export function toWireRequest(request: Request): Promise<WireRequest> {
  const wire = seen.get(request) ?? read(request);
  seen.set(request, wire);
  return wire;
}

const read = async (request: Request): Promise<WireRequest> => ({
  ...headOf(request),
  body: new Uint8Array(await request.clone().arrayBuffer()),
});
