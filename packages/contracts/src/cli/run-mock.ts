import { accessSync, constants, createWriteStream, existsSync, openSync } from 'node:fs';
import { isIP } from 'node:net';
import { dirname, resolve } from 'node:path';
import type { Writable } from 'node:stream';
import { defaultSeed } from '../base/default-seed.ts';
import { DocpactError, messageOf } from '../base/docpact-error.ts';
import { writeWhole } from '../base/text-files.ts';
import { type BackendState, createBackend, readState } from '../mocks/backend/index.ts';
import { readFaults } from '../mocks/http/faults/read-faults.ts';
import { type MockServer, startMockServer } from '../mocks/http/mock-server.ts';
import { RequestLog } from '../mocks/http/request-log.ts';
import { registryOf } from '../registry/contract-files.ts';

/** The options of `docpact mock`. */
export interface MockFlags {
  readonly port: number;
  readonly host: string;
  readonly seed?: number;
  readonly state?: string;
  readonly faults: readonly string[];
  readonly log?: string;
  readonly contracts?: string;
  readonly service: readonly string[];
  readonly operation: readonly string[];
}

/**
 * Answers requests until SIGINT or SIGTERM. Its output is the log: standard output for programs, one line in words on standard error for
 * people.
 * @returns 0
 * @throws DocpactError usage for an address that is not free or an unknown name; source for a state or faults that cannot be read
 */
export async function runMock(flags: MockFlags): Promise<number> {
  const entries = registryOf(flags.contracts).select({ services: flags.service, operations: flags.operation });
  const contracts = await Promise.all(entries.map((entry) => entry.load()));
  const faults = readFaults(flags.faults, contracts);
  const state = flags.state === undefined ? {} : readStateFile(flags.state);
  const seed = flags.seed ?? state.seed ?? defaultSeed;
  const backend = createBackend({ state, seed });
  // A program that starts an endpoint may read only its address and close the pipe. That ends a report, but must not end an endpoint.
  process.stdout.removeAllListeners('error');
  const events = new RequestLog(process.stdout);
  const requests = flags.log === undefined ? events : new RequestLog(openLog(flags.log));
  const log = (request: object): void => requests.add({ event: 'request', at: new Date().toISOString(), ...request });
  const server = await startMockServer({ ...flags, seed, contracts, backend, faults, log });
  events.add({ event: 'listening', url: server.url, seed, operations: contracts.map(({ key }) => key) });
  greet(server, flags.host, seed);
  const signal = await interrupted();
  const cut = await server.stop();
  if (flags.state !== undefined) writeStateFile(flags.state, backend.toJSON());
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

const signals = ['SIGINT', 'SIGTERM'] as const;

/** Resolves with the first signal to stop. The second signal ends the process at once, without writing anything. */
const interrupted = (): Promise<NodeJS.Signals> =>
  new Promise((resolve) => {
    const stop = (first: NodeJS.Signals): void => {
      for (const signal of signals)
        process.off(signal, stop).once(signal, () => process.exit(signal === 'SIGINT' ? 130 : 143));
      resolve(first);
    };
    for (const signal of signals) process.on(signal, stop);
  });

/**
 * The state in a file. Empty if there is no file yet.
 * @throws DocpactError source for a file that cannot be read or holds no state; usage for a folder that takes no file
 */
function readStateFile(file: string): BackendState {
  const folder = dirname(resolve(file));
  try {
    accessSync(folder, constants.W_OK);
  } catch (cause) {
    const hint = `name a file in a folder that exists: the state is written to it at the stop`;
    throw new DocpactError('usage', `--state ${file}: cannot write to ${folder}`, hint, cause);
  }
  return existsSync(file) ? readState(file) : {};
}

/** Writes the complete state or nothing. Throws `DocpactError` (source) when the file cannot be written. */
function writeStateFile(file: string, state: BackendState): void {
  try {
    writeWhole(file, `${JSON.stringify(state, null, 2)}\n`);
  } catch (cause) {
    throw new DocpactError('source', `--state ${file}: the state is lost: ${messageOf(cause)}`, undefined, cause);
  }
}
