/** The HTTP/1.1 front of the services, based on node:http. Every request gets one answer and one log line, whatever it contains. */

import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { RequestHead, WireReply } from '../../protocols/message.ts';
import { Refusal } from '../../protocols/refusal.ts';
import { type Answered, answerCall, type Endpoint, refuse } from './answer-call.ts';
import { foreignCaller } from './foreign-caller.ts';
import { Aborted, readBody } from './read-body.ts';
import { refuseConnection } from './refuse-connection.ts';
import type { LoggedRequest } from './request-log.ts';

/** The dependencies of the front. */
export interface Front {
  readonly endpoint: Endpoint;
  readonly limits: Limits;
  /** Further names of hosts, of the endpoint and of web pages, that may call. */
  readonly allowedHosts: ReadonlySet<string>;
  /** A new id, unique in the endpoint. */
  newRequestId(): string;
  log(request: LoggedRequest): void;
}

/** A server, and a way to wait for its requests. */
export interface HttpFront {
  /** Not listening yet. */
  readonly server: Server;
  /** Resolves once every request so far is answered (or its caller gone) and logged. A connection may close earlier. */
  settled(): Promise<void>;
}

/** Makes the server of an endpoint. */
export function createFront(front: Front): HttpFront {
  const { limits } = front;
  const server = createServer({
    headersTimeout: limits.head,
    requestTimeout: limits.head + limits.request,
    keepAliveTimeout: limits.idle,
    connectionsCheckingInterval: Math.min(1000, limits.head),
    // Requests of HTTP/1.0 or without a Host are answered like any other: no browser sends them.
    requireHostHeader: false,
  });
  server.timeout = limits.idle;
  const calls = new Set<Promise<void>>();
  // No input of a client may end the process. A call that cannot be answered ends only its connection.
  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    const call = handle(front, request, response, () => server.listening)
      .catch(() => void response.destroy())
      .finally(() => calls.delete(call));
    calls.add(call);
  };
  server.on('request', answer);
  // With this listener, the front decides when to send "100 Continue". It refuses a body that is too long before the client sends it.
  server.on('checkContinue', (request: IncomingMessage, response: ServerResponse) => {
    if (!(Number(request.headers['content-length']) > limits.body)) response.writeContinue();
    answer(request, response);
  });
  server.on('checkExpectation', answer);
  // Deferred: an earlier call in the same packet as the unreadable part gets its answer first.
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
  // The end of the body shows that a caller has gone away. Otherwise nothing does.
  for (const stream of [request, response]) stream.on('error', () => {});
  try {
    const reason = foreignCaller(head, front.allowedHosts);
    if (reason !== undefined) throw new Refusal('foreign caller', reason);
    const body = await readBody(request, front.limits.body);
    bytes = body.length;
    const answered = answerCall(front.endpoint, { ...head, body }, requestId);
    // Once the endpoint stops, a connection ends after its current answer.
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

/** Answers a caller that is still sending. The rest is read and discarded: if the connection closed, the caller could lose the answer. */
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

/** A client that uses the endpoint as a proxy sends the complete address: https://www.rfc-editor.org/rfc/rfc9112#name-absolute-form */
function pathOf(target: string): string {
  if (!/^https?:/i.test(target) || !URL.canParse(target)) return target;
  const { pathname, search } = new URL(target);
  return pathname + search;
}

/** The path without the query, which may contain a signature. */
const loggedPath = (path: string): string => path.split('?', 1)[0]?.slice(0, 200) ?? '';

/** The limits for one client. Times are in milliseconds. */
export interface Limits {
  /** The size of a body in bytes. */
  readonly body: number;
  /** The time from the first byte of a connection or request to the end of its head. */
  readonly head: number;
  /** The time from there to the end of its body. */
  readonly request: number;
  /** How long a connection may be idle: without a request, or without reading its answer. */
  readonly idle: number;
  /** How long a stop waits for calls in progress. */
  readonly stop: number;
}

/** Far more than any call of an SDK client needs. AWS services accept bodies of about this size. */
export const defaultLimits: Limits = { body: 1_048_576, head: 10_000, request: 30_000, idle: 60_000, stop: 5_000 };
