import { CreateServerlessCacheSnapshot, DescribeServerlessCacheSnapshots } from '@docpact/schemas/elasticache';
import { GetInstanceSnapshot } from '@docpact/schemas/lightsail';
import { CreateDBClusterSnapshot } from '@docpact/schemas/neptune';
import { CreateSnapshotCopyConfiguration } from '@docpact/schemas/redshift-serverless';
import type { OperationContract } from '@docpact/schemas/runtime';

/** Short names for the operations that have a model. */
export type OperationName = 'copyCache' | 'list' | 'copyCluster' | 'copyTo' | 'getSnapshot';

export const contracts: Readonly<Record<OperationName, OperationContract>> = {
  copyCache: CreateServerlessCacheSnapshot,
  list: DescribeServerlessCacheSnapshots,
  copyCluster: CreateDBClusterSnapshot,
  copyTo: CreateSnapshotCopyConfiguration,
  getSnapshot: GetInstanceSnapshot,
};
