import { append } from './breakage.ts';

/** A client that does more than answer. The run must tell, whatever it does to its process. */
export interface HostileCase {
  readonly title: string;
  /** Code that runs at the end of the client's bundle. `send` is replaced by `inSend`. */
  readonly code: string;
  /** The rule that tells of it, and what its finding says. */
  readonly rule: string;
  readonly says: RegExp;
  readonly exitCode: number;
}

const client = 'RedshiftServerlessClient';

/** Runs code at the start of each call. */
const inSend = (code: string): string =>
  `{ const send = ${client}.prototype.send; ${client}.prototype.send = function (...args) { ${code}; return send.apply(this, args); }; }`;

/** Runs code when a client is made. */
const inConstructor = (code: string): string =>
  `exports.${client} = class extends ${client} { constructor(...args) { super(...args); ${code}; } };`;

/** Gives something else than the output of each call. */
const gives = (expression: string): string =>
  `{ const { send } = ${client}.prototype; ${client}.prototype.send = async function (...args) { const output = await send.apply(this, args); return ${expression}; }; }`;

const loses = `{ const [,,,, names, types] = SnapshotCopyConfiguration$; names.splice(0, 1); types.splice(0, 1); }`;

/** Past the functions of `dgram`. */
const udpByHandle = `const socket = require('dgram').createSocket('udp4'); const state = socket[Object.getOwnPropertySymbols(socket).find((one) => one.description === 'state symbol')]; state.handle.send({}, [Buffer.from('x')], 1, 53, '127.0.0.1', false)`;

/** Past the functions of `net`: an async hook gets the request of a connection to the loopback server, and a socket of TLS has a handle. */
const tcpByHandle = `{ let Request; require('async_hooks').createHook({ init(id, type, trigger, resource) { if (type !== 'TCPCONNECTWRAP' || Request) return; Request = resource.constructor; setImmediate(() => { const { constructor: Handle } = new (require('tls').TLSSocket)()._handle._parent; try { new Handle(0).connect(new Request(), '192.0.2.1', 80); } catch {} }); } }).enable(); }`;

/** Modules of docpact that the process of a client has loaded. */
const ownModule = (file: string, then: string): string =>
  `import('file://' + require('path').dirname(process.argv[1]) + '/${file}').then((own) => { 'use strict'; ${then} });`;

