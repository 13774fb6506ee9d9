// The built command as a process: its flags, its files, its log, and how it stops.
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CreateDBClusterSnapshotCommand, NeptuneClient } from '@aws-sdk/client-neptune';
import { afterEach, describe, expect, it } from 'vitest';
import { standaloneConfig } from '../../src/clients/client-source.ts';
import { docpact } from '../broken-client.ts';
import { type MockProcess, startMock } from './mock-process.ts';
import { halfCall, rawRequest, sendRaw, statusesOf } from './raw-http.ts';

const scratch = (): string => mkdtempSync(join(tmpdir(), 'docpact-mock-'));
const graph = { neptune: { dbClusters: [{ DBClusterIdentifier: 'graph' }] } };

/** A file with this in it. */
function fileOf(content: unknown, name = 'state.json'): string {
  const file = join(scratch(), name);
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content, null, 2));
  return file;
}

const running: MockProcess[] = [];
async function start(...args: string[]): Promise<MockProcess> {
  const mock = await startMock(args);
  running.push(mock);
  return mock;
}
afterEach(async () => {
  for (const { process: child, ended } of running.splice(0)) {
    child.kill('SIGKILL');
    await ended;
  }
});

/** One call: takes a snapshot of a Neptune cluster. */
async function snapshot({ url }: Pick<MockProcess, 'url'>, name: string, cluster = 'graph') {
  const config = { ...standaloneConfig, endpoint: url, authSchemePreference: [] };
  const client = new NeptuneClient(config);
  const input = { DBClusterIdentifier: cluster, DBClusterSnapshotIdentifier: name };
  try {
    const { DBClusterSnapshot, $metadata } = await client.send(new CreateDBClusterSnapshotCommand(input));
    return { arn: DBClusterSnapshot?.DBClusterSnapshotArn, id: $metadata.requestId };
  } catch (error) {
    return error instanceof Error ? error.name : String(error);
  } finally {
    client.destroy();
  }
}

describe('a flag or a file that is not understood ends the command before it listens', () => {
  const badState = fileOf('{\n  "neptune": { "dbClusters": [{ "DBClusterIdentifer": "graph" }] }\n}');
  const badFaults = fileOf(
    '{\n  "neptune/CreateDBClusterSnapshot": [{ "fault": "SnapshotQuotaExceded" }]\n}',
    'f.json',
  );
  const bothFaults = fileOf(
    '{\n  "neptune/CreateDBClusterSnapshot": [{ "fault": "Throttling", "calls": [1], "probability": 1 }]\n}',
    'g.json',
  );
  const one = 'neptune/CreateDBClusterSnapshot';
  it.each<[string, readonly string[], number, string]>([
    ['a port that is no number', ['--port', '80a'], 2, 'a whole number from 0 to 65535 is expected'],
    ['a port beyond all ports', ['--port', '65536'], 2, 'a whole number from 0 to 65535 is expected'],
    [
      'a host that there is not',
      ['--host', '192.0.2.1'],
      2,
      'cannot listen on 192.0.2.1:0: this machine has no such address',
    ],
    ['a seed that is no number', ['--seed', 'x'], 2, 'a whole number of at most nine digits'],
    ['an unknown service', ['--service', 'neptun'], 2, 'unknown service "neptun"'],
    ['an argument too many', ['lightsail'], 2, 'too many arguments'],
    [
      'a state in no folder',
      ['--state', '/nowhere/state.json'],
      2,
      '--state /nowhere/state.json: cannot write to /nowhere',
    ],
    ['a state that is no JSON', ['--state', fileOf('{')], 3, 'state.json:1:2: not JSON'],
    ['a state with an unknown member', ['--state', badState], 3, `${badState}:2:31: neptune.dbClusters[0]`],
    ['a log in no folder', ['--log', '/nowhere/log'], 2, '--log /nowhere/log:'],
    ['faults in no form', ['--faults', `${one}=`], 2, `--faults ${one}=: is not understood`],
    [
      'a share beyond all',
      ['--faults', `${one}=Throttling:1.5`],
      2,
      'expected a number from 0 to 1 after ":", got "1.5"',
    ],
    [
      'a call before the first',
      ['--faults', `${one}=Throttling@0`],
      2,
      'expected numbers of calls from 1 after "@", got "0"',
    ],
    [
      'faults of an unknown operation',
      ['--faults', 'neptune/Create=X'],
      2,
      '--faults neptune/Create=X: unknown operation "neptune/Create"',
    ],
    [
      'an unknown fault',
      ['--faults', `${one}=DBClusterNotFound`],
      2,
      `unknown fault "DBClusterNotFound" of ${one}; did you mean "DBClusterNotFoundFault"?`,
    ],
    ['a file of faults that is not there', ['--faults', '/nowhere/f.json'], 3, '/nowhere/f.json: no such file'],
    [
      'an unknown fault in a file',
      ['--faults', badFaults],
      3,
      `${badFaults}:2:50: unknown fault "SnapshotQuotaExceded"`,
    ],
    [
      'a share and calls in a file',
      ['--faults', bothFaults],
      3,
      `${bothFaults}:2:39: expected "probability" or "calls", got both`,
    ],
  ])('%s', async (_, args, exitCode, says) => {
    const run = await docpact(['mock', ...args]);
    expect(run).toMatchObject({ exitCode, stdout: '' });
    expect(run.stderr).toContain(says);
    expect(run.stderr).not.toMatch(/^\s+at /m);
  });

  it('a port that is in use', async () => {
    const taken: Server = await new Promise((resolve) => {
      const server = createServer().listen(0, '127.0.0.1', () => resolve(server));
    });
    const address = taken.address();
    const port = typeof address === 'object' ? String(address?.port) : '';
    const run = await docpact(['mock', '--port', port]);
    taken.close();
    expect(run).toMatchObject({ exitCode: 2, stdout: '' });
    expect(run.stderr).toBe(
      `docpact: cannot listen on 127.0.0.1:${port}: the port is in use\n  name another with --port (0 takes any that is free) or --host\n`,
    );
  });
});

