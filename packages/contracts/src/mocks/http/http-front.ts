/** HTTP/1.1 before the services, by node:http: every request gets one answer and one line of the log, whatever it holds. */

import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { RequestHead, WireReply } from '../../protocols/message.ts';
import { Refusal } from '../../protocols/refusal.ts';
import { type Answered, answerCall, type Endpoint, refuse } from './answer-call.ts';
import { Aborted, readBody } from './read-body.ts';
import { refuseConnection } from './refuse-connection.ts';
import type { LoggedRequest } from './request-log.ts';

/** All that the front asks of what stands around it. */
export interface Front {
  readonly endpoint: Endpoint;
  readonly limits: Limits;
  /** A new id, unique among all of the endpoint. */
  newRequestId(): string;
  log(request: LoggedRequest): void;
}

/** A server, and the end of all that it was asked. */
export interface HttpFront {
  /** Not listening yet. */
  readonly server: Server;
  /** Ends once every request so far is answered, or its caller gone, and logged: a connection may be closed before that. */
  settled(): Promise<void>;
}

/** Makes the server that answers by an endpoint. */
export function createFront(front: Front): HttpFront {
  const { limits } = front;
  const server = createServer({
    headersTimeout: limits.head,
    requestTimeout: limits.head + limits.request,
    keepAliveTimeout: limits.idle,
    connectionsCheckingInterval: Math.min(1000, limits.head),
    // A request of HTTP/1.0 or one without a Host is answered like any other: nothing here depends on it.
    requireHostHeader: false,
  });
  server.timeout = limits.idle;
  const calls = new Set<Promise<void>>();
  // Nothing that a client sends may end the process: a call of which nothing else can be said ends its connection.
  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    const call = handle(front, request, response, () => server.listening)
      .catch(() => void response.destroy())
      .finally(() => calls.delete(call));
    calls.add(call);
  };
  server.on('request', answer);
  // With a listener, node:http leaves it to us to say "100 Continue": a body that is too long is refused before it is sent.
  server.on('checkContinue', (request: IncomingMessage, response: ServerResponse) => {
    if (!(Number(request.headers['content-length']) > limits.body)) response.writeContinue();
    answer(request, response);
  });
  server.on('checkExpectation', answer);
  // Later, so that a call which came in the same packet before what cannot be read gets its answer first.
  server.on('clientError', (error: Error, socket) => setImmediate(() => refuseConnection(front, error, socket)));
  server.on('connect', (_request, socket) =>
    refuseConnection(front, new Error('CONNECT is not answered here'), socket),
  );
  return { server, settled: async () => void (await Promise.all(calls)) };
}

/** Answers one request and logs it. */
async function handle(
  front: Front,
  request: IncomingMessage,
  response: ServerResponse,
  isOpen: () => boolean,
): Promise<void> {
  const started = performance.now();
  const requestId = front.newRequestId();
  const head = headOf(request);
  let bytes = 0;
  const log = ({ operation, fault, reason, reply }: Partial<Answered>): void =>
    front.log({
      requestId,
      method: head.method,
      path: loggedPath(head.path),
      ...(operation !== undefined && { operation }),
      ...(reply && { status: reply.status }),
      ...(fault !== undefined && { fault }),
      ...(reason !== undefined && { reason }),
      bytes,
      milliseconds: Math.round((performance.now() - started) * 100) / 100,
    });
  // That a caller has gone away shows at the end of its body, or not at all.
  for (const stream of [request, response]) stream.on('error', () => {});
  try {
    const body = await readBody(request, front.limits.body);
    bytes = body.length;
    const answered = answerCall(front.endpoint, { ...head, body }, requestId);
    // Once the endpoint stops, a connection ends with the answer that it waits for.
    if (!isOpen()) response.shouldKeepAlive = false;
    send(response, answered.reply);
    log(answered);
  } catch (error) {
    if (error instanceof Aborted) return log({ reason: error.message });
    const refusal = error instanceof Refusal ? error : new Refusal('failure', String(error));
    const refused = refuse(front.endpoint.router.destinationOf(head), refusal, requestId);
    sendBeforeEnd(request, response, refused.reply);
    log(refused);
  }
}

function send(response: ServerResponse, { status, headers, body }: WireReply): void {
  response.writeHead(status, { ...headers, 'content-length': body.length });
  response.end(body);
}

/** Answers a caller that is still sending. What it sends is read and let go: a closed connection could cost it the answer. */
function sendBeforeEnd(request: IncomingMessage, response: ServerResponse, { status, headers, body }: WireReply): void {
  response.writeHead(status, { ...headers, 'content-length': body.length, connection: 'close' });
  response.write(body);
  if (request.headers.expect !== undefined) response.end();
  request.once('end', () => response.end()).resume();
}

function headOf(request: IncomingMessage): RequestHead {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(request.headers)) headers[name] = String(value);
  return { method: request.method ?? '', host: request.headers.host ?? '', path: pathOf(request.url ?? ''), headers };
}

/** A client that takes the endpoint for a proxy names the whole address: https://www.rfc-editor.org/rfc/rfc9112#name-absolute-form */
function pathOf(target: string): string {
  if (!/^https?:/i.test(target) || !URL.canParse(target)) return target;
  const { pathname, search } = new URL(target);
  return pathname + search;
}

/** Without the query, which may hold a signature. */
const loggedPath = (path: string): string => path.split('?', 1)[0]?.slice(0, 200) ?? '';

/** What one client may ask of the endpoint. Times are in milliseconds. */
export interface Limits {
  /** Bytes of a body. */
  readonly body: number;
  /** From the first byte of a connection or request to the end of its head. */
  readonly head: number;
  /** From there to the end of its body. */
  readonly request: number;
  /** How long a connection may stand without a request, or without taking its answer. */
  readonly idle: number;
  /** How long a stop waits for the calls that are being answered. */
  readonly stop: number;
}

/** Far more than any call of an SDK client takes; services of AWS take bodies of about this size. */
export const defaultLimits: Limits = { body: 1_048_576, head: 10_000, request: 30_000, idle: 60_000, stop: 5_000 };
