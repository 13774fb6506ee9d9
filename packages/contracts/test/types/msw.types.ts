/** What the mocks let a test write. `tsc` is the test: what should not compile stands behind an expected error. */
import type { RequestHandler } from 'msw';
import { elasticache, lightsail, stateful } from '../../src/mocks/msw/index.ts';

const create = elasticache.createServerlessCacheSnapshot;
const list = elasticache.describeServerlessCacheSnapshots;

export const right: readonly RequestHandler[] = [
  create(),
  create({ ServerlessCacheSnapshot: { Status: 'creating', CreateTime: new Date(0) } }),
  create(({ ServerlessCacheName }) => ({
    ServerlessCacheSnapshot: { ServerlessCacheSnapshotName: ServerlessCacheName },
  })),
  create(async () => create.fault('TagQuotaPerResourceExceeded')),
  create.fault('ServerlessCacheNotFoundFault', 'gone').once().delay(10),
  list.pages([{ ServerlessCacheSnapshotName: 'a', CreateTime: new Date(0) }], { pageSize: 1 }),
  lightsail.getInstanceSnapshot.fault('NotFoundException'),
  ...elasticache.handlers(),
  ...stateful({ seed: 1, state: { elasticache: { serverlessCaches: [{ ServerlessCacheName: 'a' }] } } }).handlers(),
];

export const wrong = [
  // @ts-expect-error A timestamp is a Date, not text.
  create({ ServerlessCacheSnapshot: { CreateTime: '2026-11-20' } }),
  // @ts-expect-error No such member.
  create({ ServerlessCacheSnapshotName: 'a' }),
  // @ts-expect-error A resolver's output has the types of the contract.
  create(() => ({ ServerlessCacheSnapshot: { Status: 1 } })),
  // @ts-expect-error No such member in the input.
  create(({ Name }) => ({ ServerlessCacheSnapshot: { ServerlessCacheSnapshotName: Name } })),
  // @ts-expect-error Not a documented fault of any operation.
  create.fault('ServerlessCacheNotFound'),
  // @ts-expect-error A documented fault of another operation.
  list.fault('TagQuotaPerResourceExceeded'),
  // @ts-expect-error A handler of another operation is no answer.
  create(() => lightsail.getInstanceSnapshot()),
  // @ts-expect-error Not an operation that lists.
  create.pages([]),
  // @ts-expect-error Items have the types of the contract.
  list.pages([{ ServerlessCacheSnapshotName: 1 }]),
  // @ts-expect-error No such resource.
  stateful({ state: { elasticache: { caches: [] } } }),
];
