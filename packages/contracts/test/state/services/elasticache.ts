import fc from 'fast-check';
import type { BackendState } from '../../../src/mocks/backend/index.ts';
import { type Call, configured, type FaultCase } from '../fault-case.ts';
import { few, listOf, missing, names } from '../random-parts.ts';
import type { ServiceCases } from '../service-cases.ts';

const tags = (count: number) => Array.from({ length: count }, (_, i) => ({ Key: `team${i}` }));

const copyCache = (more = {}): Call => [
  'elasticache/CreateServerlessCacheSnapshot',
  { ServerlessCacheName: 'orders', ServerlessCacheSnapshotName: 'nightly', ...more },
];

const orders: BackendState = { elasticache: { serverlessCaches: [{ ServerlessCacheName: 'orders' }] } };

const faults: readonly FaultCase[] = [
  {
    operation: 'elasticache/CreateServerlessCacheSnapshot',
    fault: 'ServerlessCacheNotFoundFault',
    when: 'there is no such cache',
    state: orders,
    calls: [copyCache({ ServerlessCacheName: 'Orders' })],
    beside: { calls: [copyCache()] },
  },
  {
    operation: 'elasticache/CreateServerlessCacheSnapshot',
    fault: 'ServerlessCacheSnapshotAlreadyExistsFault',
    when: 'the name is taken',
    state: orders,
    calls: [copyCache(), copyCache()],
    beside: { calls: [copyCache(), copyCache({ ServerlessCacheSnapshotName: 'weekly' })] },
  },
  {
    operation: 'elasticache/CreateServerlessCacheSnapshot',
    fault: 'InvalidServerlessCacheStateFault',
    when: 'the cache is not available',
    state: { elasticache: { serverlessCaches: [{ ServerlessCacheName: 'orders', Status: 'modifying' }] } },
    calls: [copyCache()],
    beside: { state: { elasticache: { serverlessCaches: [{ ServerlessCacheName: 'orders', Status: 'available' }] } } },
  },
  {
    operation: 'elasticache/CreateServerlessCacheSnapshot',
    fault: 'ServerlessCacheSnapshotQuotaExceededFault',
    when: 'the account has all the snapshots it may have',
    state: { ...orders, quotas: { serverlessCacheSnapshots: 1 } },
    calls: [copyCache(), copyCache({ ServerlessCacheSnapshotName: 'weekly' })],
    beside: { state: { ...orders, quotas: { serverlessCacheSnapshots: 2 } } },
  },
  {
    operation: 'elasticache/CreateServerlessCacheSnapshot',
    fault: 'TagQuotaPerResourceExceeded',
    when: 'there are 51 tags',
    state: orders,
    calls: [copyCache({ Tags: tags(51) })],
    beside: { calls: [copyCache({ Tags: tags(50) })] },
  },
  {
    operation: 'elasticache/CreateServerlessCacheSnapshot',
    fault: 'InvalidParameterValueException',
    when: 'the name is empty',
    state: orders,
    calls: [copyCache({ ServerlessCacheSnapshotName: '' })],
    beside: { calls: [copyCache({ ServerlessCacheSnapshotName: 'n' })] },
  },
  {
    operation: 'elasticache/DescribeServerlessCacheSnapshots',
    fault: 'ServerlessCacheNotFoundFault',
    when: 'there is no such cache',
    state: orders,
    calls: [['elasticache/DescribeServerlessCacheSnapshots', { ServerlessCacheName: 'sessions' }]],
    beside: { calls: [['elasticache/DescribeServerlessCacheSnapshots', { ServerlessCacheName: 'orders' }]] },
  },
  {
    operation: 'elasticache/DescribeServerlessCacheSnapshots',
    fault: 'ServerlessCacheSnapshotNotFoundFault',
    when: 'there is no such snapshot',
    state: orders,
    calls: [copyCache(), ['elasticache/DescribeServerlessCacheSnapshots', { ServerlessCacheSnapshotName: 'weekly' }]],
    beside: {
      calls: [
        copyCache(),
        ['elasticache/DescribeServerlessCacheSnapshots', { ServerlessCacheSnapshotName: 'nightly' }],
      ],
    },
  },
  {
    operation: 'elasticache/DescribeServerlessCacheSnapshots',
    fault: 'InvalidParameterValueException',
    when: 'MaxResults is 0',
    state: orders,
    calls: [['elasticache/DescribeServerlessCacheSnapshots', { MaxResults: 0 }]],
    beside: { calls: [['elasticache/DescribeServerlessCacheSnapshots', { MaxResults: 1 }]] },
  },
  {
    operation: 'elasticache/DescribeServerlessCacheSnapshots',
    fault: 'InvalidParameterValueException',
    when: 'MaxResults is past the documented 50',
    state: orders,
    calls: [['elasticache/DescribeServerlessCacheSnapshots', { MaxResults: 51 }]],
    beside: { calls: [['elasticache/DescribeServerlessCacheSnapshots', { MaxResults: 50 }]] },
  },
  {
    operation: 'elasticache/DescribeServerlessCacheSnapshots',
    fault: 'InvalidParameterValueException',
    when: 'nobody gave the token',
    state: orders,
    calls: [['elasticache/DescribeServerlessCacheSnapshots', { NextToken: '1-0' }]],
    beside: { calls: [['elasticache/DescribeServerlessCacheSnapshots', {}]] },
  },
  ...configured(copyCache(), orders, ['ServiceLinkedRoleNotFoundFault', 'InvalidParameterCombinationException']),
  ...configured(['elasticache/DescribeServerlessCacheSnapshots', {}], orders, ['InvalidParameterCombinationException']),
];

const randomTags = fc.array(fc.record({ Key: fc.string(), Value: fc.string() }), { maxLength: 3 });

/** What the tests of the state know of the service. */
export const cases: ServiceCases = {
  faults,
  seed: fc.record({
    serverlessCaches: listOf(
      fc.record(
        {
          ServerlessCacheName: names,
          Status: fc.constantFrom('available', 'creating'),
          Engine: fc.constantFrom('redis', 'x'),
        },
        { requiredKeys: ['ServerlessCacheName'] },
      ),
      (cache) => cache.ServerlessCacheName,
    ),
    serverlessCacheSnapshots: listOf(
      fc.record(
        {
          ServerlessCacheSnapshotName: names,
          SnapshotType: fc.constantFrom('manual', 'automated'),
          ServerlessCacheConfiguration: fc.record({ ServerlessCacheName: names }),
        },
        { requiredKeys: ['ServerlessCacheSnapshotName'] },
      ),
      (snapshot) => snapshot.ServerlessCacheSnapshotName,
    ),
  }),
  quotas: { tagsPerResource: few, serverlessCacheSnapshots: few },
  inputs: {
    'elasticache/CreateServerlessCacheSnapshot': fc.record(
      {
        ServerlessCacheName: missing,
        ServerlessCacheSnapshotName: fc.stringMatching(/^[a-f]{1,2}$/),
        Tags: randomTags,
      },
      { requiredKeys: ['ServerlessCacheName', 'ServerlessCacheSnapshotName'] },
    ),
    'elasticache/DescribeServerlessCacheSnapshots': fc.record(
      {
        ServerlessCacheName: missing,
        ServerlessCacheSnapshotName: fc.stringMatching(/^[a-f]{1,2}$/),
        SnapshotType: fc.constantFrom('manual', 'automated'),
        MaxResults: fc.integer({ min: -1, max: 51 }),
        NextToken: fc.string(),
      },
      { requiredKeys: [] },
    ),
  },
};
