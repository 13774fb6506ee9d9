import { arbitrariesOf } from '@docpact/fixtures';
import fc from 'fast-check';
import type { BackendState } from '../../src/state/index.ts';
import { contracts, type OperationName } from './contracts.ts';

/** A state and the calls on it. */
export interface Sequence {
  readonly state: BackendState;
  readonly calls: readonly RandomCall[];
}

export interface RandomCall {
  readonly operation: OperationName;
  readonly input: unknown;
}

const names = fc.constantFrom('a', 'b', 'c', 'B');
const missing = fc.constantFrom('a', 'b', 'c', 'd');
const few = fc.integer({ min: 0, max: 4 });
const elastiCacheTags = fc.array(fc.record({ Key: fc.string(), Value: fc.string() }), { maxLength: 3 });

/** Inputs that speak of the same few resources, so that calls meet. */
const meeting: Readonly<Record<OperationName, fc.Arbitrary<unknown>>> = {
  copyCache: fc.record(
    {
      ServerlessCacheName: missing,
      ServerlessCacheSnapshotName: fc.stringMatching(/^[a-f]{1,2}$/),
      Tags: elastiCacheTags,
    },
    { requiredKeys: ['ServerlessCacheName', 'ServerlessCacheSnapshotName'] },
  ),
  list: fc.record(
    {
      ServerlessCacheName: missing,
      ServerlessCacheSnapshotName: fc.stringMatching(/^[a-f]{1,2}$/),
      SnapshotType: fc.constantFrom('manual', 'automated'),
      MaxResults: fc.integer({ min: -1, max: 51 }),
      NextToken: fc.string(),
    },
    { requiredKeys: [] },
  ),
  copyCluster: fc.record({
    DBClusterIdentifier: missing,
    DBClusterSnapshotIdentifier: fc.stringMatching(/^[a-cA-C]$/),
  }),
  copyTo: fc.record(
    {
      namespaceName: missing,
      destinationRegion: fc.constantFrom('us-east-1', 'eu-west-1', 'eu-west-2'),
      snapshotRetentionPeriod: fc.integer(),
      destinationKmsKeyId: fc.string(),
    },
    { requiredKeys: ['namespaceName', 'destinationRegion'] },
  ),
  getSnapshot: fc.record({ instanceSnapshotName: missing }),
};

const callOf = (operation: OperationName): fc.Arbitrary<RandomCall> =>
  fc
    .oneof(
      { weight: 6, arbitrary: meeting[operation] },
      { weight: 2, arbitrary: arbitrariesOf(contracts[operation]).input },
      { weight: 1, arbitrary: fc.jsonValue() },
    )
    .map((input) => ({ operation, input }));

/** A list of at most three, no two of the same name. */
const listOf = <Row>(rows: fc.Arbitrary<Row>, nameOf: (row: Row) => string): fc.Arbitrary<Row[]> =>
  fc.uniqueArray(rows, { maxLength: 3, selector: (row) => nameOf(row).toLowerCase() });

const elasticache = fc.record({
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
});

const neptune = fc.record({
  dbClusters: listOf(
    fc.record(
      { DBClusterIdentifier: names, Status: fc.constantFrom('available', 'stopped'), StorageEncrypted: fc.boolean() },
      { requiredKeys: ['DBClusterIdentifier'] },
    ),
    (cluster) => cluster.DBClusterIdentifier,
  ),
  dbClusterSnapshots: listOf(
    fc.record({ DBClusterSnapshotIdentifier: names }),
    (one) => one.DBClusterSnapshotIdentifier,
  ),
});

const redshiftServerless = fc.record({
  namespaces: listOf(
    fc.record(
      { namespaceName: names, status: fc.constantFrom('AVAILABLE', 'DELETING') },
      { requiredKeys: ['namespaceName'] },
    ),
    (namespace) => namespace.namespaceName,
  ),
  snapshotCopyConfigurations: listOf(
    fc.record({ namespaceName: names, destinationRegion: fc.constant('eu-west-1') }),
    (configuration) => configuration.namespaceName,
  ),
});

const lightsail = fc.record({
  instanceSnapshots: listOf(
    fc.record({ name: names, state: fc.constantFrom('pending', 'error', 'available') }, { requiredKeys: ['name'] }),
    ({ name }) => name,
  ),
});

const state: fc.Arbitrary<BackendState> = fc.record(
  {
    seed: fc.integer(),
    region: fc.constantFrom('us-east-1', 'eu-west-1', 'us-gov-west-1', 'cn-north-1'),
    quotas: fc.record(
      { tagsPerResource: few, serverlessCacheSnapshots: few, dbClusterSnapshots: few, snapshotCopyConfigurations: few },
      { requiredKeys: [] },
    ),
    faults: fc.constantFrom({}, {}, {}, { 'neptune/CreateDBClusterSnapshot': 'InvalidDBClusterSnapshotStateFault' }),
    elasticache,
    neptune,
    redshiftServerless,
    lightsail,
  },
  { requiredKeys: ['elasticache', 'neptune', 'redshiftServerless', 'lightsail'] },
);

const copyCache = callOf('copyCache');
const anyCall = fc.oneof(
  copyCache,
  copyCache,
  callOf('list'),
  callOf('copyCluster'),
  callOf('copyTo'),
  callOf('getSnapshot'),
);

/** States that are small and calls that mostly speak of what is there; some break their contract. */
export const sequences: fc.Arbitrary<Sequence> = fc.record({
  state,
  calls: fc.array(anyCall, { minLength: 1, maxLength: 16 }),
});
