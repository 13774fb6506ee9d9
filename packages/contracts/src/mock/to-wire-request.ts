import type { WireRequest } from '../wire/message.ts';

/** A fetch `Request` as it would stand on the wire. Its own body stays unread. */
export async function toWireRequest(request: Request): Promise<WireRequest> {
  const url = new URL(request.url);
  return {
    method: request.method,
    host: url.host,
    path: `${url.pathname}${url.search}`,
    headers: Object.fromEntries(request.headers),
    body: new Uint8Array(await request.clone().arrayBuffer()),
  };
}
