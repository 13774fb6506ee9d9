import type { ServerlessCacheSnapshotJson, Tag } from '@docpact/schemas/elasticache';
import { type Account, arnOf } from '../account.ts';
import { dayBefore } from '../clock.ts';
import { draw, drawNumber } from '../draw.ts';
import type { Given } from '../given.ts';
import { statusOf } from '../settling.ts';

/** A serverless cache. Only one that is `available` can be copied. */
export interface ServerlessCache {
  readonly ServerlessCacheName: string;
  readonly Engine: string;
  readonly MajorEngineVersion: string;
  readonly Status: 'creating' | 'available' | 'deleting' | 'create-failed' | 'modifying';
}

/** A snapshot as it is kept. One without a `Status` is `creating`, and `available` once it has settled. */
export interface CacheSnapshot extends ServerlessCacheSnapshotJson {
  readonly ServerlessCacheSnapshotName: string;
  readonly ARN: string;
  readonly SnapshotType: string;
  readonly CreateTime: string;
  readonly BytesUsedForCache: string;
  readonly Tags?: readonly Tag[];
}

/** What ElastiCache holds, as a test gives it. */
export interface ElastiCacheSeed {
  readonly serverlessCaches?: readonly Given<ServerlessCache, 'ServerlessCacheName'>[];
  readonly serverlessCacheSnapshots?: readonly Given<CacheSnapshot, 'ServerlessCacheSnapshotName'>[];
}

/** What ElastiCache holds. */
export interface ElastiCacheRows {
  readonly serverlessCaches: ServerlessCache[];
  readonly serverlessCacheSnapshots: CacheSnapshot[];
}

/** The version of an engine where none is given. */
const majorVersions: Readonly<Record<string, string>> = { valkey: '8', redis: '7', memcached: '1.6' };

/** What makes each resource the one that it is, by list. */
export const elastiCacheNames = (seed: ElastiCacheSeed) => ({
  serverlessCaches: seed.serverlessCaches?.map(({ ServerlessCacheName }) => ServerlessCacheName),
  serverlessCacheSnapshots: seed.serverlessCacheSnapshots?.map((snapshot) => snapshot.ServerlessCacheSnapshotName),
});

/** Every resource given, with all of its members. What is complete stays as it is. */
export const elastiCacheRows = (seed: ElastiCacheSeed, account: Account): ElastiCacheRows => ({
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
});

/** What a new snapshot has of itself. */
export function newCacheSnapshot(name: string, account: Account) {
  const size = drawNumber(1_000_000, 1_000_000_000, draw(account.seed, 'elasticache', name, 'BytesUsedForCache'));
  return {
    ServerlessCacheSnapshotName: name,
    ARN: arnOf(account, 'elasticache', `serverlesscachesnapshot:${name}`),
    SnapshotType: 'manual',
    CreateTime: account.now.toISOString(),
    BytesUsedForCache: String(size),
  };
}

/** A snapshot as the service shows it at a moment. */
export const showCacheSnapshot = ({ Tags: _, ...snapshot }: CacheSnapshot, now: Date): ServerlessCacheSnapshotJson => ({
  ...snapshot,
  Status: statusOf(snapshot.Status, snapshot.CreateTime, now),
});