/** Each way out of the process, and how it is named. */
const waysOut: readonly (readonly [title: string, code: string, says: RegExp])[] = [
  ['raw net', `require('net').connect(80, 'example.com').on('error', () => {})`, /tcp example\.com:80/],
  [
    'net with options',
    `new (require('net').Socket)().connect({ host: 'example.com', port: 81 }).on('error', () => {})`,
    /tcp example\.com:81/,
  ],
  [
    'a socket in the file system',
    `require('net').connect('/var/run/docker.sock').on('error', () => {})`,
    /tcp \/var\/run\/docker\.sock/,
  ],
  ['tls', `require('tls').connect(443, 'example.com').on('error', () => {})`, /tcp example\.com:443/],
  ['http2', `try { require('http2').connect('https://example.com') } catch {}`, /http2 https:\/\/example\.com/],
  ['udp', `try { require('dgram').createSocket('udp4').send('x', 53, 'example.com') } catch {}`, /udp/],
  ['dns', `try { require('dns').resolve('secret.example.com', () => {}) } catch {}`, /dns secret\.example\.com/],
  ['promised dns', `try { require('dns/promises').lookup('secret.example.com') } catch {}`, /dns secret\.example\.com/],
  ['http', `require('http').get('http://example.com/a').on('error', () => {})`, /GET http:\/\/example\.com/],
  [
    'https with a method',
    `require('https').request({ host: 'example.com', method: 'PUT' }).on('error', () => {}).end()`,
    /PUT https:\/\/example\.com/,
  ],
  [
    'an agent of its own',
    `require('http').get({ host: 'example.com', agent: new (require('http').Agent)() }).on('error', () => {})`,
    /GET http:\/\/example\.com/,
  ],
  [
    'no agent',
    `require('http').get({ host: 'example.com', createConnection: () => require('net').connect(80, 'example.com').on('error', () => {}) }).on('error', () => {})`,
    /tcp example\.com:80/,
  ],
  ['fetch', `fetch('https://example.com/c').catch(() => {})`, /GET https:\/\/example\.com\/c/],
  [
    'a child process',
    `try { require('child_process').execSync('curl example.com') } catch {}`,
    /child process curl example\.com/,
  ],
  ['a spawned process', `try { require('child_process').spawn('curl') } catch {}`, /child process curl/],
  [
    'a worker',
    `try { new (require('worker_threads').Worker)('fetch("https://example.com")', { eval: true }) } catch {}`,
    /worker/,
  ],
  ['internals of Node', `try { process.binding('tcp_wrap') } catch {}`, /process tcp_wrap/],
  ['the process that judges', `try { process.kill(process.ppid, 'SIGKILL') } catch {}`, /process \d+/],
  [
    'the process that judges, by another name',
    `try { process._kill(process.ppid, 'SIGSTOP') } catch {}`,
    /process \d+/,
  ],
  [
    'the thread of module hooks',
    `try { require('module').register('data:text/javascript,fetch("https://example.com")') } catch {}`,
    /worker data:text\/javascript/,
  ],
  ['a udp socket by its handle', `try { ${udpByHandle} } catch {}`, /udp/],
  [
    'a name that is said to be an address',
    `require('net').isIP = () => 4; try { require('dns').lookup('secret.example.com', () => {}) } catch {}`,
    /dns secret\.example\.com/,
  ],
  ['what cannot be named', `fetch({ get url() { throw new Error('no') } }).catch(() => {})`, /what cannot be named/],
  ['a debugger', `try { new (require('inspector').Session)().connect() } catch {}`, /inspector/],
];

