import { STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { plainestProtocol } from '../../protocols/index.ts';
import { bodyText } from '../../protocols/message.ts';
import type { LoggedRequest } from './request-log.ts';

/** The codes with which node:http reports why it could not read a request: https://nodejs.org/api/http.html#event-clienterror */
const statuses: Readonly<Record<string, number>> = {
  HPE_HEADER_OVERFLOW: 431,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
};

const refused = new WeakSet<Duplex>();

/** Answers a request that is not readable HTTP, and ends the connection. */
export function refuseConnection(
  front: { newRequestId(): string; log(request: LoggedRequest): void },
  error: Error,
  socket: Duplex,
): void {
  const code = 'code' in error ? String(error.code) : '';
  if (refused.has(socket)) return;
  refused.add(socket);
  const requestId = front.newRequestId();
  const status = statuses[code] ?? 400;
  // A connection that is closed or already has an answer in progress cannot take another.
  const isOpen = socket.writable && code !== 'ECONNRESET' && code !== 'EPIPE';
  if (isOpen) socket.end(toHttp(status, error.message, requestId), () => socket.destroy());
  else socket.destroy();
  const reason = `${code} ${error.message}`.trim();
  front.log({ requestId, method: '', path: '', ...(isOpen && { status }), reason, bytes: 0, milliseconds: 0 });
}

/** The intended protocol is unknown. */
function toHttp(status: number, message: string, requestId: string): string {
  const fault = { code: 'BadRequest', status, side: 'client', members: { message } } as const;
  const { headers, body } = plainestProtocol.encodeFault({}, fault, requestId);
  const lines = Object.entries({ ...headers, 'content-length': body.length, connection: 'close' });
  const head = lines.map(([name, value]) => `${name}: ${value}\r\n`).join('');
  return `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\n${head}\r\n${bodyText({ body })}`;
}
