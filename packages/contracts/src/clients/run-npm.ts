import { execFile } from 'node:child_process';
import { DocpactError, messageOf } from '../base/docpact-error.ts';
import { memberOf } from '../base/member-of.ts';

/** The reason of a failure from npm. `code` is one of npm or of the system, such as E404 or ENOSPC. */
export class NpmError extends Error {
  override readonly name = 'NpmError';
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

const quiet = ['--json', '--loglevel=error', '--no-update-notifier', '--no-audit', '--no-fund'];

/** The timeout of npm, in milliseconds: a registry may keep a connection open and send nothing. */
const timeout = 600_000;

/** With a gentler signal, npm waits for its downloads first. */
const killSignal = 'SIGKILL';

/**
 * Runs npm, which uses the registry, the proxy and the credentials of docpact's user.
 * @param folder where it runs
 * @returns the JSON that it wrote, when it has ended
 * @throws NpmError for what npm could not do, DocpactError (source) where there is no npm, the signal's reason once it is aborted
 */
export function runNpm(args: readonly string[], folder: string, signal: AbortSignal): Promise<unknown> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const options = {
      cwd: folder,
      maxBuffer: 2 ** 28,
      shell: process.platform === 'win32',
      timeout,
      killSignal,
    } as const;
    const npm = execFile('npm', [...args, ...quiet], options, (error, stdout, stderr) => {
      signal.removeEventListener('abort', stop);
      if (signal.aborted) return reject(signal.reason);
      if (!error) return resolve(parse(stdout));
      if (error.code === 'ENOENT')
        return reject(new DocpactError('source', 'npm cannot be run', 'install npm, which comes with Node'));
      if (error.killed) return reject(new NpmError('ETIMEDOUT', `npm did not end within ${timeout / 1000} s`));
      reject(errorOf(parse(stdout)) ?? new NpmError('', lastLine(stderr) ?? messageOf(error)));
    });
    const stop = (): void => void npm.kill(killSignal);
    signal.addEventListener('abort', stop);
  });
}

const unreachable: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
  'ENETUNREACH',
  'EHOSTUNREACH',
  'ERR_SOCKET_TIMEOUT',
]);

/** The message of npm, for people. */
export function describeNpmError({ code, message }: NpmError): string {
  if (unreachable.has(code)) return `the registry cannot be reached (${code})`;
  if (code === 'E401' || code === 'E403') return `the registry wants other credentials than npm has (${code})`;
  if (code === 'ENOSPC') return 'there is no space left on the disk';
  return message.trim().split('\n')[0] ?? code;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function errorOf(written: unknown): NpmError | undefined {
  const error = memberOf(written, 'error');
  if (error === undefined) return undefined;
  return new NpmError(String(memberOf(error, 'code') ?? ''), String(memberOf(error, 'summary') ?? ''));
}

const lastLine = (text: string): string | undefined =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .at(-1);