describe('what it writes', () => {
  it('is a JSON object a line, with the address first and nothing of the signature', async () => {
    const mock = await start('--seed', '7', '--operation', 'CreateDBClusterSnapshot');
    await snapshot(mock, 'nightly');
    mock.process.kill('SIGTERM');
    expect(await mock.ended).toBe(0);
    expect(mock.lines).toMatchObject([
      { event: 'listening', url: mock.url, seed: 7, operations: ['neptune/CreateDBClusterSnapshot'] },
      {
        event: 'request',
        operation: 'neptune/CreateDBClusterSnapshot',
        status: 404,
        fault: 'DBClusterNotFoundFault',
        method: 'POST',
        path: '/',
      },
      { event: 'stopped', signal: 'SIGTERM', cut: 0 },
    ]);
    expect(mock.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(JSON.stringify(mock.lines)).not.toMatch(/AWS4|Signature|Credential|DOCPACT/);
    expect(mock.stderr()).toBe(
      `docpact mock listens on ${mock.url} (seed 7); any credentials will do, Ctrl+C stops it\n`,
    );
  });

  it('is a warning where other machines are let in', async () => {
    const mock = await start('--host', '0.0.0.0');
    expect(mock.stderr()).toContain('warning: 0.0.0.0 lets other machines in');
  });

  it('goes into the file of --log, as far as it is about requests', async () => {
    const file = join(scratch(), 'requests.jsonl');
    const mock = await start('--log', file);
    await snapshot(mock, 'nightly');
    mock.process.kill('SIGINT');
    expect(await mock.ended).toBe(0);
    expect(mock.lines.map(({ event }) => event)).toEqual(['listening', 'stopped']);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ event: 'request', status: 404 });
  });

  it.skipIf(!existsSync('/dev/full'))('may find no room: that is reported, and the endpoint goes on', async () => {
    const mock = await start('--state', fileOf(graph), '--log', '/dev/full');
    expect(await snapshot(mock, 'a')).toMatchObject({ arn: expect.stringContaining(':a') });
    expect(await snapshot(mock, 'b')).toMatchObject({ arn: expect.stringContaining(':b') });
    mock.process.kill('SIGTERM');
    expect(await mock.ended).toBe(0);
    expect(mock.stderr().match(/^warning: .*$/gm)).toEqual([
      'warning: --log /dev/full: ENOSPC: no space left on device, write; requests are answered, but logged no more',
    ]);
  });

  it('may be taken by nobody: the endpoint goes on, and stops', async () => {
    const mock = await start();
    mock.process.stdout?.pause();
    const call = rawRequest('{}', { connection: undefined });
    const answers = await sendRaw(mock.url, [call.repeat(3000), rawRequest('{}')]);
    expect(statusesOf(answers).length).toBe(3001);
    mock.process.kill('SIGTERM');
    expect(await once(mock.process, 'exit')).toEqual([0, null]);
    mock.process.stdout?.destroy();
  });

  it('may be read no further: the endpoint goes on', async () => {
    const mock = await start('--state', fileOf(graph));
    mock.process.stdout?.destroy();
    expect(await snapshot(mock, 'a')).toMatchObject({ arn: expect.stringContaining(':a') });
    expect(await snapshot(mock, 'b')).toMatchObject({ arn: expect.stringContaining(':b') });
    mock.process.kill('SIGTERM');
    expect(await mock.ended).toBe(0);
  });
});

