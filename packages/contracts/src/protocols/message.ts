/** The parts of a request that can be read before its body. Header names are in lower case. */
export interface RequestHead {
  readonly method: string;
  readonly host: string;
  /** Includes the query. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** A request as it left the client. */
export interface WireRequest extends RequestHead {
  readonly body: Uint8Array;
}

/** A response as the service would send it. Header names are in lower case. */
export interface WireReply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
  /** How many pieces the body arrives in on a connection: one by default. */
  readonly pieces?: number;
}

const utf8 = new TextDecoder('utf-8', { fatal: true });
const toUtf8 = new TextEncoder();

/** The body as text. Throws `TypeError` when it is not UTF-8. */
export const bodyText = ({ body }: Pick<WireRequest, 'body'>): string => utf8.decode(body);

/** A text as a body. */
export const bytesOf = (text: string): Uint8Array => toUtf8.encode(text);

/** `Content-Type` without its parameters. Empty if there is none. */
export const mediaType = (headers: RequestHead['headers']): string =>
  (headers['content-type'] ?? '').split(';')[0]?.trim() ?? '';
