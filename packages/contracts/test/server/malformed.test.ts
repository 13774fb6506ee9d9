// Whatever comes over a socket, the endpoint answers it or ends it cleanly, says so in its log, and answers the next caller.
import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { type MockServer, startMockServer } from '../../src/mocks/http/mock-server.ts';
import type { LoggedRequest } from '../../src/mocks/http/request-log.ts';
import { cannedBackend, contracts } from './canned-backend.ts';
import { halfCall, rawRequest, sendRaw, statusesOf } from './raw-http.ts';

// Long enough for a machine that is busy, so that only what stops is too slow.
const limits = { body: 4096, head: 1000, request: 1000, idle: 10_000, stop: 100 };
let logged: LoggedRequest[] = [];
let server: MockServer;
const unhandled: unknown[] = [];
const onUnhandled = (reason: unknown): number => unhandled.push(reason);

const start = (): Promise<MockServer> =>
  startMockServer({
    contracts,
    backend: cannedBackend,
    faults: [],
    seed: 1,
    host: '127.0.0.1',
    port: 0,
    limits,
    log: (request) => logged.push(request),
  });

beforeAll(async () => {
  process.on('unhandledRejection', onUnhandled).on('uncaughtException', onUnhandled);
  server = await start();
});
afterEach(() => {
  logged = [];
});
afterAll(async () => {
  await server.stop();
  process.off('unhandledRejection', onUnhandled).off('uncaughtException', onUnhandled);
});

const input = '{"instanceSnapshotName":"blog"}';
const good = rawRequest(input);
const form = 'application/x-www-form-urlencoded';
const nested = (depth: number): string => `${'['.repeat(depth)}${']'.repeat(depth)}`;
const chunk = (text: string): string => `${Buffer.byteLength(text).toString(16)}\r\n${text}\r\n`;
const chunked = { 'content-length': undefined, 'transfer-encoding': 'chunked' };
const open = rawRequest(input, { connection: undefined });

interface Case {
  readonly title: string;
  readonly sent: readonly (string | Uint8Array)[];
  /** The statuses of all answers on the connection, in order. */
  readonly statuses: readonly number[];
  /** What stands in the answer. */
  readonly says?: string;
  /** What stands in a line of the log. */
  readonly logs?: string;
  readonly halfClose?: true;
}

