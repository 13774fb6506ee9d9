import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { type GatedOperation, isGateMessage } from './gated-operation.ts';

/** The outcome of a version: its operations, or why it could not be checked. */
export type GateOutcome = { readonly operations: readonly GatedOperation[] } | { readonly failed: string };

/** The operations to check in a version, and the settings. */
export interface GateOptions {
  readonly service: string;
  /** The folder of the repository's own contracts. */
  readonly contracts: string | undefined;
  readonly operations: readonly string[];
  /** The seed of the random cases. */
  readonly seed: number;
  /** The timeout, in milliseconds. */
  readonly limit: number;
  /** Stops it at once. */
  readonly signal: AbortSignal;
}

/**
 * Checks the client that is installed in a folder, in a separate process. A process that crashes, hangs or is killed is an outcome too.
 * @throws the signal's reason once it is aborted
 */
export async function gateVersion(folder: string, options: GateOptions): Promise<GateOutcome> {
  const { limit, signal } = options;
  signal.throwIfAborted();
  const child = start(folder, options);
  const stop = (): void => void child.kill('SIGKILL');
  let isLate = false;
  const timer = setTimeout(() => {
    isLate = true;
    stop();
  }, limit);
  signal.addEventListener('abort', stop);
  const outcome = await outcomeOf(child);
  clearTimeout(timer);
  signal.removeEventListener('abort', stop);
  signal.throwIfAborted();
  return isLate ? { failed: `its check did not end within ${limit / 1000} s` } : outcome;
}

const start = (folder: string, { service, contracts = '', operations, seed }: GateOptions): ChildProcess =>
  fork(
    fileURLToPath(new URL('./gate-process.js', import.meta.url)),
    [folder, service, String(seed), contracts, ...operations],
    {
      // A check ends before it would pay off to keep memory small.
      execArgv: ['--min-semi-space-size=32', '--single-threaded-gc', '--no-flush-bytecode'],
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    },
  );

function outcomeOf(child: ChildProcess): Promise<GateOutcome> {
  let said = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    said = (said + text).slice(-4096);
  });
  let outcome: GateOutcome | undefined;
  child.once('message', (message: unknown) => {
    if (isGateMessage(message)) outcome = 'refused' in message ? { failed: message.refused } : message;
  });
  return new Promise((resolve) => {
    child.once('error', (error) => resolve({ failed: `its check cannot be started: ${error.message}` }));
    child.once('close', (code, killedBy) => {
      const how = killedBy === null ? `ended with exit code ${code} and no verdict` : `was killed by ${killedBy}`;
      resolve(outcome ?? { failed: `its check ${how}${lastWords(said)}` });
    });
  });
}

/** The line with the reason why a process crashed. Only its stack and Node's version come after it. */
function lastWords(said: string): string {
  const lines = said.split('\n').filter((line) => line.trim() !== '');
  const line = lines.findLast((one) => /^\S*Error\b/.test(one)) ?? lines.at(-1);
  return line === undefined ? '' : `: ${line}`;
}
