import type { BackendState } from '../../../src/state/index.ts';
import { type Call, configured, type FaultCase } from './fault-case.ts';

const tags = (count: number) => Array.from({ length: count }, (_, i) => ({ Key: `team${i}` }));

const copyCache = (more = {}): Call => [
  'copyCache',
  { ServerlessCacheName: 'orders', ServerlessCacheSnapshotName: 'nightly', ...more },
];

const orders: BackendState = { elasticache: { serverlessCaches: [{ ServerlessCacheName: 'orders' }] } };

export const elastiCacheCases: readonly FaultCase[] = [
  {
    operation: 'copyCache',
    fault: 'ServerlessCacheNotFoundFault',
    when: 'there is no such cache',
    state: orders,
    calls: [copyCache({ ServerlessCacheName: 'Orders' })],
    beside: { calls: [copyCache()] },
  },
  {
    operation: 'copyCache',
    fault: 'ServerlessCacheSnapshotAlreadyExistsFault',
    when: 'the name is taken',
    state: orders,
    calls: [copyCache(), copyCache()],
    beside: { calls: [copyCache(), copyCache({ ServerlessCacheSnapshotName: 'weekly' })] },
  },
  {
    operation: 'copyCache',
    fault: 'InvalidServerlessCacheStateFault',
    when: 'the cache is not available',
    state: { elasticache: { serverlessCaches: [{ ServerlessCacheName: 'orders', Status: 'modifying' }] } },
    calls: [copyCache()],
    beside: { state: { elasticache: { serverlessCaches: [{ ServerlessCacheName: 'orders', Status: 'available' }] } } },
  },
  {
    operation: 'copyCache',
    fault: 'ServerlessCacheSnapshotQuotaExceededFault',
    when: 'the account has all the snapshots it may have',
    state: { ...orders, quotas: { serverlessCacheSnapshots: 1 } },
    calls: [copyCache(), copyCache({ ServerlessCacheSnapshotName: 'weekly' })],
    beside: { state: { ...orders, quotas: { serverlessCacheSnapshots: 2 } } },
  },
  {
    operation: 'copyCache',
    fault: 'TagQuotaPerResourceExceeded',
    when: 'there are 51 tags',
    state: orders,
    calls: [copyCache({ Tags: tags(51) })],
    beside: { calls: [copyCache({ Tags: tags(50) })] },
  },
  {
    operation: 'copyCache',
    fault: 'InvalidParameterValueException',
    when: 'the name is empty',
    state: orders,
    calls: [copyCache({ ServerlessCacheSnapshotName: '' })],
    beside: { calls: [copyCache({ ServerlessCacheSnapshotName: 'n' })] },
  },
  {
    operation: 'list',
    fault: 'ServerlessCacheNotFoundFault',
    when: 'there is no such cache',
    state: orders,
    calls: [['list', { ServerlessCacheName: 'sessions' }]],
    beside: { calls: [['list', { ServerlessCacheName: 'orders' }]] },
  },
  {
    operation: 'list',
    fault: 'ServerlessCacheSnapshotNotFoundFault',
    when: 'there is no such snapshot',
    state: orders,
    calls: [copyCache(), ['list', { ServerlessCacheSnapshotName: 'weekly' }]],
    beside: { calls: [copyCache(), ['list', { ServerlessCacheSnapshotName: 'nightly' }]] },
  },
  {
    operation: 'list',
    fault: 'InvalidParameterValueException',
    when: 'MaxResults is 0',
    state: orders,
    calls: [['list', { MaxResults: 0 }]],
    beside: { calls: [['list', { MaxResults: 1 }]] },
  },
  {
    operation: 'list',
    fault: 'InvalidParameterValueException',
    when: 'MaxResults is past the documented 50',
    state: orders,
    calls: [['list', { MaxResults: 51 }]],
    beside: { calls: [['list', { MaxResults: 50 }]] },
  },
  {
    operation: 'list',
    fault: 'InvalidParameterValueException',
    when: 'nobody gave the token',
    state: orders,
    calls: [['list', { NextToken: '1-0' }]],
    beside: { calls: [['list', {}]] },
  },
  ...configured(copyCache(), orders, 'elasticache/CreateServerlessCacheSnapshot', [
    'ServiceLinkedRoleNotFoundFault',
    'InvalidParameterCombinationException',
  ]),
  ...configured(['list', {}], orders, 'elasticache/DescribeServerlessCacheSnapshots', [
    'InvalidParameterCombinationException',
  ]),
];