const cases: readonly Case[] = [
  { title: 'a good call', sent: [good], statuses: [200], says: '"instanceSnapshot"' },
  {
    title: 'text that is no HTTP',
    sent: ['hello\r\n\r\n'],
    statuses: [400],
    says: '"__type":"BadRequest"',
    logs: 'HPE_INVALID_METHOD',
  },
  { title: 'the preface of HTTP/2', sent: ['PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'], statuses: [400], logs: 'HPE_' },
  {
    title: 'the first bytes of TLS',
    sent: [new Uint8Array([0x16, 3, 1, 2, 0, 1, 0, 1, 0xfc, 3, 3])],
    statuses: [400],
    logs: 'HPE_INVALID_METHOD',
  },
  {
    title: 'a version that there is not',
    sent: ['POST / HTTP/9.9\r\n\r\n'],
    statuses: [400],
    logs: 'HPE_INVALID_VERSION',
  },
  {
    title: 'a header without a name',
    sent: ['POST / HTTP/1.1\r\n: x\r\n\r\n'],
    statuses: [400],
    logs: 'HPE_INVALID_HEADER_TOKEN',
  },
  {
    title: 'two lengths',
    sent: [rawRequest(input, { 'Content-Length': 4 })],
    statuses: [400],
    logs: 'HPE_UNEXPECTED_CONTENT_LENGTH',
  },
  {
    title: 'a length and chunks',
    sent: [rawRequest(input, { 'transfer-encoding': 'chunked' })],
    statuses: [400],
    logs: 'HPE_',
  },
  {
    title: 'a length below zero',
    sent: [rawRequest('', { 'content-length': -1 })],
    statuses: [400],
    logs: 'HPE_INVALID_CONTENT_LENGTH',
  },
  {
    title: 'a length beyond all numbers',
    sent: [rawRequest('', { 'content-length': '9'.repeat(30) })],
    statuses: [400],
    logs: 'HPE_INVALID_CONTENT_LENGTH',
  },
  {
    title: 'a head that is too long',
    sent: [rawRequest(input, { 'x-more': 'a'.repeat(20_000) })],
    statuses: [431],
    logs: 'HPE_HEADER_OVERFLOW',
  },
  {
    title: 'a body longer than is read',
    sent: [rawRequest('x'.repeat(5000))],
    statuses: [413],
    says: 'RequestEntityTooLargeException',
    logs: 'longer than 4096 bytes',
  },
  {
    title: 'a long body on a connection that is to stay',
    sent: [rawRequest('x'.repeat(5000), { connection: undefined })],
    statuses: [413],
    says: 'connection: close',
  },
  {
    title: 'a form longer than is read',
    sent: [rawRequest('x'.repeat(5000), { 'x-amz-target': undefined, 'content-type': form })],
    statuses: [413],
    says: '<Code>RequestEntityTooLarge</Code>',
  },
  {
    title: 'chunks longer than is read',
    sent: [rawRequest('', chunked), chunk('x'.repeat(3000)), chunk('y'.repeat(3000)), '0\r\n\r\n'],
    statuses: [413],
    logs: 'longer than 4096 bytes',
  },
  {
    title: 'a long body that waits to be asked for',
    sent: [rawRequest('', { 'content-length': 5000, expect: '100-continue' })],
    statuses: [413],
    logs: 'longer than 4096 bytes',
  },
  {
    title: 'a body that waits to be asked for',
    sent: [rawRequest(input, { expect: '100-continue' })],
    statuses: [100, 200],
  },
  { title: 'another expectation', sent: [rawRequest(input, { expect: 'tea' })], statuses: [200] },
  {
    title: 'chunks',
    sent: [rawRequest('', chunked), chunk(input.slice(0, 9)), chunk(input.slice(9)), '0\r\n\r\n'],
    statuses: [200],
  },
  {
    title: 'a chunk whose length is no number',
    sent: [rawRequest('', chunked), 'zz\r\n'],
    statuses: [400],
    logs: 'HPE_INVALID_CHUNK_SIZE',
  },
  {
    title: 'a head that stops',
    sent: ['POST / HTTP/1.1\r\nhost: a\r\n'],
    statuses: [408],
    logs: 'ERR_HTTP_REQUEST_TIMEOUT',
  },
  {
    title: 'a body that stops',
    sent: [rawRequest(input, { 'content-length': 40 })],
    statuses: [408],
    logs: 'ERR_HTTP_REQUEST_TIMEOUT',
  },
  {
    title: 'a caller that goes away inside its body',
    sent: [rawRequest(input, { 'content-length': 40 })],
    statuses: [400],
    logs: 'HPE_INVALID_EOF_STATE',
    halfClose: true,
  },
  { title: 'a caller that has no more to say, and waits', sent: [good], statuses: [200], halfClose: true },
  { title: 'three calls at once', sent: [open + open + good], statuses: [200, 200, 200] },
  { title: 'a call, then no HTTP', sent: [`${open}hello\r\n\r\n`], statuses: [200, 400] },
  { title: 'a call in HTTP/1.0', sent: [rawRequest(input, {}, 'POST / HTTP/1.0')], statuses: [200] },
  {
    title: 'a form that a web page sends',
    sent: [rawRequest(input, { origin: 'https://page.example', 'content-type': 'text/plain' })],
    statuses: [403],
    says: 'AccessDenied',
    logs: 'the Origin \\"https://page.example\\" is none of this endpoint',
  },
  {
    title: 'a web page that has pointed its own name here',
    sent: [rawRequest(input, { host: 'page.example:4566', origin: 'http://page.example:4566' })],
    statuses: [403],
    says: '--allow-host',
  },
  { title: 'a call without a host', sent: [rawRequest(input, { host: undefined })], statuses: [200] },
  {
    title: 'a call to a whole address, as to a proxy',
    sent: [rawRequest(input, {}, 'POST http://lightsail.us-east-1.amazonaws.com/ HTTP/1.1')],
    statuses: [200],
  },
  {
    title: 'a path that climbs',
    sent: [rawRequest(input, {}, 'POST /../../etc/passwd HTTP/1.1')],
    statuses: [404],
    says: 'UnknownOperationException',
    logs: 'only the path /',
  },
  { title: 'a path that is none', sent: [rawRequest(input, {}, 'POST //[ HTTP/1.1')], statuses: [404] },
  {
    title: 'a signature in the query',
    sent: [rawRequest(input, {}, 'POST /?X-Amz-Signature=abc HTTP/1.1')],
    statuses: [404],
  },
  { title: 'a GET', sent: [rawRequest('', {}, 'GET / HTTP/1.1')], statuses: [405], says: 'allow: POST' },
  { title: 'a HEAD', sent: [rawRequest('', {}, 'HEAD / HTTP/1.1')], statuses: [405] },
  { title: 'OPTIONS of everything', sent: [rawRequest('', {}, 'OPTIONS * HTTP/1.1')], statuses: [405] },
  {
    title: 'a CONNECT',
    sent: [rawRequest('', {}, 'CONNECT example.com:443 HTTP/1.1')],
    statuses: [400],
    logs: 'CONNECT is not answered here',
  },
  { title: 'an upgrade', sent: [rawRequest(input, { connection: 'upgrade, close', upgrade: 'h2c' })], statuses: [200] },
  {
    title: 'a compressed body',
    sent: [rawRequest('', { 'content-encoding': 'gzip', 'content-length': gzipSync(input).length }), gzipSync(input)],
    statuses: [415],
    logs: 'compressed',
  },
  {
    title: 'a body that is not UTF-8',
    sent: [rawRequest('', { 'content-length': 3 }), new Uint8Array([0x22, 0xff, 0x22])],
    statuses: [400],
    says: 'SerializationException',
  },
  { title: 'lists a thousand deep', sent: [rawRequest(nested(1000))], statuses: [400], says: 'SerializationException' },
  { title: 'a name a thousand deep', sent: [rawRequest(`{"instanceSnapshotName":${nested(1000)}}`)], statuses: [400] },
  {
    title: 'a number of a thousand digits',
    sent: [rawRequest(`{"instanceSnapshotName":${'9'.repeat(1000)}}`)],
    statuses: [400],
  },
  {
    title: 'members named like a prototype',
    sent: [rawRequest('{"__proto__":{"instanceSnapshotName":"a"},"constructor":1}')],
    statuses: [400],
    says: 'InvalidInputException',
  },
  { title: 'half of a pair of surrogates', sent: [rawRequest('{"instanceSnapshotName":"\\ud800"}')], statuses: [200] },
  {
    title: 'a parameter two thousand deep',
    sent: [
      rawRequest(`Action=CreateDBClusterSnapshot&Version=2014-10-31&${'a.'.repeat(1900)}a=1`, {
        'x-amz-target': undefined,
        'content-type': form,
      }),
    ],
    statuses: [400],
    says: 'InvalidParameterValue',
  },
  {
    title: 'two targets',
    sent: [rawRequest(input, { 'X-Amz-Target': 'Lightsail_20161128.GetInstanceSnapshot' })],
    statuses: [404],
    says: 'UnknownOperationException',
  },
];

