import type { CreateDBClusterSnapshotInput, CreateDBClusterSnapshotOutputJson } from '@docpact/schemas/neptune';
import { type Account, arnOf } from '../../account.ts';
import { dayBefore, progressOf, statusOf } from '../../clock.ts';
import { seededHash } from '../../seeded-values.ts';
import type { SeededResource, ServiceModel } from '../../service-model.ts';

/** Taken from an operation that shows it: the shape's own name changes if another page of the service uses the name differently. */
type ShownSnapshot = NonNullable<CreateDBClusterSnapshotOutputJson['DBClusterSnapshot']>;

/** A Neptune cluster: the members that its snapshots copy, and its state. Only one that is `available` can be copied. */
export interface DBCluster {
  /** Not case-sensitive. */
  readonly DBClusterIdentifier: string;
  /** Such as `available`, `stopped`, `backing-up`. */
  readonly Status: string;
  readonly Engine: string;
  readonly EngineVersion: string;
  readonly Port: number;
  readonly VpcId: string;
  readonly AvailabilityZones: readonly string[];
  readonly ClusterCreateTime: string;
  readonly StorageEncrypted: boolean;
  readonly KmsKeyId?: string;
  readonly IAMDatabaseAuthenticationEnabled: boolean;
  readonly StorageType: string;
}

/** A stored snapshot, its identifier in lower case. Without a `Status` it is `creating`, and `available` once it is complete. */
export interface DBClusterSnapshot extends ShownSnapshot {
  readonly DBClusterSnapshotIdentifier: string;
  readonly DBClusterSnapshotArn: string;
  readonly SnapshotType: string;
  readonly SnapshotCreateTime: string;
  readonly Tags?: NonNullable<CreateDBClusterSnapshotInput['Tags']>;
}

/** The content of Neptune, as a test gives it. */
export interface NeptuneSeed {
  readonly dbClusters?: readonly SeededResource<DBCluster, 'DBClusterIdentifier'>[];
  readonly dbClusterSnapshots?: readonly SeededResource<DBClusterSnapshot, 'DBClusterSnapshotIdentifier'>[];
}

/** The quotas of an account. Without a number there is no limit. */
export interface NeptuneQuotas {
  /** Manual snapshots of Neptune clusters in the account. */
  readonly dbClusterSnapshots?: number;
}

/** The content of Neptune. */
export interface NeptuneRows {
  readonly dbClusters: DBCluster[];
  readonly dbClusterSnapshots: DBClusterSnapshot[];
}

/** The model of Neptune. */
export const neptune: ServiceModel<NeptuneSeed, NeptuneRows, NeptuneQuotas> = {
  namesOf: (seed) => ({
    dbClusters: seed.dbClusters?.map((cluster) => cluster.DBClusterIdentifier.toLowerCase()),
    dbClusterSnapshots: seed.dbClusterSnapshots?.map((snapshot) => snapshot.DBClusterSnapshotIdentifier.toLowerCase()),
  }),
  rowsOf: (seed, account) => ({
    dbClusters: (seed.dbClusters ?? []).map((given) => ({
      ...newCluster(given.DBClusterIdentifier, account),
      ...given,
    })),
    dbClusterSnapshots: (seed.dbClusterSnapshots ?? []).map((given) => {
      const made = newClusterSnapshot(given.DBClusterSnapshotIdentifier, account);
      const { DBClusterSnapshotIdentifier } = made;
      return { ...made, SnapshotCreateTime: dayBefore(account.now), ...given, DBClusterSnapshotIdentifier };
    }),
  }),
  quotas: {},
};

const newCluster = (identifier: string, account: Account): DBCluster => ({
  DBClusterIdentifier: identifier,
  Status: 'available',
  Engine: 'neptune',
  EngineVersion: '1.4.5.1',
  Port: 8182,
  VpcId: `vpc-${seededHash(account.seed, 'neptune', identifier.toLowerCase(), 'VpcId').slice(0, 17)}`,
  AvailabilityZones: ['a', 'b', 'c'].map((zone) => `${account.region}${zone}`),
  ClusterCreateTime: dayBefore(account.now),
  StorageEncrypted: false,
  IAMDatabaseAuthenticationEnabled: false,
  StorageType: 'standard',
});

/** The members of a new snapshot that do not come from its cluster. */
export function newClusterSnapshot(given: string, account: Account) {
  const identifier = given.toLowerCase();
  return {
    DBClusterSnapshotIdentifier: identifier,
    DBClusterSnapshotArn: arnOf(account, 'rds', `cluster-snapshot:${identifier}`),
    SnapshotType: 'manual',
    SnapshotCreateTime: account.now.toISOString(),
    // The page of DBCluster: Neptune always returns 1, since a cluster's storage grows by itself.
    AllocatedStorage: 1,
    LicenseModel: 'amazon-license',
  };
}

/** A snapshot as the service shows it at a given time. */
export const showClusterSnapshot = ({ Tags: _, ...snapshot }: DBClusterSnapshot, now: Date): ShownSnapshot => ({
  ...snapshot,
  Status: statusOf(snapshot.Status, snapshot.SnapshotCreateTime, now),
  PercentProgress: snapshot.PercentProgress ?? progressOf(snapshot.SnapshotCreateTime, now),
});
