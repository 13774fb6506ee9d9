// What must hold of the mocks in any project, with any msw and any test runner: a title, and a function over a listening server.
import assert from 'node:assert/strict';
import {
  CreateServerlessCacheSnapshotCommand,
  ElastiCacheClient,
  paginateDescribeServerlessCacheSnapshots,
} from '@aws-sdk/client-elasticache';
import { GetInstanceSnapshotCommand, LightsailClient } from '@aws-sdk/client-lightsail';
import { assertMocksKept, at, elasticache, lightsail, stateful } from '@docpact/contracts/msw';

const config = { region: 'eu-west-1', credentials: { accessKeyId: 'a', secretAccessKey: 'b' } };
const client = new ElastiCacheClient(config);
const mock = elasticache.createServerlessCacheSnapshot;
const input = { ServerlessCacheSnapshotName: 'nightly', ServerlessCacheName: 'sessions' };
const create = (more = {}, by = client) => by.send(new CreateServerlessCacheSnapshotCommand({ ...input, ...more }));
const nameOf = (output) => output.ServerlessCacheSnapshot?.ServerlessCacheSnapshotName;

export const handlers = [...elasticache.handlers(), ...lightsail.handlers()];

/** What a test of a team looks like, so that a failure can be seen: a call whose mock is broken and whose error is swallowed. */
export async function swallow(server) {
  server.use(mock(() => ({ ServerlessCacheSnapshot: { CreateTime: 'today' } })));
  await create().catch(() => undefined);
}

export const cases = [
  [
    'answers with the typical output over both protocols',
    async () => {
      assert.equal(nameOf(await create()), 'nightly-2026-11-20');
      const { instanceSnapshot } = await new LightsailClient(config).send(
        new GetInstanceSnapshotCommand({ instanceSnapshotName: 'a' }),
      );
      assert(instanceSnapshot.createdAt instanceof Date);
    },
  ],
  [
    'answers with a documented fault once, then as before',
    async (server) => {
      server.use(mock.fault('ServerlessCacheNotFoundFault', 'gone').once());
      await assert.rejects(create(), { name: 'ServerlessCacheNotFoundFault', message: 'gone' });
      assert.equal(nameOf(await create()), 'nightly-2026-11-20');
    },
  ],
  [
    'answers as a resolver says, after a delay',
    async (server) => {
      server.use(
        mock(({ ServerlessCacheName }) => ({
          ServerlessCacheSnapshot: { ServerlessCacheSnapshotName: ServerlessCacheName },
        })).delay(1),
      );
      assert.equal(nameOf(await create()), 'sessions');
    },
  ],
  [
    'rejects the call whose mock is broken, in one attempt, and keeps it',
    async (server) => {
      server.use(mock(() => ({ ServerlessCacheSnapshot: { CreateTime: 'today' } })));
      await assert.rejects(create(), (error) => {
        assert.equal(error.name, 'BrokenMock');
        assert.equal(error.$metadata.attempts, 1);
        assert.match(error.message, /CreateTime: expected a valid Date, got "today" \(.*:\d+\)/);
        return true;
      });
      assert.throws(assertMocksKept, { name: 'ContractViolation' });
    },
  ],
  [
    'refuses a broken mock where it is written',
    () => assert.throws(() => mock({ Snapshot: {} }), { name: 'ContractViolation' }),
  ],
  [
    'refuses an input that breaks the contract as the service does',
    () => assert.rejects(create({ ServerlessCacheName: undefined }), { name: 'InvalidParameterValueException' }),
  ],
  [
    'gives every item once',
    async (server) => {
      const items = Array.from({ length: 120 }, (_, i) => ({ ServerlessCacheSnapshotName: `s${i}` }));
      server.use(elasticache.describeServerlessCacheSnapshots.pages(items));
      const pages = [];
      for await (const page of paginateDescribeServerlessCacheSnapshots({ client }, {}))
        pages.push(page.ServerlessCacheSnapshots);
      assert.deepEqual(
        pages.map((page) => page.length),
        [50, 50, 20],
      );
      assert.deepEqual(pages.flat(), items);
    },
  ],
  [
    'remembers what was created',
    async (server) => {
      const aws = stateful({ state: { elasticache: { serverlessCaches: [{ ServerlessCacheName: 'sessions' }] } } });
      server.use(...aws.handlers());
      await create();
      await assert.rejects(create(), { name: 'ServerlessCacheSnapshotAlreadyExistsFault' });
    },
  ],
  [
    'answers at an endpoint that it is given',
    async (server) => {
      const endpoint = 'http://localhost:1';
      server.use(...at(endpoint).elasticache.handlers());
      assert.equal(nameOf(await create({}, new ElastiCacheClient({ ...config, endpoint }))), 'nightly-2026-11-20');
    },
  ],
  [
    'leaves what nobody mocks to the server, which lets nothing out',
    async () => {
      const other = new ElastiCacheClient({ ...config, endpoint: 'http://localhost:1' });
      await assert.rejects(create({}, other), { message: /onUnhandled(Request|Frame)/ });
    },
  ],
];
