import type { Account } from './account.ts';
import type { Quotas } from './quotas.ts';
import { type ElastiCacheRows, type ElastiCacheSeed, elastiCacheRows } from './services/elasticache.ts';
import { type LightsailRows, type LightsailSeed, lightsailRows } from './services/lightsail.ts';
import { type NeptuneRows, type NeptuneSeed, neptuneRows } from './services/neptune.ts';
import {
  type RedshiftServerlessRows,
  type RedshiftServerlessSeed,
  redshiftServerlessRows,
} from './services/redshift-serverless.ts';

/**
 * All that a backend knows, as JSON. It is what a test seeds, as little of it as matters, and what `Backend.toJSON` gives, complete;
 * state.schema.json says the same to files and editors.
 */
export interface BackendState {
  readonly $schema?: string;
  /** What nobody gave is drawn from it: 0, unless told otherwise. */
  readonly seed?: number;
  /** Twelve digits: 123456789012, unless told otherwise. */
  readonly accountId?: string;
  /** us-east-1, unless told otherwise. */
  readonly region?: string;
  /** How many calls were answered; without a clock, that is the time. */
  readonly calls?: number;
  readonly quotas?: Quotas;
  /** By `service/Operation`: the documented fault with which the operation answers every call, such as `AccessDeniedException`. */
  readonly faults?: Readonly<Record<string, string>>;
  readonly elasticache?: ElastiCacheSeed;
  readonly neptune?: NeptuneSeed;
  readonly redshiftServerless?: RedshiftServerlessSeed;
  readonly lightsail?: LightsailSeed;
}

/** The resources of all services, each list in the order in which they were made. */
export interface BackendRows {
  readonly elasticache: ElastiCacheRows;
  readonly neptune: NeptuneRows;
  readonly redshiftServerless: RedshiftServerlessRows;
  readonly lightsail: LightsailRows;
}

/** The resources given, with all of their members. */
export const rowsOf = (state: BackendState, account: Account): BackendRows => ({
  elasticache: elastiCacheRows(state.elasticache ?? {}, account),
  neptune: neptuneRows(state.neptune ?? {}, account),
  redshiftServerless: redshiftServerlessRows(state.redshiftServerless ?? {}, account),
  lightsail: lightsailRows(state.lightsail ?? {}, account),
});