describe('a state', () => {
  it('is read at the start and written at the stop, so that the next start goes on', async () => {
    const file = fileOf(graph);
    const first = await start('--state', file);
    expect(await snapshot(first, 'nightly')).toMatchObject({ arn: expect.stringContaining('nightly') });
    first.process.kill('SIGTERM');
    expect(await first.ended).toBe(0);
    const second = await start('--state', file);
    expect(await snapshot(second, 'nightly')).toBe('DBClusterSnapshotAlreadyExistsFault');
  });

  it('whose file is not there is empty, and is there after the stop', async () => {
    const file = join(scratch(), 'new.json');
    const mock = await start('--state', file);
    expect(existsSync(file)).toBe(false);
    mock.process.kill('SIGINT');
    expect(await mock.ended).toBe(0);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ neptune: { dbClusters: [] } });
  });

  it.each(['SIGHUP', 'SIGQUIT'] as const)('is written too where the endpoint is stopped by %s', async (signal) => {
    const file = fileOf(graph);
    const mock = await start('--state', file);
    await snapshot(mock, 'nightly');
    mock.process.kill(signal);
    expect(await mock.ended).toBe(0);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({
      neptune: { dbClusterSnapshots: [{ DBClusterSnapshotIdentifier: 'nightly' }] },
    });
  });

  it('is of one endpoint at a time, and free again after the stop', async () => {
    const file = fileOf(graph);
    const first = await start('--state', file);
    const second = await docpact(['mock', '--state', file]);
    expect(second).toMatchObject({ exitCode: 2, stderr: expect.stringContaining(`${file} is in use by process`) });
    first.process.kill('SIGTERM');
    expect(await first.ended).toBe(0);
    expect(existsSync(`${file}.lock`)).toBe(false);
  });

  it('that cannot be written is reported, and the exit code says so', async () => {
    const file = join(scratch(), 'state.json');
    const mock = await start('--state', file);
    mkdirSync(file);
    mock.process.kill('SIGTERM');
    expect(await mock.ended).toBe(3);
    expect(mock.stderr()).toContain(`docpact: --state ${file}: the state is lost`);
  });

  it('and its seed give the same answers to the same calls', async () => {
    const answers = [];
    for (const seed of ['5', '5', '6']) {
      const mock = await start('--state', fileOf(graph), '--seed', seed);
      answers.push([await snapshot(mock, 'a'), await snapshot(mock, 'a')]);
    }
    expect(answers[0]).toEqual(answers[1]);
    expect(answers[0]).not.toEqual(answers[2]);
  });
});

describe('a stop', () => {
  const refusesConnections = ({ url }: MockProcess): Promise<boolean> =>
    new Promise((resolve) => {
      const { hostname, port } = new URL(url);
      const socket = connect(Number(port), hostname, () => resolve(false));
      socket.once('error', () => resolve(true)).once('close', () => socket.destroy());
    });

  it('lets the call that is under way end, and takes no other', async () => {
    const mock = await start();
    const call = await halfCall(mock.url);
    mock.process.kill('SIGTERM');
    while (!(await refusesConnections(mock)));
    call.end();
    expect(await call.closed).toMatch(/HTTP\/1\.1 404.*connection: close.*NotFoundException/is);
    expect(await mock.ended).toBe(0);
    expect(await mock.event('stopped')).toMatchObject({ cut: 0 });
  });

  it('waits for no connection on which nothing was asked', async () => {
    const mock = await start();
    const { hostname, port } = new URL(mock.url);
    const idle = connect(Number(port), hostname);
    await new Promise((resolve) => idle.once('connect', resolve));
    mock.process.kill('SIGTERM');
    expect(await mock.ended).toBe(0);
    expect(await mock.event('stopped')).toMatchObject({ cut: 0 });
    idle.destroy();
  });

  it('is at once at the second signal, and leaves the state as it was', async () => {
    const file = fileOf(graph);
    const mock = await start('--state', file);
    await snapshot(mock, 'nightly');
    const call = await halfCall(mock.url);
    mock.process.kill('SIGTERM');
    while (!(await refusesConnections(mock)));
    mock.process.kill('SIGINT');
    expect(await mock.ended).toBe(130);
    await call.closed;
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(graph);
  });
});

it('faults come by probability, the same ones by the same seed', async () => {
  const runs = [];
  for (const seed of ['1', '1', '2']) {
    const mock = await start(
      '--state',
      fileOf(graph),
      '--seed',
      seed,
      '--faults',
      'neptune/CreateDBClusterSnapshot=SnapshotQuotaExceededFault:0.5',
    );
    const ends = [];
    for (let call = 0; call < 16; call += 1) ends.push(typeof (await snapshot(mock, `s${call}`)) === 'string');
    runs.push(ends.map(Number).join(''));
  }
  expect(runs[0]).toMatch(/^(?=.*0)(?=.*1)[01]{16}$/);
  expect(runs[1]).toBe(runs[0]);
  expect(runs[2]).not.toBe(runs[0]);
});
