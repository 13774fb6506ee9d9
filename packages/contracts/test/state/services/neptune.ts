import fc from 'fast-check';
import type { BackendState } from '../../../src/mocks/backend/index.ts';
import { type Call, configured, type FaultCase } from '../fault-case.ts';
import { few, listOf, missing, names } from '../random-parts.ts';
import type { ServiceCases } from '../service-cases.ts';

const copyCluster = (more = {}): Call => [
  'neptune/CreateDBClusterSnapshot',
  { DBClusterIdentifier: 'graph', DBClusterSnapshotIdentifier: 'nightly', ...more },
];

const graph: BackendState = { neptune: { dbClusters: [{ DBClusterIdentifier: 'graph' }] } };

const faults: readonly FaultCase[] = [
  {
    operation: 'neptune/CreateDBClusterSnapshot',
    fault: 'DBClusterNotFoundFault',
    when: 'there is no such cluster',
    state: graph,
    calls: [copyCluster({ DBClusterIdentifier: 'graf' })],
    beside: { calls: [copyCluster({ DBClusterIdentifier: 'GRAPH' })] },
  },
  {
    operation: 'neptune/CreateDBClusterSnapshot',
    fault: 'DBClusterSnapshotAlreadyExistsFault',
    when: 'the identifier is taken, in whatever case',
    state: graph,
    calls: [copyCluster(), copyCluster({ DBClusterSnapshotIdentifier: 'NIGHTLY' })],
    beside: { calls: [copyCluster(), copyCluster({ DBClusterSnapshotIdentifier: 'weekly' })] },
  },
  {
    operation: 'neptune/CreateDBClusterSnapshot',
    fault: 'InvalidDBClusterStateFault',
    when: 'the cluster is not available',
    state: { neptune: { dbClusters: [{ DBClusterIdentifier: 'graph', Status: 'stopped' }] } },
    calls: [copyCluster()],
    beside: { state: graph },
  },
  {
    operation: 'neptune/CreateDBClusterSnapshot',
    fault: 'SnapshotQuotaExceededFault',
    when: 'the account has all the snapshots it may have',
    state: { ...graph, quotas: { dbClusterSnapshots: 1 } },
    calls: [copyCluster(), copyCluster({ DBClusterSnapshotIdentifier: 'weekly' })],
    beside: { state: graph },
  },
  ...configured(copyCluster(), graph, ['InvalidDBClusterSnapshotStateFault']),
];

/** What the tests of the state know of the service. */
export const cases: ServiceCases = {
  faults,
  seed: fc.record({
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
  }),
  quotas: { dbClusterSnapshots: few },
  inputs: {
    'neptune/CreateDBClusterSnapshot': fc.record({
      DBClusterIdentifier: missing,
      DBClusterSnapshotIdentifier: fc.stringMatching(/^[a-cA-C]$/),
    }),
  },
};
