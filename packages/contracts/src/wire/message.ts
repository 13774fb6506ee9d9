/** A request as it left the client: header names in lower case, the body as bytes. */
export interface WireRequest {
  readonly method: string;
  readonly host: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

/** A response as the service would send it: header names in lower case, the body as text (UTF-8 on the wire). */
export interface WireReply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** The body as text. Throws `TypeError` when it is not UTF-8. */
export const bodyText = (request: WireRequest): string => utf8.decode(request.body);

/** `Content-Type` without its parameters; empty where there is none. */
export const mediaType = (headers: WireRequest['headers']): string =>
  (headers['content-type'] ?? '').split(';')[0]?.trim() ?? '';
