import type { Writable } from 'node:stream';
import { visibleJson } from '../../base/visible.ts';

/** The content of the log for one request. */
export interface LoggedRequest {
  readonly requestId: string;
  readonly method: string;
  readonly path: string;
  readonly operation?: string;
  /** Absent if the caller went away before its answer. */
  readonly status?: number;
  readonly fault?: string;
  readonly reason?: string;
  readonly bytes: number;
  readonly milliseconds: number;
}

/** The number of bytes that may wait for the reader of the log. */
const waiting = 4 * 1024 * 1024;

/** In milliseconds. */
const timeoutMs = 1000;

/**
 * Writes one JSON object per line. It never holds more than a few megabytes. If its reader is too slow, it skips and counts lines. If the
 * reader has gone away, it discards them. Neither stops the endpoint.
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

  /** Adds a line. Lines of one turn of the event loop are written together. */
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
   * Writes the remaining lines. Standard output stays open.
   * @returns whether the reader took all of it within a second: a reader that takes nothing does not delay the end
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

const toLine = (entry: Readonly<Record<string, unknown>>): string => `${visibleJson(JSON.stringify(entry))}\n`;
