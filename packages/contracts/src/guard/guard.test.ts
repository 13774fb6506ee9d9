import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { Lightsail } from '@aws-sdk/client-lightsail';
import {
  CreateDBClusterSnapshotCommand,
  type CreateDBClusterSnapshotCommandInput,
  Neptune,
  type NeptuneClientConfig,
  type ServiceInputTypes,
  type ServiceOutputTypes,
} from '@aws-sdk/client-neptune';
import { fixturesOf } from '@docpact/fixtures';
import { operations } from '@docpact/schemas';
import { ContractViolation, type OperationContract } from '@docpact/schemas/runtime';
import type { DeserializeMiddleware } from '@smithy/types';
import { expect, it, vi } from 'vitest';
import { findClient, sdkFolders } from '../clients/find-clients.ts';
import { loadPackageIn, newClient, newCommand } from '../clients/sdk-client.ts';
import { protocolOf } from '../protocols/index.ts';
import { bodyText } from '../protocols/message.ts';
import { guard } from './guard.ts';

const good = { DBClusterSnapshotIdentifier: 'nightly-1', DBClusterIdentifier: 'graph' };
const bad = { ...good, DBClusterSnapshotIdentifier: 'nightly--1' };
const broken = `neptune/CreateDBClusterSnapshot: Input breaks its contract in 1 place
  Input.DBClusterSnapshotIdentifier: expected no two hyphens in a row (pattern ^(?!.*--)), got "nightly--1" (neptune/create_db_cluster_snapshot.rst:50)`;

const isolated = { region: 'us-east-1', credentials: { accessKeyId: 'DOCPACT', secretAccessKey: 'docpact' } };

/** A request handler that answers every request with one text, and keeps what it was given. */
function recorder(text: string, statusCode = 200) {
  const sent: unknown[] = [];
  const handle = async (request: unknown) => {
    sent.push(request);
    return { response: { statusCode, headers: {}, body: new TextEncoder().encode(text) } };
  };
  return { sent, requestHandler: { handle } };
}

const answer = (port: string): string =>
  `<CreateDBClusterSnapshotResponse><CreateDBClusterSnapshotResult><DBClusterSnapshot><Port>${port}</Port></DBClusterSnapshot></CreateDBClusterSnapshotResult></CreateDBClusterSnapshotResponse>`;

/** A Neptune client over a recorder. */
function neptune(config: NeptuneClientConfig = {}, text = answer('8182')) {
  const { sent, requestHandler } = recorder(text);
  return { client: new Neptune({ ...isolated, ...config, requestHandler }), sent };
}

const contracts: readonly OperationContract[] = await Promise.all(
  Object.values(operations).map((entry) => entry.load()),
);

it.each(contracts.map((contract) => ({ key: contract.key, contract })))(
  '$key: every valid input goes out, every other stays in',
  async ({ contract }) => {
    const { input, output } = fixturesOf(contract);
    const sdk = await loadPackageIn(findClient(contract.binding.sdk.package, sdkFolders()));
    const reply = protocolOf(contract).encodeOutput(contract, output.full.json, 'docpact-guard');
    const { sent, requestHandler } = recorder(bodyText(reply));
    const client = newClient(sdk, contract.binding.sdk.client, { ...isolated, maxAttempts: 1, requestHandler });
    client.middlewareStack.use(guard({ unknown: 'fail', output: true }));
    const send = (value: unknown) => client.send(newCommand(sdk, `${contract.name}Command`, value));
    for (const fixture of input.all) await send(fixture.sdk);
    expect(sent).toHaveLength(input.all.length);
    const violations = input.violations.filter((violation) => contract.input.sdk.issues(violation.sdk).length > 0);
    for (const { sdk: value, path } of violations)
      await expect(send(value), path).rejects.toMatchObject({ name: 'ContractViolation', contract: contract.key });
    expect(violations.length).toBeGreaterThan(0);
    expect(sent).toHaveLength(input.all.length);
  },
);

it.each(['neptune-3.245', 'neptune-3.910', 'neptune-3.965'])('guards clients of older versions: %s', async (name) => {
  const contract = await operations['neptune/CreateDBClusterSnapshot'].load();
  const { sent, requestHandler } = recorder(answer('8182'));
  const sdk = await loadPackageIn(fileURLToPath(new URL(`../../node_modules/${name}`, import.meta.url)));
  const client = newClient(sdk, contract.binding.sdk.client, { ...isolated, maxAttempts: 1, requestHandler });
  client.middlewareStack.use(guard({ unknown: 'fail' }));
  await client.send(newCommand(sdk, `${contract.name}Command`, good));
  await expect(client.send(newCommand(sdk, `${contract.name}Command`, bad))).rejects.toThrow(ContractViolation);
  expect(sent).toHaveLength(1);
});

