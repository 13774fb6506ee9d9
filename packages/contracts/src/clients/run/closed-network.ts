/** The only module that replaces functions of Node: everything through which code could leave the process. */
import childProcess from 'node:child_process';
import cluster from 'node:cluster';
import dgram from 'node:dgram';
import dns from 'node:dns';
import http from 'node:http';
import http2 from 'node:http2';
import https from 'node:https';
import inspector from 'node:inspector';
import nodeModule, { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';
import { dirname, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import workers from 'node:worker_threads';
import type { Escape } from './client-runner.ts';
import { handleFunctions } from './node-handles.ts';

// Code that is closed in may replace any of these.
const { apply } = Reflect;
const { Socket, isIP } = net;
const { nextTick } = process;

/** The module that `dist` and `src` begin with: frames in it are docpact's own. */
const own = dirname(dirname(dirname(fileURLToPath(import.meta.url)))) + sep;

/** What is closed: the network alone, in a process that others share; or every way out, in a process for clients alone. */
export type Closing = 'network' | 'every way out';

type Replacement = (this: unknown, ...given: unknown[]) => unknown;

interface Replaced {
  readonly holder: object;
  readonly name: string;
  readonly original: PropertyDescriptor;
}

/** The ways out of this process, closed from `close` to `release`. What is tried is stopped and reported. */
export class ClosedNetwork {
  /** Receives what is tried. */
  onEscape: (tried: Escape) => void = () => {};
  readonly #replaced: Replaced[] = [];
  #port: number | undefined;
  /** The last of these ports: a connection begins after its call to `connect`. */
  #loopback: number | undefined;

  /** Closes the ways out. Modules that are loaded later get the closed functions, however they import them. */
  close(closing: Closing): void {
    this.#closeConnections();
    this.#closeNames();
    if (closing === 'every way out') this.#closeProcess();
    syncBuiltinESMExports();
  }

  /** Gives the process its functions back. */
  release(): void {
    for (const { holder, name, original } of this.#replaced.splice(0).reverse())
      Object.defineProperty(holder, name, original);
    syncBuiltinESMExports();
  }

  /** While the call runs, HTTP connections end at this port of the loopback interface, whatever host they are for. */
  async redirecting<T>(port: number, call: () => Promise<T>): Promise<T> {
    this.#port = port;
    this.#loopback = port;
    try {
      return await call();
    } finally {
      this.#port = undefined;
    }
  }

  #closeConnections(): void {
    const connect = Socket.prototype.connect;
    // Options of no prototype: one that was given a `path` would lead elsewhere.
    const toLoopback = (port: number): net.Socket =>
      apply(connect, new Socket(), [{ __proto__: null, port, host: '127.0.0.1' }]);
    const network = this;
    for (const { Agent, scheme } of [
      { Agent: http.Agent, scheme: 'http' },
      { Agent: https.Agent, scheme: 'https' },
    ])
      this.#replace(Agent.prototype, 'createConnection', (options, done) => {
        if (network.#port !== undefined) return toLoopback(network.#port);
        const refused = network.#refuse(() => requestOf(scheme, options));
        // Sockets report their errors later, and so must a connection that is none.
        if (typeof done === 'function') nextTick(done, refused);
        return undefined;
      });
    this.#replace(Socket.prototype, 'connect', function (...given) {
      const refused = network.#refuse(() => `tcp ${addressOf(given)}`);
      return this instanceof Socket ? this.destroy(refused) : undefined;
    });
    this.#refuseCalls(http2, ['connect'], (url) => `http2 ${url}`);
    this.#refuseCalls(dgram.Socket.prototype, ['send', 'connect', 'bind'], () => 'udp');
    this.#replace(globalThis, 'fetch', (input, init) => Promise.reject(network.#refuse(() => fetchOf(input, init))));
    for (const name of ['WebSocket', 'EventSource'])
      if (Object.hasOwn(globalThis, name)) this.#refuseCalls(globalThis, [name], (url) => `${name} ${url}`);
  }

  #closeNames(): void {
    const lookUps = (holder: object): string[] =>
      Object.keys(holder).filter((name) => /^(?:lookup|resolve|reverse)/.test(name) && isFunction(holder, name));
    const describe = (host: unknown): string => `dns ${host}`;
    this.#refuseCalls(dns, lookUps(dns), describe);
    this.#refuseCalls(dns.promises, lookUps(dns.promises), describe);
    for (const { prototype } of [dns.Resolver, dns.promises.Resolver])
      this.#refuseCalls(
        prototype,
        Object.getOwnPropertyNames(prototype).filter((name) => /^(?:resolve|reverse)/.test(name)),
        describe,
      );
  }

  #closeProcess(): void {
    const starts = Object.keys(childProcess).filter((name) => /^(?:spawn|exec|fork|_)/.test(name));
    this.#refuseCalls(
      childProcess,
      starts.filter((name) => isFunction(childProcess, name)),
      (file) => `child process ${file}`,
    );
    this.#refuseCalls(childProcess.ChildProcess.prototype, ['spawn'], () => 'child process');
    this.#refuseCalls(workers, ['Worker'], (file) => `worker ${file}`);
    this.#refuseCalls(cluster, ['fork'], () => 'child process');
    this.#refuseCalls(inspector, ['open', 'Session'], () => 'inspector');
    // Before the way to them is closed.
    this.#closeHandles();
    // Hooks of modules run in a thread of their own, in which nothing is closed.
    this.#refuseCalls(nodeModule, ['register'], (file) => `worker ${file}`);
    this.#refuseCalls(dgram, ['createSocket', 'Socket'], () => 'udp');
    const ofProcess = [
      'binding',
      '_linkedBinding',
      'kill',
      '_kill',
      '_debugProcess',
      'setUncaughtExceptionCaptureCallback',
    ];
    this.#refuseCalls(process, ofProcess, (name) => `process ${name}`);
    // The pipe to the process that judges is not the client's to close.
    this.#refuseCalls(
      process,
      ['send', 'disconnect'].filter((name) => isFunction(process, name)),
      () => 'process.send',
    );
  }

  /** What Node's own modules call in the end. Only connections to the loopback server pass. */
  #closeHandles(): void {
    const network = this;
    for (const { holder, name, describe } of handleFunctions()) {
      const original: unknown = Reflect.get(holder, name);
      this.#replace(holder, name, function (...given) {
        const [, host, port] = given;
        const isOwn = name === 'connect' && host === '127.0.0.1' && port === network.#loopback && port !== undefined;
        if (isOwn && typeof original === 'function') return apply(original, this, given);
        throw network.#refuse(() => describe(...given));
      });
    }
  }

  #refuseCalls(holder: object, names: readonly string[], describe: (first: unknown) => string): void {
    const network = this;
    for (const name of names) {
      const original: unknown = Reflect.get(holder, name);
      this.#replace(holder, name, function (...given) {
        const [first] = given;
        // An address needs no look-up: Node asks for it all the same.
        if (name === 'lookup' && typeof first === 'string' && isIP(first) !== 0 && typeof original === 'function')
          return apply(original, this, given);
        throw network.#refuse(() => describe(first));
      });
    }
  }

  #replace(holder: object, name: string, replacement: Replacement): void {
    const original = Object.getOwnPropertyDescriptor(holder, name);
    if (!original) return;
    this.#replaced.push({ holder, name, original });
    Object.defineProperty(holder, name, { value: replacement, writable: true, enumerable: true, configurable: true });
  }

  /** Whatever was given to the closed function, and whatever became of the language: the attempt is told. */
  #refuse(describe: () => string): Error {
    const attempt = safely(describe) ?? 'what cannot be named';
    this.onEscape({ attempt, place: safely(() => placeOf(stackOf())) });
    return Object.assign(new Error(`docpact stopped ${attempt}: nothing leaves the process of a check`), {
      code: 'ECONNREFUSED',
    });
  }
}

