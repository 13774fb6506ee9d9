import { setupServer } from 'msw/node';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { assertMocksKept, elasticache, stateful } from '../../src/mocks/msw/index.ts';
import { send, told } from './send.ts';

const seeded = () => stateful({ state: { elasticache: { serverlessCaches: [{ ServerlessCacheName: 'sessions' }] } } });
let aws = seeded();
const server = setupServer();
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
beforeEach(() => {
  aws = seeded();
  server.resetHandlers(...aws.handlers());
});
afterAll(() => server.close());

const create = (ServerlessCacheSnapshotName: string, ServerlessCacheName = 'sessions') =>
  send('elasticache/CreateServerlessCacheSnapshot', { ServerlessCacheSnapshotName, ServerlessCacheName });
const names = async (input: object = {}) => {
  const { output } = await send('elasticache/DescribeServerlessCacheSnapshots', input);
  return [...JSON.stringify(output).matchAll(/"ServerlessCacheSnapshotName":"([^"]*)"/g)].map(([, name]) => name);
};

it('lists what was created', async () => {
  expect(await names()).toEqual([]);
  expect((await create('nightly')).output).toMatchObject({
    ServerlessCacheSnapshot: { ServerlessCacheSnapshotName: 'nightly' },
  });
  await create('weekly');
  expect(await names()).toEqual(['nightly', 'weekly']);
  expect(await names({ ServerlessCacheSnapshotName: 'weekly' })).toEqual(['weekly']);
  expect(aws.state()).toMatchObject({
    elasticache: { serverlessCacheSnapshots: [{ ServerlessCacheSnapshotName: 'nightly' }, {}] },
  });
});

it('starts anew for every test', async () => {
  expect(await names()).toEqual([]);
});

it('refuses a second one of the same name, and an unknown cache', async () => {
  await create('nightly');
  expect(told(await create('nightly'))).toMatch(/^ServerlessCacheSnapshotAlreadyExistsFault 400 after 1: /);
  expect(told(await create('other', 'gone'))).toMatch(/^ServerlessCacheNotFoundFault 404 after 1: /);
});

it('refuses an input that breaks the contract, and remembers nothing of it', async () => {
  expect(told(await send('elasticache/CreateServerlessCacheSnapshot', {}))).toContain(
    'InvalidParameterValueException 400',
  );
  expect(await names()).toEqual([]);
});

it('fails where another handler is put before it, and goes on behind it', async () => {
  server.use(elasticache.createServerlessCacheSnapshot.fault('InvalidServerlessCacheStateFault').once());
  expect(told(await create('nightly'))).toContain('InvalidServerlessCacheStateFault');
  expect((await create('nightly')).error).toBeUndefined();
});

it.each([
  [
    'a name that is there twice',
    { state: { elasticache: { serverlessCaches: [{ ServerlessCacheName: 'a' }, { ServerlessCacheName: 'a' }] } } },
    /serverlessCaches/,
  ],
  [
    'an endpoint that is no URL',
    { endpoint: 'localhost' },
    /expected a URL such as http:\/\/localhost:4566, got "localhost"/,
  ],
])('refuses %s', (_, options, message) => {
  expect(() => stateful(options)).toThrow(message);
});

it('tells a configured fault that the operation does not have', async () => {
  const key = 'elasticache/CreateServerlessCacheSnapshot';
  const use = async () => {
    server.use(...stateful({ state: { faults: { [key]: 'Nope' } } }).handlers());
    await create('nightly');
    assertMocksKept();
  };
  await expect(use).rejects.toThrow('Nope');
});
