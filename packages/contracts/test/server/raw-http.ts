import { connect, type Socket } from 'node:net';

/** What came back on one connection, as text, once it was closed. */
export type Answer = string;

/** Sends bytes over one connection and gives all that comes back until the other side closes it. */
export function sendRaw(
  url: string,
  parts: readonly (string | Uint8Array)[],
  end: 'half-close' | 'stay' = 'stay',
): Promise<Answer> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const socket: Socket = connect(Number(port), hostname);
    const chunks: Buffer[] = [];
    socket.on('data', (chunk) => chunks.push(chunk));
    // A reset after the answer is one way to close: what was read before it is what the caller has.
    socket.on('error', (error) => (chunks.length === 0 ? reject(error) : undefined));
    socket.on('close', () => resolve(Buffer.concat(chunks).toString('utf8')));
    for (const part of parts) socket.write(part);
    if (end === 'half-close') socket.end();
  });
}

/** The status lines of the answers. */
export const statusesOf = (answer: Answer): readonly number[] =>
  [...answer.matchAll(/HTTP\/1\.1 (\d{3}) /g)].map(([, status]) => Number(status));

/** A request of HTTP/1.1 after whose answer the connection closes by default. */
export function rawRequest(
  body: string,
  headers: Readonly<Record<string, string | number | undefined>> = {},
  line = 'POST / HTTP/1.1',
): string {
  const all = {
    host: '127.0.0.1',
    connection: 'close',
    'content-type': 'application/x-amz-json-1.1',
    'x-amz-target': 'Lightsail_20161128.GetInstanceSnapshot',
    'content-length': Buffer.byteLength(body),
    ...headers,
  };
  const lines = Object.entries(all).flatMap(([name, value]) => (value === undefined ? [] : [`${name}: ${value}\r\n`]));
  return `${line}\r\n${lines.join('')}\r\n${body}`;
}

/** A call that is under way: its last byte is missing. */
export interface HalfCall {
  /** All that came back, once the connection is closed. */
  readonly closed: Promise<Answer>;
  /** Sends the last byte. */
  end(): void;
}

/** Begins a call of Lightsail `GetInstanceSnapshot`. The server says "100 Continue" once it has read the head: only then is it under way. */
export async function halfCall(url: string): Promise<HalfCall> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  const chunks: Buffer[] = [];
  socket.on('data', (chunk) => chunks.push(chunk)).on('error', () => {});
  const asked = new Promise((resolve) => socket.once('data', resolve));
  const body = '{"instanceSnapshotName":"blog"}';
  const head = rawRequest('', { connection: undefined, 'content-length': body.length, expect: '100-continue' });
  socket.write(head + body.slice(0, -1));
  await asked;
  const closed = new Promise<Answer>((resolve) => {
    socket.once('close', () => resolve(Buffer.concat(chunks).toString()));
  });
  return { closed, end: () => void socket.write(body.slice(-1)) };
}
