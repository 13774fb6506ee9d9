import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { WireRequest } from '../../protocols/message.ts';
import type { Reply } from './client-runner.ts';

// A client may replace it.
const { setImmediate: nextTurn } = globalThis;

/** The turns of the event loop in which a request that was sent gets here: its connection, its head, its body. */
const turns = 6;

/** Answers the requests that leave through a client's own HTTP handler. Whatever host they are for, they end here. */
export class LoopbackServer {
  readonly #server: Server;
  readonly port: number;
  /** What decides on a request. Another one for each call. */
  answer: (request: WireRequest) => Promise<Reply> = async () => 'reset';

  private constructor(server: Server, port: number) {
    this.#server = server;
    this.port = port;
    server.on('request', (request, response) => void this.#serve(request, response));
  }

  static start(): Promise<LoopbackServer> {
    const server = createServer();
    return new Promise((resolve, reject) => {
      server.once('error', reject);
      server.listen(0, '127.0.0.1', () => {
        const address = server.address();
        // It must not keep a process alive: that would hide what a client leaves open.
        server.unref();
        resolve(new LoopbackServer(server, typeof address === 'object' && address !== null ? address.port : 0));
      });
    });
  }

  /** Waits for a request that a client has sent and given up before it got here. It is not one of the next call. */
  async settle(): Promise<void> {
    for (let turn = 0; turn < turns; turn++) await new Promise<void>((resolve) => nextTurn(resolve));
  }

  close(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    // A client may break off a request too.
    const reply = await readRequest(request)
      .then((whole) => this.answer(whole))
      .catch((): Reply => 'reset');
    if (reply === 'reset') request.socket.resetAndDestroy();
    else if (reply !== 'silence') {
      response.sendDate = false;
      const { status, headers, body, pieces } = reply;
      response.writeHead(
        status,
        pieces === undefined ? { ...headers, 'content-length': String(body.length) } : headers,
      );
      if (pieces !== undefined) await writeInPieces(response, body, pieces);
      response.end(pieces === undefined ? body : undefined);
    }
  }
}

/** Each piece is at the client before the next one is written. */
async function writeInPieces(response: ServerResponse, body: Uint8Array, pieces: number): Promise<void> {
  let start = 0;
  for (const end of endsOf(body, pieces)) {
    const piece = body.subarray(start, end);
    await new Promise<void>((resolve) => response.write(piece, () => resolve()));
    for (let turn = 0; turn < turns; turn++) await new Promise<void>((resolve) => nextTurn(resolve));
    start = end;
  }
}

/** Where the pieces of a body end: one of them in the first character of more than a byte. */
function endsOf(body: Uint8Array, pieces: number): readonly number[] {
  const length = Math.ceil(body.length / pieces);
  const ends = Array.from({ length: Math.ceil(body.length / length) }, (_, i) =>
    Math.min((i + 1) * length, body.length),
  );
  const wide = body.findIndex((byte) => byte >= 0xc0);
  return [...new Set(wide < 0 ? ends : [...ends, wide + 1])].sort((a, b) => a - b);
}

/** The request as the client passed it to its handler. What Node's HTTP adds to it is left out. */
async function readRequest(request: IncomingMessage): Promise<WireRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const { connection: _, ...headers } = request.headers;
  return {
    method: request.method ?? '',
    host: headers.host ?? '',
    path: request.url ?? '',
    headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value].flat().join(', ')])),
    body: Uint8Array.from(Buffer.concat(chunks)),
  };
}