export const hostileCases: readonly HostileCase[] = [
  ...waysOut.flatMap(([title, code, says]): HostileCase[] => [
    { title: `${title}, in a call`, code: inSend(code), rule: 'request-escaped', says, exitCode: 1 },
  ]),
  {
    title: 'a request at import',
    code: `fetch('https://example.com/import').catch(() => {});`,
    rule: 'request-escaped',
    says: /example\.com\/import, at @aws-sdk\/client-redshift-serverless\/dist-cjs\/index\.js:\d+:\d+/,
    exitCode: 1,
  },
  {
    title: 'a request in the first constructor',
    code: inConstructor(`fetch('https://example.com/new').catch(() => {})`),
    rule: 'request-escaped',
    says: /example\.com\/new/,
    exitCode: 1,
  },
  {
    title: 'functions of http that were taken at load',
    code: `{ const { get } = require('http'); ${inSend(`get('http://example.com/taken').on('error', () => {})`)} }`,
    rule: 'request-escaped',
    says: /GET http:\/\/example\.com/,
    exitCode: 1,
  },
  {
    title: 'no stack to read',
    code: `Error.stackTraceLimit = 0; ${inSend(`fetch('https://example.com/hidden').catch(() => {})`)}`,
    rule: 'request-escaped',
    says: /example\.com\/hidden, at @aws-sdk/,
    exitCode: 1,
  },
  {
    title: 'a fetch long after the call',
    code: inSend(`setTimeout(() => fetch('https://example.com/late'), 6000)`),
    rule: 'client-left-open',
    says: /Timeout/,
    exitCode: 1,
  },
  {
    title: 'a connection by its handle',
    code: tcpByHandle,
    rule: 'request-escaped',
    says: /tcp 192\.0\.2\.1:80/,
    exitCode: 1,
  },
  {
    title: 'a stack that throws',
    code: `Error.prepareStackTrace = () => { throw 1 }; ${inSend(`fetch('https://example.com/stack').catch(() => {})`)}`,
    rule: 'request-escaped',
    says: /example\.com\/stack/,
    exitCode: 1,
  },
  {
    title: 'a serializer that swallows what was tried',
    code: `try { Object.setPrototypeOf(require('v8').DefaultSerializer, class { constructor() { throw 1 } }) } catch {} ${inSend(`fetch('https://example.com/told').catch(() => {})`)}`,
    rule: 'request-escaped',
    says: /example\.com\/told/,
    exitCode: 1,
  },
  {
    title: 'a server that lies about its port',
    code: `{ const { prototype } = require('net').Server; const { address } = prototype; prototype.address = function () { return { ...address.call(this), port: 1 }; }; ${loses} }`,
    rule: 'output-member-lost',
    says: /./,
    exitCode: 1,
  },
  {
    title: "docpact's own pipe",
    code: ownModule('pipe-to-parent.js', 'own.takePipe()'),
    rule: 'client-ended',
    says: /the pipe is taken/,
    exitCode: 1,
  },
  {
    title: "docpact's own closed network",
    code: ownModule(
      'closed-network.js',
      'own.ClosedNetwork.prototype.redirecting = function (port, call) { this.release(); return call(); }',
    ),
    rule: 'client-ended',
    says: /Cannot assign to read only property/,
    exitCode: 1,
  },
  {
    title: 'an exit at the end, before what is left open is told',
    code: `setInterval(() => {}, 100); { const { destroy } = ${client}.prototype; let timer; ${client}.prototype.destroy = function () { clearTimeout(timer); timer = setTimeout(() => process.exit(0), 400); return destroy.call(this); }; }`,
    rule: 'client-ended',
    says: /ended with exit code 0/,
    exitCode: 1,
  },
  {
    title: 'an exit at load',
    code: `process.exit(0);`,
    rule: 'client-failed',
    says: /ended with exit code 0/,
    exitCode: 3,
  },
  {
    title: 'an exit in a call',
    code: inSend(`process.exit(0)`),
    rule: 'client-ended',
    says: /ended with exit code 0/,
    exitCode: 1,
  },
  {
    title: 'an exit past every handler',
    code: inSend(`process.reallyExit(0)`),
    rule: 'client-ended',
    says: /ended with exit code 0/,
    exitCode: 1,
  },
  {
    title: 'an exit code that is set at the end',
    code: `process.on('exit', () => { process.exitCode = 0; }); ${loses}`,
    rule: 'output-member-lost',
    says: /./,
    exitCode: 1,
  },
  {
    title: 'an error that nobody catches',
    code: inSend(`setImmediate(() => { throw new TypeError('late') })`),
    rule: 'client-ended',
    says: /TypeError: late/,
    exitCode: 1,
  },
  {
    title: 'a promise that nobody catches',
    code: inSend(`Promise.reject(new TypeError('lost'))`),
    rule: 'client-ended',
    says: /lost/,
    exitCode: 1,
  },
  {
    title: 'an error that the client hides from the process',
    code: `process.on('uncaughtException', () => {}); ${inSend(`setImmediate(() => { throw new TypeError('hidden') })`)}`,
    rule: 'client-ended',
    says: /TypeError: hidden/,
    exitCode: 1,
  },
  {
    title: 'a promise that the client hides from the process',
    code: `process.on('unhandledRejection', () => {}); ${inSend(`Promise.reject(new TypeError('hidden'))`)}`,
    rule: 'client-ended',
    says: /hidden/,
    exitCode: 1,
  },
  {
    title: 'a loop in a call',
    code: inSend(`for (;;);`),
    rule: 'check-stuck',
    says: /no end of the call within/,
    exitCode: 1,
  },
  { title: 'a loop at load', code: `for (;;);`, rule: 'client-failed', says: /not loaded within/, exitCode: 3 },
  {
    title: 'a call that never ends',
    code: `${client}.prototype.send = () => new Promise(() => {});`,
    rule: 'check-stuck',
    says: /no end within/,
    exitCode: 1,
  },
  {
    title: 'nine seconds for each call',
    code: `{ const { send } = ${client}.prototype; ${client}.prototype.send = async function (...args) { await new Promise((resolve) => setTimeout(resolve, 9000)); return send.apply(this, args); }; }`,
    rule: 'check-stuck',
    says: /not done within 40000 ms/,
    exitCode: 1,
  },
  {
    title: 'a timer that never fires',
    code: `globalThis.setTimeout = () => ({ unref() {} }); ${client}.prototype.send = () => new Promise(() => {});`,
    rule: 'check-stuck',
    says: /no end/,
    exitCode: 1,
  },
  {
    title: 'all the memory',
    code: inSend(`const all = []; for (;;) all.push(new Array(1e6).fill(all.length))`),
    rule: 'client-ended',
    says: /heap out of memory|was killed by/,
    exitCode: 1,
  },
  {
    title: 'a list that says it is endless',
    code: gives(`{ ...output, more: Object.assign([], { length: 2 ** 32 - 1 }) }`),
    rule: 'client-answer',
    says: /a value of more than 100000 parts/,
    exitCode: 1,
  },
  {
    title: 'a structure that holds itself',
    code: gives(`Object.assign(output, { more: output })`),
    rule: 'client-answer',
    says: /one that holds itself/,
    exitCode: 1,
  },
  {
    title: 'more attempts than a stack has room for',
    code: inSend(`for (let i = 0; i < 200_000; i++) try { require('dns').lookup('example.com', () => {}) } catch {}`),
    rule: 'request-escaped',
    says: /dns example\.com/,
    exitCode: 1,
  },
  {
    title: 'nine seconds for each call of a case of many calls',
    code: `{ let calls = 0; const { send } = ${client}.prototype; ${client}.prototype.send = async function (...args) { if (calls++ > 125) await new Promise((resolve) => setTimeout(resolve, 9000)); return send.apply(this, args); }; }`,
    rule: 'check-stuck',
    says: /not done within 45000 ms/,
    exitCode: 1,
  },
  {
    title: 'an interval',
    code: `setInterval(() => {}, 1000);`,
    rule: 'client-left-open',
    says: /Timeout/,
    exitCode: 1,
  },
  {
    title: 'a server',
    code: `require('net').createServer().listen(0);`,
    rule: 'client-left-open',
    says: /TCP/,
    exitCode: 1,
  },
  {
    title: 'text on the pipe of the check',
    code: inSend(`require('fs').writeSync(3, 'x'.repeat(64))`),
    rule: 'client-answer',
    says: /something else wrote to the pipe/,
    exitCode: 1,
  },
  {
    title: 'a pipe that is closed',
    code: inSend(`require('fs').closeSync(3)`),
    rule: 'client-ended',
    says: /./,
    exitCode: 1,
  },
  {
    title: 'a pipe that is read',
    code: inSend(`require('fs').readSync(3, Buffer.alloc(9))`),
    rule: 'check-stuck',
    says: /no end/,
    exitCode: 1,
  },
  {
    title: 'a serializer of its own',
    code: `require('v8').serialize = () => Buffer.from('lies'); require('module').syncBuiltinESMExports(); ${loses}`,
    rule: 'output-member-lost',
    says: /./,
    exitCode: 1,
  },
  {
    title: 'functions of the language that lie',
    code: `Reflect.apply = () => {}; Uint8Array.prototype.set = () => {}; Array.prototype.includes = () => true; ${loses}`,
    rule: 'output-member-lost',
    says: /./,
    exitCode: 1,
  },
  {
    title: 'output as if all were well',
    code: `console.log('5 operations: 1100 cases passed'); ${loses}`,
    rule: 'output-member-lost',
    says: /./,
    exitCode: 1,
  },
  {
    title: 'an export that cannot be read',
    code: `Object.defineProperty(exports, 'CreateSnapshotCopyConfigurationCommand', { enumerable: true, get() { throw new Error('no') } });`,
    rule: 'operation-missing',
    says: /./,
    exitCode: 1,
  },
];

/** A client's package with this code at the end of its bundle. */
export const hostile = ({ code }: HostileCase) => append(code);
