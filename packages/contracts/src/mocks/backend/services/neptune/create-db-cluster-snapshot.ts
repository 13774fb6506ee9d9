import { CreateDBClusterSnapshot } from '@docpact/schemas/neptune';
import { modelOf } from '../../model.ts';
import { exceeds } from '../../service-model.ts';
import { type DBCluster, newClusterSnapshot, showClusterSnapshot } from './service.ts';

/** Neptune `CreateDBClusterSnapshot`: checks the cluster first, then the name, then the quota. */
export const createDBClusterSnapshot = modelOf(CreateDBClusterSnapshot, (context, input) => {
  const { dbClusters, dbClusterSnapshots: snapshots } = context.rows.neptune;
  const { dbClusterSnapshots: quota } = context.quotas;
  const made = newClusterSnapshot(input.DBClusterSnapshotIdentifier, context);
  const identifier = made.DBClusterSnapshotIdentifier;

  const asked = input.DBClusterIdentifier.toLowerCase();
  const cluster = dbClusters.find((one) => one.DBClusterIdentifier.toLowerCase() === asked);
  if (!cluster)
    return { fault: 'DBClusterNotFoundFault', message: `No DB cluster is named ${input.DBClusterIdentifier}.` };
  if (cluster.Status !== 'available')
    return {
      fault: 'InvalidDBClusterStateFault',
      message: `The DB cluster ${cluster.DBClusterIdentifier} is ${cluster.Status}; only an available one can be copied.`,
    };
  if (snapshots.some((one) => one.DBClusterSnapshotIdentifier === identifier))
    return {
      fault: 'DBClusterSnapshotAlreadyExistsFault',
      message: `A DB cluster snapshot named ${identifier} exists.`,
    };
  const manual = snapshots.filter(({ SnapshotType }) => SnapshotType === 'manual').length;
  if (exceeds(manual + 1, quota))
    return { fault: 'SnapshotQuotaExceededFault', message: `The account has ${manual} manual snapshots of ${quota}.` };

  const snapshot = { ...made, ...copiedFrom(cluster), ...(input.Tags && { Tags: input.Tags }) };
  snapshots.push(snapshot);
  return { output: { DBClusterSnapshot: showClusterSnapshot(snapshot, context.now) } };
});

/** The members that a snapshot copies from its cluster: all except the cluster's state. */
function copiedFrom({ Status: _, ...cluster }: DBCluster) {
  return { ...cluster, AvailabilityZones: [...cluster.AvailabilityZones] };
}
