import type { Writable } from 'node:stream';

/** How many bytes may wait for whoever reads the log. */
const waiting = 4 * 1024 * 1024;

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

  /** Writes what is left, and ends where all of it is written. Standard output stays open. */
  async end(): Promise<void> {
    this.#write();
    if (this.#isOver) return;
    await new Promise<void>((resolve) => {
      this.#stream.once('error', () => resolve());
      this.#stream.write('', () => resolve());
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
