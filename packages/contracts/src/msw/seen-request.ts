import { toWireRequest } from '../mock/to-wire-request.ts';
import type { Codec } from '../wire/codec.ts';
import { mediaType, type WireRequest } from '../wire/message.ts';

/** A request as handlers look at it. Each handler of a server is asked in turn, so whatever one has read is kept for the next. */
export class SeenRequest {
  static readonly #seen = new WeakMap<Request, SeenRequest>();

  readonly url: URL;
  /** `Content-Type` without parameters. */
  readonly contentType: string;
  readonly #request: Request;
  readonly #targets = new Map<Codec, string>();
  #wire: Promise<WireRequest> | undefined;

  private constructor(request: Request) {
    this.url = new URL(request.url);
    this.contentType = mediaType({ 'content-type': request.headers.get('content-type') ?? '' });
    this.#request = request;
  }

  /** The same for the same request. */
  static of(request: Request): SeenRequest {
    const seen = SeenRequest.#seen.get(request) ?? new SeenRequest(request);
    SeenRequest.#seen.set(request, seen);
    return seen;
  }

  /** The request as it would stand on the wire. Its own body stays unread. */
  wire(): Promise<WireRequest> {
    this.#wire ??= toWireRequest(this.#request);
    return this.#wire;
  }

  /** What names operation and version in a protocol. */
  async target(codec: Codec): Promise<string> {
    const target = this.#targets.get(codec) ?? codec.readEnvelope(await this.wire()).target;
    this.#targets.set(codec, target);
    return target;
  }
}
