import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import type { Duplex } from 'node:stream';
import { fileURLToPath } from 'node:url';
import v8 from 'node:v8';

/** The largest message that a child may send, in bytes. */
const maxLength = 2 ** 28;

/** What a child tells, and how it ends. */
export interface ChildListener {
  readonly onMessage: (message: unknown) => void;
  /** @param how `ended with exit code 1: TypeError: …`, with the last line that it wrote */
  readonly onEnd: (how: string) => void;
  /** Something came through the pipe that the child's own code did not send. */
  readonly onForgery: (what: string) => void;
}

/** How a child is started: flags of Node and V8, and its environment. */
export interface ChildOptions {
  readonly flags: readonly string[];
  readonly env: NodeJS.ProcessEnv;
}

/**
 * A process for code that is not trusted. It tells its results through a pipe of its own that is open before that code is loaded. Each message
 * carries a secret. Whatever the code does to its process (ends it, writes to the pipe, prints), it cannot tell a result.
 */
export class ChildPipe {
  readonly #child: ChildProcess;
  readonly #pipe: Duplex;
  readonly #listener: ChildListener;
  readonly #secret = randomBytes(16);
  #unread: Buffer = Buffer.alloc(0);
  #said = '';
  #hasEnded = false;

  /**
   * @param script the module that runs in the child
   */
  constructor(script: URL, { flags, env }: ChildOptions, listener: ChildListener) {
    this.#listener = listener;
    this.#child = spawn(process.execPath, [...flags, fileURLToPath(script)], {
      env,
      stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    });
    const pipe = this.#child.stdio[3];
    if (!isDuplex(pipe)) throw new TypeError('the child has no pipe');
    this.#pipe = pipe;
    pipe.on('data', (bytes: Buffer) => this.#read(bytes));
    // A child that is gone takes no more messages. Its end tells why.
    pipe.on('error', () => {});
    for (const stream of [this.#child.stdout, this.#child.stderr])
      stream?.setEncoding('utf8').on('data', (text: string) => {
        this.#said = (this.#said + text).slice(-4096);
      });
    this.#child.once('error', (error) => this.#end(`cannot be started: ${error.message}`));
    this.#child.once('close', (code, signal) =>
      this.#end(
        `${signal === null ? `ended with exit code ${code}` : `was killed by ${signal}`}${lastWords(this.#said)}`,
      ),
    );
    process.once('exit', this.kill);
    pipe.write(this.#secret);
  }

  send(message: unknown): void {
    if (this.#hasEnded) return;
    const body = v8.serialize(message);
    const head = Buffer.alloc(4);
    head.writeUInt32BE(body.length);
    this.#pipe.cork();
    this.#pipe.write(head);
    this.#pipe.write(body);
    process.nextTick(() => this.#pipe.uncork());
  }

  /** Ends it at once. */
  readonly kill = (): void => void this.#child.kill('SIGKILL');

  #end(how: string): void {
    if (this.#hasEnded) return;
    this.#hasEnded = true;
    process.off('exit', this.kill);
    this.#listener.onEnd(how);
  }

  #read(bytes: Buffer): void {
    this.#unread = this.#unread.length === 0 ? bytes : Buffer.concat([this.#unread, bytes]);
    const head = this.#secret.length + 4;
    while (this.#unread.length >= head) {
      const length = this.#unread.readUInt32BE(head - 4);
      const isOwn = this.#unread.subarray(0, head - 4).equals(this.#secret) && length <= maxLength;
      const body = isOwn ? this.#unread.subarray(head, head + length) : undefined;
      if (body && body.length < length) return;
      this.#unread = this.#unread.subarray(head + length);
      const message = body && deserialized(body);
      if (!message) {
        this.#forged();
        return;
      }
      this.#listener.onMessage(message.value);
    }
  }

  #forged(): void {
    this.#unread = Buffer.alloc(0);
    this.#pipe.removeAllListeners('data').resume();
    this.#listener.onForgery('something else wrote to the pipe of the check');
    this.kill();
  }
}

/** Undefined for what is no serialized value. */
function deserialized(body: Buffer): { readonly value: unknown } | undefined {
  try {
    return { value: v8.deserialize(body) };
  } catch {
    return undefined;
  }
}

const isDuplex = (stream: unknown): stream is Duplex =>
  typeof stream === 'object' && stream !== null && 'write' in stream && 'read' in stream;

/** The line with the reason why a process crashed. Only its stack and Node's version come after it. */
function lastWords(said: string): string {
  const lines = said.split('\n').filter((line) => line.trim() !== '');
  const line = lines.findLast((one) => /^\S*Error\b|^FATAL ERROR/.test(one)) ?? lines.at(-1);
  return line === undefined ? '' : `: ${line.trim().slice(0, 300)}`;
}
