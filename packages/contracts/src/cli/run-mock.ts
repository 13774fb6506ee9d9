import { accessSync, constants, createWriteStream, existsSync, openSync } from 'node:fs';
import { isIP } from 'node:net';
import { dirname, resolve } from 'node:path';
import type { Writable } from 'node:stream';
import type { OperationContract } from '@docpact/schemas/runtime';
import { defaultSeed } from '../base/default-seed.ts';
import { DocpactError, messageOf } from '../base/docpact-error.ts';
import { lockFile } from '../base/lock-file.ts';
import { writeWhole } from '../base/text-files.ts';
import { type BackendState, createBackend, readState } from '../mocks/backend/index.ts';
import type { FaultRule } from '../mocks/http/faults/fault-plan.ts';
import { readFaults } from '../mocks/http/faults/read-faults.ts';
import { type MockServer, startMockServer } from '../mocks/http/mock-server.ts';
import { RequestLog } from '../mocks/http/request-log.ts';
import { registryOf } from '../registry/contract-files.ts';

/** The options of `docpact mock`. */
export interface MockFlags {
  readonly port: number;
  readonly host: string;
  readonly allowHost: readonly string[];
  readonly seed?: number;
  readonly state?: string;
  readonly faults: readonly string[];
  readonly log?: string;
  readonly contracts?: string;
  readonly service: readonly string[];
  readonly operation: readonly string[];
}

/**
 * Answers requests until SIGINT, SIGTERM, SIGHUP or SIGQUIT. Its output is the log: standard output for programs, one line in words on standard error for
 * people.
 * @returns 0
 * @throws DocpactError usage for an address that is not free or an unknown name; source for a state or faults that cannot be read
 */
export async function runMock(flags: MockFlags): Promise<number> {
  const entries = registryOf(flags.contracts).select({ services: flags.service, operations: flags.operation });
  const contracts = await Promise.all(entries.map((entry) => entry.load()));
  const faults = readFaults(flags.faults, contracts);
  const held = flags.state === undefined ? undefined : holdStateFile(flags.state);
  try {
    return await serve(flags, contracts, faults, held);
  } finally {
    held?.release();
  }
}

/** A state file that no other process uses meanwhile, and what it holds. */
interface HeldState {
  readonly file: string;
  readonly state: BackendState;
  readonly release: () => void;
}

async function serve(
  flags: MockFlags,
  contracts: readonly OperationContract[],
  faults: readonly FaultRule[],
  held: HeldState | undefined,
): Promise<number> {
  const state = held?.state ?? {};
  const seed = flags.seed ?? state.seed ?? defaultSeed;
  const backend = createBackend({ state, seed });
  // A program that starts an endpoint may read only its address and close the pipe. That ends a report, but must not end an endpoint.
  process.stdout.removeAllListeners('error');
  const events = new RequestLog(process.stdout);
  const requests = flags.log === undefined ? events : new RequestLog(openLog(flags.log));
  const log = (request: object): void => requests.add({ event: 'request', at: new Date().toISOString(), ...request });
  const server = await startMockServer({
    ...flags,
    allowedHosts: flags.allowHost,
    seed,
    contracts,
    backend,
    faults,
    log,
  });
  events.add({ event: 'listening', url: server.url, seed, operations: contracts.map(({ key }) => key) });
  greet(server, flags.host, seed);
  const signal = await interrupted();
  const cut = await server.stop();
  if (held) writeStateFile(held.file, backend.toJSON());
  events.add({ event: 'stopped', signal, cut });
  const written = await Promise.all([requests.end(), events.end()]);
  // Unread output would keep the process from ending.
  if (written.includes(false)) process.exit(0);
  return 0;
}

function greet({ url }: MockServer, host: string, seed: number): void {
  if (!isLoopback(host))
    process.stderr.write(`warning: ${host} lets other machines in, and nothing here asks who they are\n`);
  process.stderr.write(`docpact mock listens on ${url} (seed ${seed}); any credentials will do, Ctrl+C stops it\n`);
}

const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));

/** Opened at once, so that a log that cannot be written is reported before the endpoint listens. */
function openLog(file: string): Writable {
  try {
    const stream = createWriteStream(file, { fd: openSync(file, 'a') });
    stream.once('error', ({ message }) =>
      process.stderr.write(`warning: --log ${file}: ${message}; requests are answered, but logged no more\n`),
    );
    return stream;
  } catch (cause) {
    throw new DocpactError('usage', `--log ${file}: ${messageOf(cause)}`, 'name a file in a folder that exists', cause);
  }
}

/** The signals that stop it, with the exit code that a second one gives. */
const signals = { SIGHUP: 129, SIGINT: 130, SIGQUIT: 131, SIGTERM: 143 } as const;

/** Resolves with the first signal to stop. The second signal ends the process at once, without writing anything. */
const interrupted = (): Promise<NodeJS.Signals> =>
  new Promise((resolve) => {
    const stop = (first: NodeJS.Signals): void => {
      for (const [signal, exitCode] of Object.entries(signals))
        process.off(signal, stop).once(signal, () => process.exit(exitCode));
      resolve(first);
    };
    for (const signal of Object.keys(signals)) process.on(signal, stop);
  });

/**
 * Keeps a state file to this process and reads it. Empty if there is no file yet.
 * @throws DocpactError source for a file that cannot be read or holds no state; usage for a folder that takes no file, or a file in use
 */
function holdStateFile(file: string): HeldState {
  const folder = dirname(resolve(file));
  try {
    accessSync(folder, constants.W_OK);
  } catch (cause) {
    const hint = `name a file in a folder that exists: the state is written to it at the stop`;
    throw new DocpactError('usage', `--state ${file}: cannot write to ${folder}`, hint, cause);
  }
  const release = lockFile(file);
  try {
    return { file, state: existsSync(file) ? readState(file) : {}, release };
  } catch (error) {
    release();
    throw error;
  }
}

/** Writes the complete state or nothing. Throws `DocpactError` (source) when the file cannot be written. */
function writeStateFile(file: string, state: BackendState): void {
  try {
    writeWhole(file, `${JSON.stringify(state, null, 2)}\n`);
  } catch (cause) {
    throw new DocpactError('source', `--state ${file}: the state is lost: ${messageOf(cause)}`, undefined, cause);
  }
}
