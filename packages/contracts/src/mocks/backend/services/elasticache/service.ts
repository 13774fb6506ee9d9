import type {
  CreateServerlessCacheSnapshotInput,
  CreateServerlessCacheSnapshotOutputJson,
} from '@docpact/schemas/elasticache';
import { type Account, arnOf } from '../../account.ts';
import { dayBefore, statusOf } from '../../clock.ts';
import { numberFrom, seededHash } from '../../seeded-values.ts';
import type { SeededResource, ServiceModel } from '../../service-model.ts';

/** Taken from an operation that shows it: the shape's own name changes if another page of the service uses the name differently. */
type ShownSnapshot = NonNullable<CreateServerlessCacheSnapshotOutputJson['ServerlessCacheSnapshot']>;

/** A serverless cache. Only one that is `available` can be copied. */
interface ServerlessCache {
  readonly ServerlessCacheName: string;
  readonly Engine: string;
  readonly MajorEngineVersion: string;
  readonly Status: 'creating' | 'available' | 'deleting' | 'create-failed' | 'modifying';
}

/** A stored snapshot. Without a `Status` it is `creating`, and `available` once it is complete. */
export interface CacheSnapshot extends ShownSnapshot {
  readonly ServerlessCacheSnapshotName: string;
  readonly ARN: string;
  readonly SnapshotType: string;
  readonly CreateTime: string;
  readonly BytesUsedForCache: string;
  readonly Tags?: NonNullable<CreateServerlessCacheSnapshotInput['Tags']>;
}

/** The content of ElastiCache, as a test gives it. */
export interface ElastiCacheSeed {
  readonly serverlessCaches?: readonly SeededResource<ServerlessCache, 'ServerlessCacheName'>[];
  readonly serverlessCacheSnapshots?: readonly SeededResource<CacheSnapshot, 'ServerlessCacheSnapshotName'>[];
}

/** The quotas of an account. Without a number there is no limit. */
export interface ElastiCacheQuotas {
  /** Tags on one ElastiCache snapshot: 50 by default, as `TagQuotaPerResourceExceeded` documents. */
  readonly tagsPerResource?: number;
  /** Manual snapshots of serverless caches in the account. */
  readonly serverlessCacheSnapshots?: number;
}

/** The content of ElastiCache. */
export interface ElastiCacheRows {
  readonly serverlessCaches: ServerlessCache[];
  readonly serverlessCacheSnapshots: CacheSnapshot[];
}

/** The default version of each engine. */
const majorVersions: Readonly<Record<string, string>> = { valkey: '8', redis: '7', memcached: '1.6' };

/** The model of ElastiCache. */
export const elasticache: ServiceModel<ElastiCacheSeed, ElastiCacheRows, ElastiCacheQuotas> = {
  namesOf: (seed) => ({
    serverlessCaches: seed.serverlessCaches?.map(({ ServerlessCacheName }) => ServerlessCacheName),
    serverlessCacheSnapshots: seed.serverlessCacheSnapshots?.map((snapshot) => snapshot.ServerlessCacheSnapshotName),
  }),
  rowsOf: (seed, account) => ({
    serverlessCaches: (seed.serverlessCaches ?? []).map(({ Engine = 'valkey', ...given }) => ({
      MajorEngineVersion: majorVersions[Engine] ?? '1',
      Status: 'available',
      ...given,
      Engine,
    })),
    serverlessCacheSnapshots: (seed.serverlessCacheSnapshots ?? []).map((given) => ({
      ...newCacheSnapshot(given.ServerlessCacheSnapshotName, account),
      CreateTime: dayBefore(account.now),
      ...given,
    })),
  }),
  quotas: { tagsPerResource: 50 },
};

/** The members of a new snapshot that do not come from its cache. */
export function newCacheSnapshot(name: string, account: Account) {
  const size = numberFrom(1_000_000, 1_000_000_000, seededHash(account.seed, 'elasticache', name, 'BytesUsedForCache'));
  return {
    ServerlessCacheSnapshotName: name,
    ARN: arnOf(account, 'elasticache', `serverlesscachesnapshot:${name}`),
    SnapshotType: 'manual',
    CreateTime: account.now.toISOString(),
    BytesUsedForCache: String(size),
  };
}

/** A snapshot as the service shows it at a given time. */
export const showCacheSnapshot = ({ Tags: _, ...snapshot }: CacheSnapshot, now: Date): ShownSnapshot => ({
  ...snapshot,
  Status: statusOf(snapshot.Status, snapshot.CreateTime, now),
});
