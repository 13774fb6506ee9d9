import type { Model } from './model.ts';
import { createDBClusterSnapshot } from './operations/create-db-cluster-snapshot.ts';
import { createServerlessCacheSnapshot } from './operations/create-serverless-cache-snapshot.ts';
import { createSnapshotCopyConfiguration } from './operations/create-snapshot-copy-configuration.ts';
import { describeServerlessCacheSnapshots } from './operations/describe-serverless-cache-snapshots.ts';
import { getInstanceSnapshot } from './operations/get-instance-snapshot.ts';

/** The operations that have a model, by `service/Operation`. A new one is its file and its line here. */
export const models: ReadonlyMap<string, Model> = new Map(
  [
    createDBClusterSnapshot,
    createServerlessCacheSnapshot,
    createSnapshotCopyConfiguration,
    describeServerlessCacheSnapshots,
    getInstanceSnapshot,
  ].map((model) => [model.contract.key, model]),
);