it('without the guard the client lets the same bad input out', async () => {
  const { client, sent } = neptune();
  await client.createDBClusterSnapshot(bad);
  expect(sent).toHaveLength(1);
});

it('says operation, path, what was expected and found, the line of the page, and what to do', async () => {
  const { client } = neptune();
  client.middlewareStack.use(guard());
  const thrown = await client.createDBClusterSnapshot(bad).catch((error: unknown) => error);
  expect(thrown).toBeInstanceOf(ContractViolation);
  expect(thrown).toMatchObject({
    message: `${broken}\n  Nothing was sent. Fix the input, or let such calls pass with a warning: guard({ mode: "warn" }).`,
    side: 'Input',
    issues: [{ path: 'Input.DBClusterSnapshotIdentifier', keyword: 'pattern', source: { line: 50 } }],
  });
});

it('a violation is not retried, and the call still counts once', async () => {
  const { client, sent } = neptune({ maxAttempts: 5 });
  client.middlewareStack.use(guard());
  const seen = vi.fn();
  client.middlewareStack.add((next) => (args) => {
    seen();
    return next(args);
  });
  await expect(client.createDBClusterSnapshot(bad)).rejects.toThrow(ContractViolation);
  expect([seen.mock.calls.length, sent.length]).toEqual([1, 0]);
});

it('an answer that the client takes in silence is refused where the output is asked for, without a retry', async () => {
  const { client, sent } = neptune({ maxAttempts: 5 }, answer('eight'));
  await expect(client.createDBClusterSnapshot(good)).resolves.toMatchObject({
    DBClusterSnapshot: { Port: Number.NaN },
  });
  client.middlewareStack.use(guard());
  await expect(client.createDBClusterSnapshot(good)).resolves.toBeDefined();
  client.middlewareStack.use(guard({ output: true }));
  await expect(client.createDBClusterSnapshot(good)).rejects.toThrow(
    `neptune/CreateDBClusterSnapshot: Output breaks its contract in 1 place
  Output.DBClusterSnapshot.Port: expected an integer, got NaN (neptune/create_db_cluster_snapshot.rst:229)
  The service has carried out the call, so do not repeat it blindly: its answer is not what the page says.`,
  );
  expect(sent).toHaveLength(3);
});

it('an answer that is newer than its page passes', async () => {
  const instanceSnapshot = { state: 'archived', location: { availabilityZone: 'all', regionName: 'eu-south-9' } };
  const { requestHandler } = recorder(JSON.stringify({ instanceSnapshot }));
  const client = new Lightsail({ ...isolated, requestHandler });
  client.middlewareStack.use(guard({ output: true }));
  await expect(client.getInstanceSnapshot({ instanceSnapshotName: 'blog-1' })).resolves.toMatchObject({
    instanceSnapshot,
  });
});

const watched = `${broken}\n  It was sent all the same, since the guard only watches.`;

it('warns through the logger of the client, and sends', async () => {
  const logger = { debug: vi.fn(), info: vi.fn(), warn: vi.fn(), error: vi.fn() };
  const { client, sent } = neptune({ logger });
  client.middlewareStack.use(guard({ mode: 'warn' }));
  await client.createDBClusterSnapshot(bad);
  expect(logger.warn.mock.calls).toEqual([[watched]]);
  expect(sent).toHaveLength(1);
});

it('warns on the console where the client has no logger', async () => {
  const onConsole = vi.spyOn(console, 'warn').mockImplementation(() => {});
  const { client, sent } = neptune();
  client.middlewareStack.use(guard({ mode: 'warn' }));
  await client.createDBClusterSnapshot(bad);
  expect(onConsole.mock.calls).toEqual([[watched]]);
  expect(sent).toHaveLength(1);
  onConsole.mockRestore();
});

it('observes: each side that breaks is handed over once, and the call goes on', async () => {
  const seen: ContractViolation[] = [];
  const { client, sent } = neptune({}, answer('eight'));
  client.middlewareStack.use(
    guard({ mode: 'observe', output: true, onViolation: (violation) => void seen.push(violation) }),
  );
  await client.createDBClusterSnapshot(bad);
  expect(seen.map(({ side }) => side)).toEqual(['Input', 'Output']);
  expect(sent).toHaveLength(1);
});