it.each(cases)('$title', async ({ sent, statuses, says = '', logs, halfClose }) => {
  const answer = await sendRaw(server.url, sent, halfClose ? 'half-close' : 'stay');
  expect(statusesOf(answer), answer).toEqual(statuses);
  expect(answer).toContain(says);
  if (logs !== undefined) expect(JSON.stringify(logged)).toContain(logs);
  expect(logged.length).toBeGreaterThan(0);
  expect(JSON.stringify(logged)).not.toMatch(/X-Amz-Signature|etc\/passwd\?/);
  expect(statusesOf(await sendRaw(server.url, [good]))).toEqual([200]);
  expect(unhandled).toEqual([]);
});

it('each request has an id of its own, in its head, its body and the log', async () => {
  const refused = rawRequest('', { 'x-amz-target': undefined, 'content-type': form });
  const answers = await Promise.all([sendRaw(server.url, [refused]), sendRaw(server.url, [refused])]);
  const ids = answers.map((answer) => /x-amzn-requestid: (\S+)/.exec(answer)?.[1]);
  expect(new Set(ids).size).toBe(2);
  expect(answers.map((answer) => /<RequestId>(.*)<\/RequestId>/.exec(answer)?.[1])).toEqual(ids);
  expect(logged.map(({ requestId }) => requestId).toSorted()).toEqual(ids.toSorted());
});

it('a call that does not end in time is cut off by a stop', async () => {
  const stopping = await start();
  const call = await halfCall(stopping.url);
  expect(await stopping.stop()).toBe(1);
  expect(await call.closed).toBe('HTTP/1.1 100 Continue\r\n\r\n');
  expect(logged).toMatchObject([{ reason: 'the caller went away before its request was whole' }]);
});
