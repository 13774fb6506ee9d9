import type { Writable } from 'node:stream';

/** What the log holds of a request. */
export interface LoggedRequest {
  readonly requestId: string;
  readonly method: string;
  readonly path: string;
  readonly operation?: string;
  /** Absent where the caller went away before its answer. */
  readonly status?: number;
  readonly fault?: string;
  readonly reason?: string;
  readonly bytes: number;
  readonly milliseconds: number;
}

/** How many bytes may wait for whoever reads the log. */
const waiting = 4 * 1024 * 1024;

/** In milliseconds. */
const timeoutMs = 1000;

/**
 * One JSON object a line. Never holds more than a few megabytes: where its reader is too slow, lines are left out and
 * counted, and where it has gone away, they are let go. Neither stops the endpoint.
 */
export class RequestLog {
  readonly #stream: Writable;
  #lines: string[] = [];
  #dropped = 0;
  #isOver = false;

  constructor(stream: Writable) {
    this.#stream = stream;
    stream.on('error', () => {
      this.#isOver = true;
    });
  }

  /** Adds a line; lines of one turn of the event loop are written together. */
  add(entry: Readonly<Record<string, unknown>>): void {
    if (this.#isOver) return;
    if (this.#stream.writableLength > waiting) {
      this.#dropped += 1;
      return;
    }
    if (this.#lines.length === 0) setImmediate(() => this.#write());
    if (this.#dropped > 0) this.#lines.push(toLine({ event: 'dropped', lines: this.#dropped }));
    this.#dropped = 0;
    this.#lines.push(toLine(entry));
  }

  /**
   * Writes what is left. Standard output stays open.
   * @returns whether all of it was taken within a second: nobody waits for a reader that takes nothing
   */
  async end(): Promise<boolean> {
    this.#write();
    if (this.#isOver) return true;
    return new Promise((resolve) => {
      const timer = setTimeout(() => resolve(false), timeoutMs);
      const done = (): void => {
        clearTimeout(timer);
        resolve(true);
      };
      this.#stream.once('error', done).write('', done);
    });
  }

  #write(): void {
    if (this.#lines.length === 0 || this.#isOver) return;
    const text = this.#lines.join('');
    this.#lines = [];
    this.#stream.write(text);
  }
}

const toLine = (entry: Readonly<Record<string, unknown>>): string => `${JSON.stringify(entry)}\n`;
