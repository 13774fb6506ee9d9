import type { WireReply, WireRequest } from '../wire/message.ts';

/**
 * A fetch `Request` that carries the bytes of its body beside it.
 * A body stream costs more to build and read than all the rest of an in-process call.
 */
export class CarriedRequest extends Request {
  readonly wire: WireRequest;

  constructor(wire: WireRequest) {
    super(`https://${wire.host}${wire.path}`, { method: wire.method });
    this.wire = wire;
  }
}

/** A fetch `Response` that carries its text beside it, for the same reason. */
export class CarriedResponse extends Response {
  readonly wire: WireReply;

  constructor(wire: WireReply) {
    super(null, { status: wire.status });
    this.wire = wire;
  }
}

/** The request as it would stand on the wire. Reads the body of a request that came another way. */
export async function toWireRequest(request: Request): Promise<WireRequest> {
  if (request instanceof CarriedRequest) return request.wire;
  const url = new URL(request.url);
  return {
    method: request.method,
    host: url.host,
    path: `${url.pathname}${url.search}`,
    headers: Object.fromEntries(request.headers),
    body: new Uint8Array(await request.clone().arrayBuffer()),
  };
}
