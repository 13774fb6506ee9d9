import { fixturesOf } from '@docpact/fixtures';
import { operations } from '@docpact/schemas';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { contracts } from '../../src/mocks/msw/contracts.generated.ts';
import { assertMocksKept, elasticache, lightsail } from '../../src/mocks/msw/index.ts';
import { contextOf, contexts } from '../contexts.ts';
import { faultOf, handlersOf, mocks, send, services, told } from './send.ts';

const server = setupServer(...services.flatMap(handlersOf));
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterEach(() => {
  server.resetHandlers();
  assertMocksKept();
});
afterAll(() => server.close());

const create = 'elasticache/CreateServerlessCacheSnapshot';
const list = 'elasticache/DescribeServerlessCacheSnapshots';
const input = { ServerlessCacheSnapshotName: 'nightly', ServerlessCacheName: 'sessions' };
const snapshot = (name: string) => ({ ServerlessCacheSnapshot: { ServerlessCacheSnapshotName: name } });
const nameIn = ({ output }: { output?: unknown }) =>
  /"ServerlessCacheSnapshotName":"([^"]*)"/.exec(JSON.stringify(output))?.[1];

it('mocks every operation that has a contract', () => {
  const keys = Object.keys(operations).sort();
  expect(Object.keys(mocks).sort()).toEqual(keys);
  expect(contracts.map(({ key }) => key).sort()).toEqual(keys);
  expect(services.flatMap((service) => Object.keys(service)).sort()).toEqual(
    [
      ...Object.keys(mocks).map((key) => key.replace(/.*\/(.)/, (_, first) => first.toLowerCase())),
      ...services.map(() => 'handlers'),
    ].sort(),
  );
});

it('gives pages to every operation that is paginated, and to no other', () => {
  const paged = Object.entries(mocks).filter(([, mock]) => 'pages' in mock);
  const paginated = contracts.filter(({ wire }) => wire.pagination !== undefined);
  expect(paged.map(([key]) => key)).toEqual(paginated.map(({ key }) => key));
});

it.each(contexts.map(({ contract }) => [contract.key]))(
  '%s answers with its typical output, timestamps as Date',
  async (key) => {
    const { input, output } = fixturesOf(contextOf(key).contract);
    const end = await send(key, input.typical.sdk);
    expect(end.output).toMatchObject(Object(output.typical.sdk));
  },
);

const faults = contexts.flatMap(({ contract }) =>
  contract.document['x-operation'].errors.map((name) => [contract.key, name] as const),
);

it.each(faults)('%s answers with %s: its class, wire code, status and the message given', async (key, name) => {
  const { contract, loaded: sdk } = contextOf(key);
  server.use(faultOf(key, name, 'as told'));
  const { error } = await send(key, fixturesOf(contract).input.typical.sdk, { maxAttempts: 1 });
  expect(error).toBeInstanceOf(sdk.exports[name]);
  expect(error).toMatchObject({
    name,
    message: 'as told',
    $metadata: { httpStatusCode: contract.binding.faults[name]?.status },
  });
  if (contract.binding.protocol === 'awsQuery')
    expect(error).toMatchObject({ Error: { Code: contract.binding.faults[name]?.code } });
});

it('says which faults are documented when a name is not', () => {
  expect(() => faultOf(list, 'ServerlessCacheNotFound')).toThrowErrorMatchingInlineSnapshot(
    `[DocpactError: elasticache/DescribeServerlessCacheSnapshots has no documented fault "ServerlessCacheNotFound"; did you mean ServerlessCacheNotFoundFault? (documented are ServerlessCacheNotFoundFault, ServerlessCacheSnapshotNotFoundFault, InvalidParameterValueException, InvalidParameterCombinationException)]`,
  );
});

it.each([
  [
    'no name',
    create,
    { ServerlessCacheName: 'a' },
    'Input.ServerlessCacheSnapshotName: expected a required member, got nothing',
  ],
  ['too many results', list, { MaxResults: 51 }, 'Input.MaxResults: expected at most 50, got 51'],
])('answers an input with %s as the service does, with the issues in the message', async (_, key, broken, message) => {
  expect(told(await send(key, broken))).toBe(`InvalidParameterValueException 400 after 1: ${message}`);
});

it('answers with the output given, and with what a resolver makes of the input', async () => {
  const mock = elasticache.createServerlessCacheSnapshot;
  server.use(mock(snapshot('given')));
  expect(nameIn(await send(create, input))).toBe('given');
  server.use(mock((asked) => snapshot(`${asked.ServerlessCacheSnapshotName}-${asked.Tags?.[0]?.Key}`)));
  expect(nameIn(await send(create, { ...input, Tags: [{ Key: 'team' }] }))).toBe('nightly-team');
  server.use(
    mock(async (asked) =>
      asked.ServerlessCacheName === 'gone' ? mock.fault('ServerlessCacheNotFoundFault', 'no') : {},
    ),
  );
  expect(told(await send(create, { ...input, ServerlessCacheName: 'gone' }))).toBe(
    'ServerlessCacheNotFoundFault 404 after 1: no',
  );
});

it('brings a Date of the user to the caller as the same Date, over both protocols', async () => {
  const moment = new Date('2026-11-20T03:00:00.125Z');
  server.use(
    elasticache.createServerlessCacheSnapshot({ ServerlessCacheSnapshot: { CreateTime: moment } }),
    lightsail.getInstanceSnapshot({ instanceSnapshot: { createdAt: moment } }),
  );
  expect((await send(create, input)).output).toMatchObject({ ServerlessCacheSnapshot: { CreateTime: moment } });
  const { output } = await send('lightsail/GetInstanceSnapshot', { instanceSnapshotName: 'a' });
  expect(output).toMatchObject({ instanceSnapshot: { createdAt: moment } });
});

it('fails once and then answers as before; several in a row are a sequence', async () => {
  const mock = elasticache.createServerlessCacheSnapshot;
  const ends = async (count: number) => {
    const told: unknown[] = [];
    for (let i = 0; i < count; i += 1) {
      const end = await send(create, input);
      told.push(end.error instanceof Error ? end.error.name : nameIn(end));
    }
    return told;
  };
  server.use(mock.fault('InvalidServerlessCacheStateFault').once());
  expect(await ends(2)).toEqual(['InvalidServerlessCacheStateFault', 'nightly-2026-11-20']);
  server.use(
    mock.fault('InvalidServerlessCacheStateFault').once(),
    mock(snapshot('second')).once(),
    mock(snapshot('rest')),
  );
  expect(await ends(4)).toEqual(['InvalidServerlessCacheStateFault', 'second', 'rest', 'rest']);
  server.restoreHandlers();
  expect(await ends(1)).toEqual(['InvalidServerlessCacheStateFault']);
});

it('answers after a delay, or never', async () => {
  const mock = elasticache.createServerlessCacheSnapshot;
  server.use(mock(snapshot('late')).delay(50).once(), mock(snapshot('soon')));
  const order: unknown[] = [];
  await Promise.all([1, 2].map(async () => order.push(nameIn(await send(create, input)))));
  expect(order).toEqual(['soon', 'late']);
  server.use(mock().delay('infinite'));
  const { error } = await send(create, input, {
    maxAttempts: 1,
    requestHandler: { requestTimeout: 20, throwOnRequestTimeout: true },
  });
  expect(error).toMatchObject({ name: 'TimeoutError' });
});
