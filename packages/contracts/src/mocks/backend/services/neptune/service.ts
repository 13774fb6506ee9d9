import type { CreateDBClusterSnapshotInput, CreateDBClusterSnapshotOutputJson } from '@docpact/schemas/neptune';
import { type Account, arnOf } from '../../account.ts';
import { dayBefore, progressOf, statusOf } from '../../clock.ts';
import { seededHash } from '../../seeded-values.ts';
import type { SeededResource, ServiceModel } from '../../service-model.ts';

/** By the operation that shows it: a shape's own name is another once a page of the service means something else by it. */
type ShownSnapshot = NonNullable<CreateDBClusterSnapshotOutputJson['DBClusterSnapshot']>;

/** A Neptune cluster: what its snapshots copy from it, and its state. Only one that is `available` can be copied. */
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

/** A snapshot as it is kept, its identifier in lower case. One without a `Status` is `creating`, and `available` once it has settled. */
export interface DBClusterSnapshot extends ShownSnapshot {
  readonly DBClusterSnapshotIdentifier: string;
  readonly DBClusterSnapshotArn: string;
  readonly SnapshotType: string;
  readonly SnapshotCreateTime: string;
  readonly Tags?: NonNullable<CreateDBClusterSnapshotInput['Tags']>;
}

/** What Neptune holds, as a test gives it. */
export interface NeptuneSeed {
  readonly dbClusters?: readonly SeededResource<DBCluster, 'DBClusterIdentifier'>[];
  readonly dbClusterSnapshots?: readonly SeededResource<DBClusterSnapshot, 'DBClusterSnapshotIdentifier'>[];
}

/** How much an account may hold; without a number there is no limit. */
export interface NeptuneQuotas {
  /** Manual snapshots of Neptune clusters in the account. */
  readonly dbClusterSnapshots?: number;
}

/** What Neptune holds. */
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

/** What a new snapshot has of itself. */
export function newClusterSnapshot(given: string, account: Account) {
  const identifier = given.toLowerCase();
  return {
    DBClusterSnapshotIdentifier: identifier,
    DBClusterSnapshotArn: arnOf(account, 'rds', `cluster-snapshot:${identifier}`),
    SnapshotType: 'manual',
    SnapshotCreateTime: account.now.toISOString(),
    // A cluster's storage grows by itself, so Neptune always says 1: the page of DBCluster.
    AllocatedStorage: 1,
    LicenseModel: 'amazon-license',
  };
}

/** A snapshot as the service shows it at a moment. */
export const showClusterSnapshot = ({ Tags: _, ...snapshot }: DBClusterSnapshot, now: Date): ShownSnapshot => ({
  ...snapshot,
  Status: statusOf(snapshot.Status, snapshot.SnapshotCreateTime, now),
  PercentProgress: snapshot.PercentProgress ?? progressOf(snapshot.SnapshotCreateTime, now),
});
