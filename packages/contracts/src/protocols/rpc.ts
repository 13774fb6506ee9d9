import { isUtf8 } from 'node:buffer';
import type { WireRequest } from './message.ts';
import type { ExpectedEnvelope } from './protocol.ts';
import { Refusal } from './refusal.ts';

/** What every request of an RPC protocol must look like outside of its input. */
export const rpcEnvelope = (contentType: string, target: string): ExpectedEnvelope => ({
  method: 'POST',
  path: '/',
  contentTypes: [contentType],
  target,
});

/**
 * Throws `Refusal` for a request that no operation of an RPC protocol can answer. Every request must be a POST of text to `/`, and none of the
 * operations accepts a compressed body (the trait `requestCompression`).
 */
export function assertRpc({ method, path, headers, body }: WireRequest): void {
  if (method !== 'POST')
    throw new Refusal('wrong method', `${method} is not answered here; every operation is a POST`, 'POST');
  if (path !== '/') throw new Refusal('unknown path', 'only the path / is answered here, without a query');
  const encoding = headers['content-encoding'] ?? 'identity';
  if (encoding !== 'identity')
    throw new Refusal('wrong media type', 'the body is compressed, which no operation takes; send it as it is');
  if (!isUtf8(body)) throw new Refusal('malformed body', 'the body is not UTF-8');
}
