import type {
  CreateServerlessCacheSnapshotInput,
  CreateServerlessCacheSnapshotOutputJson,
} from '@docpact/schemas/elasticache';
import { type Account, arnOf } from '../../account.ts';
import { dayBefore, statusOf } from '../../clock.ts';
import { numberFrom, seededHash } from '../../seeded-values.ts';
import type { SeededResource, ServiceModel } from '../../service-model.ts';

/** By the operation that shows it: a shape's own name is another once a page of the service means something else by it. */
type ShownSnapshot = NonNullable<CreateServerlessCacheSnapshotOutputJson['ServerlessCacheSnapshot']>;

/** A serverless cache. Only one that is `available` can be copied. */
interface ServerlessCache {
  readonly ServerlessCacheName: string;
  readonly Engine: string;
  readonly MajorEngineVersion: string;
  readonly Status: 'creating' | 'available' | 'deleting' | 'create-failed' | 'modifying';
}

/** A snapshot as it is kept. One without a `Status` is `creating`, and `available` once it has settled. */
export interface CacheSnapshot extends ShownSnapshot {
  readonly ServerlessCacheSnapshotName: string;
  readonly ARN: string;
  readonly SnapshotType: string;
  readonly CreateTime: string;
  readonly BytesUsedForCache: string;
  readonly Tags?: NonNullable<CreateServerlessCacheSnapshotInput['Tags']>;
}

/** What ElastiCache holds, as a test gives it. */
export interface ElastiCacheSeed {
  readonly serverlessCaches?: readonly SeededResource<ServerlessCache, 'ServerlessCacheName'>[];
  readonly serverlessCacheSnapshots?: readonly SeededResource<CacheSnapshot, 'ServerlessCacheSnapshotName'>[];
}

/** How much an account may hold; without a number there is no limit. */
export interface ElastiCacheQuotas {
  /** Tags on one ElastiCache snapshot: 50, as `TagQuotaPerResourceExceeded` is documented by default. */
  readonly tagsPerResource?: number;
  /** Manual snapshots of serverless caches in the account. */
  readonly serverlessCacheSnapshots?: number;
}

/** What ElastiCache holds. */
export interface ElastiCacheRows {
  readonly serverlessCaches: ServerlessCache[];
  readonly serverlessCacheSnapshots: CacheSnapshot[];
}

/** The version of an engine where none is given. */
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

/** What a new snapshot has of itself. */
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

/** A snapshot as the service shows it at a moment. */
export const showCacheSnapshot = ({ Tags: _, ...snapshot }: CacheSnapshot, now: Date): ShownSnapshot => ({
  ...snapshot,
  Status: statusOf(snapshot.Status, snapshot.CreateTime, now),
});