it.each([
  ['by a middleware of the client, whatever its priority', 'low'],
  ['by a middleware added as most are', 'normal'],
] as const)('checks what is sent: an input that is changed %s, is seen as changed', async (_, priority) => {
  const { client, sent } = neptune();
  client.middlewareStack.use(guard());
  client.middlewareStack.add((next) => (args) => next({ ...args, input: bad }), { step: 'initialize', priority });
  await expect(client.createDBClusterSnapshot(good)).rejects.toThrow(broken);
  expect(sent).toHaveLength(0);
});

it('an input that a middleware corrects is no violation', async () => {
  const { client, sent } = neptune();
  client.middlewareStack.use(guard());
  client.middlewareStack.add((next) => (args) => next({ ...args, input: good }));
  await client.createDBClusterSnapshot(bad);
  expect(sent).toHaveLength(1);
});

it('a second guard takes the place of the first, in a clone of the stack too', async () => {
  const { client } = neptune();
  client.middlewareStack.use(guard());
  client.middlewareStack.use(guard());
  const clone = client.middlewareStack.clone();
  for (const stack of [client.middlewareStack, clone])
    expect(stack.identify().filter((name) => name.startsWith('docpactGuard'))).toHaveLength(1);
  expect(clone.remove('docpactGuard')).toBe(true);
  await expect(client.createDBClusterSnapshot(bad)).rejects.toThrow(ContractViolation);
});

const command = (input: CreateDBClusterSnapshotCommandInput) => new CreateDBClusterSnapshotCommand(input);

it('guards one command, and its options win over those of its client', async () => {
  const { client, sent } = neptune();
  const guarded = command(bad);
  guarded.middlewareStack.use(guard());
  await expect(client.send(guarded)).rejects.toThrow(ContractViolation);
  await client.send(command(bad));
  client.middlewareStack.use(guard());
  const lenient = command(bad);
  lenient.middlewareStack.use(guard({ mode: 'observe', onViolation: () => {} }));
  await client.send(lenient);
  await expect(client.send(command(bad))).rejects.toThrow(ContractViolation);
  expect(sent).toHaveLength(2);
});

it('lets operations pass that no contract documents, unless set to fail', async () => {
  const { client, sent } = neptune(
    {},
    '<DescribeDBClustersResponse><DescribeDBClustersResult/></DescribeDBClustersResponse>',
  );
  client.middlewareStack.use(guard());
  await client.describeDBClusters({});
  client.middlewareStack.use(guard({ unknown: 'fail', mode: 'warn' }));
  await expect(client.describeDBClusters({})).rejects.toThrow(
    'no contract documents NeptuneClient DescribeDBClustersCommand, and the guard is set to fail then',
  );
  expect(sent).toHaveLength(1);
});

it('the same operation of another service is not held to this one', async () => {
  const { client, sent } = neptune();
  client.middlewareStack.use(guard());
  client.middlewareStack.add((next, context) => {
    context.clientName = 'RDSClient';
    return next;
  });
  await client.createDBClusterSnapshot(bad);
  expect(sent).toHaveLength(1);
});

it('streams in an output stay unread', async () => {
  const stream = Readable.from(['one', 'two']);
  const { client } = neptune();
  client.middlewareStack.use(guard({ output: true }));
  const withStream: DeserializeMiddleware<ServiceInputTypes, ServiceOutputTypes> = (next) => async (args) => {
    const result = await next(args);
    if (result.output) Object.assign(result.output, { Body: stream });
    return result;
  };
  client.middlewareStack.add(withStream, { step: 'deserialize', priority: 'high' });
  expect(await client.createDBClusterSnapshot(good)).toMatchObject({ Body: stream });
  expect([stream.readableDidRead, stream.destroyed]).toEqual([false, false]);
});

it.each([
  [{ mode: 'log' }, 'guard: unknown mode "log": known are throw, warn, observe'],
  [{ unknown: 'maybe' }, 'guard: unknown unknown "maybe": known are pass, fail'],
  [{ mode: 'observe' }, 'guard: mode "observe" needs onViolation, a function that is given each violation'],
])('refuses options that it does not know: %j', (options, message) => {
  expect(() => Reflect.apply(guard, undefined, [options])).toThrow(message);
});
