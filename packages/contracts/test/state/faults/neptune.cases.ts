import type { BackendState } from '../../../src/state/index.ts';
import { type Call, configured, type FaultCase } from './fault-case.ts';

const copyCluster = (more = {}): Call => [
  'copyCluster',
  { DBClusterIdentifier: 'graph', DBClusterSnapshotIdentifier: 'nightly', ...more },
];

const graph: BackendState = { neptune: { dbClusters: [{ DBClusterIdentifier: 'graph' }] } };

export const neptuneCases: readonly FaultCase[] = [
  {
    operation: 'copyCluster',
    fault: 'DBClusterNotFoundFault',
    when: 'there is no such cluster',
    state: graph,
    calls: [copyCluster({ DBClusterIdentifier: 'graf' })],
    beside: { calls: [copyCluster({ DBClusterIdentifier: 'GRAPH' })] },
  },
  {
    operation: 'copyCluster',
    fault: 'DBClusterSnapshotAlreadyExistsFault',
    when: 'the identifier is taken, in whatever case',
    state: graph,
    calls: [copyCluster(), copyCluster({ DBClusterSnapshotIdentifier: 'NIGHTLY' })],
    beside: { calls: [copyCluster(), copyCluster({ DBClusterSnapshotIdentifier: 'weekly' })] },
  },
  {
    operation: 'copyCluster',
    fault: 'InvalidDBClusterStateFault',
    when: 'the cluster is not available',
    state: { neptune: { dbClusters: [{ DBClusterIdentifier: 'graph', Status: 'stopped' }] } },
    calls: [copyCluster()],
    beside: { state: graph },
  },
  {
    operation: 'copyCluster',
    fault: 'SnapshotQuotaExceededFault',
    when: 'the account has all the snapshots it may have',
    state: { ...graph, quotas: { dbClusterSnapshots: 1 } },
    calls: [copyCluster(), copyCluster({ DBClusterSnapshotIdentifier: 'weekly' })],
    beside: { state: graph },
  },
  ...configured(copyCluster(), graph, 'neptune/CreateDBClusterSnapshot', ['InvalidDBClusterSnapshotStateFault']),
];
