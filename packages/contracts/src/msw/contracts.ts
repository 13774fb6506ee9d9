import { CreateServerlessCacheSnapshot, DescribeServerlessCacheSnapshots } from '@docpact/schemas/elasticache';
import { GetInstanceSnapshot } from '@docpact/schemas/lightsail';
import { CreateDBClusterSnapshot } from '@docpact/schemas/neptune';
import { CreateSnapshotCopyConfiguration } from '@docpact/schemas/redshift-serverless';
import type { OperationContract } from '@docpact/schemas/runtime';

/** Every operation that can be mocked. */
export const contracts: readonly OperationContract[] = [
  CreateServerlessCacheSnapshot,
  DescribeServerlessCacheSnapshots,
  GetInstanceSnapshot,
  CreateDBClusterSnapshot,
  CreateSnapshotCopyConfiguration,
];
