import { Writable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { RequestLog } from './request-log.ts';

/** A stream that takes what it is given when it is reported to. */
class Reader extends Writable {
  text = '';
  readonly #waiting: (() => void)[] = [];

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.text += chunk.toString();
    this.#waiting.push(done);
  }

  /** Takes all that is there, and all that comes. */
  async takeAll(): Promise<void> {
    while (this.#waiting.length > 0) {
      this.#waiting.shift()?.();
      await setImmediate();
    }
  }

  /** The lines so far. */
  get lines(): readonly unknown[] {
    return this.text
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line));
  }
}

it('writes an object a line, in order', async () => {
  const reader = new Reader();
  const log = new RequestLog(reader);
  log.add({ n: 1 });
  log.add({ n: 'two\nlines' });
  await setImmediate();
  expect(reader.text).toBe('{"n":1}\n{"n":"two\\nlines"}\n');
});

it('holds no more than a few megabytes for a reader that takes nothing, and then says how many lines it left out', async () => {
  const reader = new Reader();
  const log = new RequestLog(reader);
  const filler = 'x'.repeat(1_000_000);
  for (let n = 0; n < 20; n += 1) {
    log.add({ n, filler });
    await setImmediate();
  }
  expect(reader.writableLength).toBeLessThan(6_000_000);
  await reader.takeAll();
  log.add({ n: 'after' });
  await setImmediate();
  await reader.takeAll();
  const kept = reader.lines.length - 2;
  expect(reader.lines.slice(-2)).toEqual([{ event: 'dropped', lines: 20 - kept }, { n: 'after' }]);
  expect(kept).toBeGreaterThan(3);
});

it('ends when all is written', async () => {
  const reader = new Reader();
  const log = new RequestLog(reader);
  log.add({ n: 1 });
  const end = log.end();
  await reader.takeAll();
  await end;
  expect(reader.lines).toEqual([{ n: 1 }]);
});

it('lets lines go once its reader has gone away', async () => {
  const reader = new Reader();
  const log = new RequestLog(reader);
  reader.destroy(new Error('EPIPE'));
  await setImmediate();
  log.add({ n: 1 });
  await log.end();
  expect(reader.text).toBe('');
});
