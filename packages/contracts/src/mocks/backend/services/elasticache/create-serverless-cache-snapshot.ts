import { CreateServerlessCacheSnapshot } from '@docpact/schemas/elasticache';
import { modelOf } from '../../model.ts';
import { exceeds } from '../../service-model.ts';
import { newCacheSnapshot, showCacheSnapshot } from './service.ts';

/** ElastiCache `CreateServerlessCacheSnapshot`: checks the cache first, then the name, then the quotas. */
export const createServerlessCacheSnapshot = modelOf(CreateServerlessCacheSnapshot, (context, input) => {
  const { serverlessCaches, serverlessCacheSnapshots: snapshots } = context.rows.elasticache;
  const { ServerlessCacheName, ServerlessCacheSnapshotName: name, KmsKeyId, Tags } = input;
  const { quotas } = context;

  const cache = serverlessCaches.find((one) => one.ServerlessCacheName === ServerlessCacheName);
  if (!cache)
    return { fault: 'ServerlessCacheNotFoundFault', message: `No serverless cache is named ${ServerlessCacheName}.` };
  if (cache.Status !== 'available')
    return {
      fault: 'InvalidServerlessCacheStateFault',
      message: `The serverless cache ${ServerlessCacheName} is ${cache.Status}; only an available one can be copied.`,
    };
  if (snapshots.some((one) => one.ServerlessCacheSnapshotName === name))
    return { fault: 'ServerlessCacheSnapshotAlreadyExistsFault', message: `A snapshot named ${name} exists.` };
  if (exceeds(Tags?.length ?? 0, quotas.tagsPerResource))
    return {
      fault: 'TagQuotaPerResourceExceeded',
      message: `${Tags?.length} tags are more than ${quotas.tagsPerResource}.`,
    };
  const manual = snapshots.filter(({ SnapshotType }) => SnapshotType === 'manual').length;
  if (exceeds(manual + 1, quotas.serverlessCacheSnapshots))
    return {
      fault: 'ServerlessCacheSnapshotQuotaExceededFault',
      message: `The account has ${manual} manual snapshots of ${quotas.serverlessCacheSnapshots}.`,
    };

  const { Engine, MajorEngineVersion } = cache;
  const snapshot = {
    ...newCacheSnapshot(name, context),
    ...(KmsKeyId === undefined ? {} : { KmsKeyId }),
    ServerlessCacheConfiguration: { ServerlessCacheName, Engine, MajorEngineVersion },
    ...(Tags && { Tags }),
  };
  snapshots.push(snapshot);
  return { output: { ServerlessCacheSnapshot: showCacheSnapshot(snapshot, context.now) } };
});
