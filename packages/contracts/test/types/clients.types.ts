/** The generated types against the types of the real clients. `tsc` is the test: a mismatch does not compile. */
import type * as elasticache from '@aws-sdk/client-elasticache';
import type * as lightsail from '@aws-sdk/client-lightsail';
import type * as neptune from '@aws-sdk/client-neptune';
import type * as redshiftServerless from '@aws-sdk/client-redshift-serverless';
import type { OperationTypes } from '@docpact/schemas';
import type { Agree, Mismatch } from './mismatch.ts';

/** The SDK's types of every operation that has a contract. */
interface SdkTypes {
  'elasticache/CreateServerlessCacheSnapshot': {
    Input: elasticache.CreateServerlessCacheSnapshotCommandInput;
    Output: elasticache.CreateServerlessCacheSnapshotCommandOutput;
  };
  'elasticache/DescribeServerlessCacheSnapshots': {
    Input: elasticache.DescribeServerlessCacheSnapshotsCommandInput;
    Output: elasticache.DescribeServerlessCacheSnapshotsCommandOutput;
  };
  'lightsail/GetInstanceSnapshot': {
    Input: lightsail.GetInstanceSnapshotCommandInput;
    Output: lightsail.GetInstanceSnapshotCommandOutput;
  };
  'neptune/CreateDBClusterSnapshot': {
    Input: neptune.CreateDBClusterSnapshotCommandInput;
    Output: neptune.CreateDBClusterSnapshotCommandOutput;
  };
  'redshift-serverless/CreateSnapshotCopyConfiguration': {
    Input: redshiftServerless.CreateSnapshotCopyConfigurationCommandInput;
    Output: redshiftServerless.CreateSnapshotCopyConfigurationCommandOutput;
  };
}

type Side = 'Input' | 'Output';

/** A contract without a row above is an error here, as is a row without a contract. */
export type Compared = Agree<
  Exclude<keyof OperationTypes, keyof SdkTypes> | Exclude<keyof SdkTypes, keyof OperationTypes>
>;

export type Agreed = Agree<
  {
    [K in keyof OperationTypes]: {
      [S in Side]: Mismatch<OperationTypes[K][S], SdkTypes[K][S], S>;
    }[Side];
  }[keyof OperationTypes]
>;
