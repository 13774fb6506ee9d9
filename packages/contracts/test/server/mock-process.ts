import { type ChildProcess, spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const command = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'bin', 'docpact.js');

/** One line of what the command writes. */
type Line = Readonly<Record<string, unknown>>;

/** `docpact mock` as a process of its own. */
export interface MockProcess {
  readonly url: string;
  readonly process: ChildProcess;
  /** Every line of standard output so far. */
  readonly lines: readonly Line[];
  /** Ends with the exit code, or the signal that ended it. */
  readonly ended: Promise<number | string>;
  stderr(): string;
  /** Waits until a line of this event is there. */
  event(name: string): Promise<Line>;
}

/** Starts the built command on a free port, and gives it back once it listens. Rejects where it ends before. */
export async function startMock(args: readonly string[]): Promise<MockProcess> {
  const child = spawn(process.execPath, [command, 'mock', ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  const lines: Line[] = [];
  const waiting: (() => void)[] = [];
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  createInterface({ input: child.stdout }).on('line', (line) => {
    lines.push(JSON.parse(line));
    for (const wake of waiting.splice(0)) wake();
  });
  const ended = new Promise<number | string>((resolve) =>
    child.once('close', (code, signal) => resolve(code ?? signal ?? '')),
  );
  const event = async (name: string): Promise<Line> => {
    const found = lines.find((line) => line.event === name);
    if (found) return found;
    const outcome = await Promise.race([
      ended,
      new Promise<undefined>((resolve) => waiting.push(() => resolve(undefined))),
    ]);
    if (outcome !== undefined && !lines.some((line) => line.event === name))
      throw new Error(`ended with ${outcome} before ${name}: ${stderr}`);
    return event(name);
  };
  const { url } = await event('listening');
  return { url: String(url), process: child, lines, ended, stderr: () => stderr, event };
}