function safely(read: () => string | undefined): string | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

const isFunction = (holder: object, name: string): boolean => typeof Reflect.get(holder, name) === 'function';

const textOf = (holder: unknown, name: string): string => {
  const value: unknown = typeof holder === 'object' && holder !== null ? Reflect.get(holder, name) : undefined;
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
};

/** The request behind a connection, as the options of its agent tell it. They have no path. */
function requestOf(scheme: string, options: unknown): string {
  const host = textOf(options, 'host') || textOf(options, 'hostname') || 'localhost';
  const port = textOf(options, 'port');
  const isDefault = port === '' || port === (scheme === 'https' ? '443' : '80');
  return `${textOf(options, 'method') || 'GET'} ${scheme}://${host}${isDefault ? '' : `:${port}`}`;
}

function fetchOf(input: unknown, init: unknown): string {
  const url = typeof input === 'string' || input instanceof URL ? String(input) : textOf(input, 'url');
  return `${textOf(init, 'method') || textOf(input, 'method') || 'GET'} ${url}`;
}

/** `connect` takes a port and a host, a path, or options; Node's own functions pass them on as a list of both. */
function addressOf(given: readonly unknown[]): string {
  const [first, second] = given.flat();
  const path = textOf(first, 'path') || (typeof first === 'string' && !/^\d+$/.test(first) ? first : '');
  if (path !== '') return path;
  const port = typeof first === 'object' ? textOf(first, 'port') : String(first);
  const host = typeof first === 'object' ? textOf(first, 'host') : typeof second === 'string' ? second : '';
  return `${host || 'localhost'}:${port}`;
}

/** The stack, whatever limit a client set. */
function stackOf(): string {
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = 50;
  const { stack } = new Error();
  Error.stackTraceLimit = limit;
  return typeof stack === 'string' ? stack : '';
}

/** The first frame that belongs neither to Node nor to docpact: `package/file:line:column`, without the folders of this machine. */
function placeOf(stack: string): string | undefined {
  for (const line of stack.split('\n').slice(1)) {
    const file = /\(?((?:file:\/\/)?(?:\/|[A-Za-z]:\\)[^()]*:\d+:\d+)\)?$/.exec(line.trim())?.[1];
    if (file === undefined) continue;
    const path = file.startsWith('file:') ? fileURLToPath(file) : file;
    if (path.startsWith(own)) continue;
    const parts = path.split(`node_modules${sep}`);
    return (parts.length > 1 ? parts.at(-1) : path.split(sep).slice(-2).join('/'))?.replaceAll(sep, '/');
  }
  return undefined;
}
