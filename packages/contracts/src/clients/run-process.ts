import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { DocpactError, messageOf } from '../base/docpact-error.ts';
import { memberOf } from '../base/member-of.ts';

/** How a program is run. */
export interface ProcessOptions {
  /** The working folder. */
  readonly folder: string;
  readonly env: NodeJS.ProcessEnv;
  /** How long it may take, in milliseconds. */
  readonly timeout: number;
  readonly signal: AbortSignal;
}

/**
 * Runs a program to its end. On an abort and after the timeout, it ends at once, with every program that it started.
 * @returns what it wrote to its standard output
 * @throws DocpactError (source) with its first and last lines if it fails, takes too long or does not exist; the signal's reason
 */
export function runProcess(command: string, args: readonly string[], options: ProcessOptions): Promise<string> {
  const { folder, env, timeout, signal } = options;
  const name = [command, ...args].join(' ');
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const isWindows = process.platform === 'win32';
    // In a group of its own, so that what it starts ends with it. On Windows, package managers are scripts of the shell.
    const child = spawn(command, [...args], {
      cwd: folder,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: !isWindows,
      shell: isWindows && command !== 'git',
    });
    const written = { out: '', all: '' };
    let ended: unknown;
    const end = (reason: unknown): void => {
      ended ??= reason;
      killGroup(child);
    };
    const abort = (): void => end(signal.reason);
    const exit = (): void => killGroup(child);
    const timer = setTimeout(() => end(failure(name, `did not end within ${timeout / 1000} s`, written.all)), timeout);
    signal.addEventListener('abort', abort);
    // Before others remove the files that it writes.
    process.prependListener('exit', exit);
    const settle = (failed: unknown): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', abort);
      process.off('exit', exit);
      if (failed === undefined) resolve(written.out);
      else reject(failed);
    };
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      written.out += text;
      written.all = shorten(written.all + text);
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      written.all = shorten(written.all + text);
    });
    child.once('error', (cause) => settle(ended ?? notRun(command, cause)));
    // Only now nothing that it started writes any more.
    child.once('close', (code, by) =>
      settle(ended ?? (code === 0 ? undefined : failure(name, `ended with ${code ?? by}`, written.all))),
    );
  });
}

function killGroup(child: ChildProcess): void {
  if (child.pid === undefined) return;
  if (process.platform === 'win32') spawnSync('taskkill', ['/pid', String(child.pid), '/T', '/F']);
  else
    try {
      process.kill(-child.pid, 'SIGKILL');
    } catch {
      // All of it has ended.
    }
}

const failure = (name: string, how: string, output: string): DocpactError =>
  new DocpactError('source', [`${name} ${how}`, ...mainLines(output).map((line) => `  | ${line}`)].join('\n'));

const notRun = (command: string, cause: unknown): DocpactError =>
  memberOf(cause, 'code') === 'ENOENT'
    ? new DocpactError('source', `${command} cannot be run`, `install ${command}`, cause)
    : new DocpactError('source', `${command} cannot be run: ${messageOf(cause)}`, undefined, cause);

/** The lines at both ends of an output: most programs tell at the end what is wrong, npm before its long usage. */
function mainLines(output: string): readonly string[] {
  const lines = output.split(/\r?\n/).filter((line) => line.trim() !== '');
  return lines.length <= 20 ? lines : [...lines.slice(0, 8), '…', ...lines.slice(-12)];
}

/** Drops the middle of a very long output. */
const shorten = (output: string): string =>
  output.length > 2 ** 20 ? `${output.slice(0, 2 ** 16)}\n${output.slice(-(2 ** 16))}` : output;
