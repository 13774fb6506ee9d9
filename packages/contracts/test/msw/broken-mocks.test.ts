import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { assertMocksKept, elasticache, lightsail } from '../../src/mocks/msw/index.ts';
import { send, told } from './send.ts';

const server = setupServer();
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

const create = elasticache.createServerlessCacheSnapshot;
const key = 'elasticache/CreateServerlessCacheSnapshot';
const input = { ServerlessCacheSnapshotName: 'nightly', ServerlessCacheName: 'sessions' };

/** A mock as code without types can write it. */
const untyped = (mock: (...given: never[]) => unknown, ...given: readonly unknown[]) =>
  Reflect.apply(mock, undefined, given);

/** Each wrong answer, and the line that tells it. */
const wrong = [
  [
    'a text for a timestamp',
    { ServerlessCacheSnapshot: { CreateTime: '2026-11-20' } },
    'Output.ServerlessCacheSnapshot.CreateTime: expected a valid Date, got "2026-11-20" (elasticache/create_serverless_cache_snapshot.rst:166)',
  ],
  [
    'an invalid Date',
    { ServerlessCacheSnapshot: { CreateTime: new Date(Number.NaN) } },
    'CreateTime: expected a valid Date, got Invalid Date',
  ],
  [
    'a number for a text',
    { ServerlessCacheSnapshot: { Status: 1 } },
    'Output.ServerlessCacheSnapshot.Status: expected',
  ],
  [
    'a misspelt member',
    { ServerlessCacheSnapshot: { Statu: 'creating' } },
    'Output.ServerlessCacheSnapshot.Statu: expected "Status" or another documented member, got "Statu"',
  ],
  [
    'a member of another level',
    { ServerlessCacheSnapshotName: 'a' },
    'Output.ServerlessCacheSnapshotName: expected "ServerlessCacheSnapshot" or another documented member',
  ],
  ['no object', 'ok', 'Output: expected'],
  ['nothing', undefined, 'Output: expected'],
  [
    'text that the protocol cannot carry',
    { ServerlessCacheSnapshot: { Status: 'a\u0001' } },
    'text that awsQuery cannot carry',
  ],
] as const;

it.each(wrong)('refuses %s where it is written', (_, output, message) => {
  expect(() => untyped(create, output)).toThrow(message);
});

it.each(wrong)(
  'rejects the call whose resolver gives %s, without another attempt, and keeps it',
  async (_, output, message) => {
    server.use(untyped(create, () => output));
    const end = told(await send(key, input));
    expect(end).toMatch(/^BrokenMock 400 after 1: elasticache\/CreateServerlessCacheSnapshot: /);
    expect(end).toContain(message);
    expect(() => assertMocksKept()).toThrow(message);
    expect(() => assertMocksKept()).not.toThrow();
  },
);

it('tells an error of the resolver itself, and throws that very error afterwards', async () => {
  const error = new RangeError('out of snapshots');
  server.use(create(() => Promise.reject(error)));
  expect(told(await send(key, input))).toBe('BrokenMock 400 after 1: out of snapshots');
  expect(() => assertMocksKept()).toThrow(error);
});

it('tells all of several at once', async () => {
  server.use(untyped(create, () => 1));
  await Promise.all([send(key, input), send(key, input)]);
  expect(() => assertMocksKept()).toThrow(/^2 mocks failed\n/);
});

it('does not let a resolver give a handler of another operation', async () => {
  server.use(untyped(create, () => lightsail.getInstanceSnapshot()));
  expect(told(await send(key, input))).toContain(
    'a resolver of elasticache/CreateServerlessCacheSnapshot gave a handler of lightsail/GetInstanceSnapshot',
  );
  expect(() => assertMocksKept()).toThrow();
});

it('does the same over awsJson', async () => {
  server.use(untyped(lightsail.getInstanceSnapshot, () => ({ instanceSnapshot: { sizeInGb: '1' } })));
  const end = await send('lightsail/GetInstanceSnapshot', { instanceSnapshotName: 'a' });
  expect(told(end)).toContain(
    'BrokenMock 400 after 1: lightsail/GetInstanceSnapshot: Output breaks its contract in 1 place\n  Output.instanceSnapshot.sizeInGb: expected',
  );
  expect(() => assertMocksKept()).toThrow('sizeInGb');
});
