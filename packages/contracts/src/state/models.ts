import type { Model } from './model.ts';
import { createServerlessCacheSnapshot } from './operations/create-serverless-cache-snapshot.ts';
import { describeServerlessCacheSnapshots } from './operations/describe-serverless-cache-snapshots.ts';

/** The operations that have a model, by `service/Operation`. */
export const models: ReadonlyMap<string, Model> = new Map(
  [createServerlessCacheSnapshot, describeServerlessCacheSnapshots].map((model) => [model.contract.key, model]),
);
