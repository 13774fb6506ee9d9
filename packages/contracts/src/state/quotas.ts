/** How much an account may hold; without a number there is no limit. */
export interface Quotas {
  /** Tags on one ElastiCache snapshot: 50, as `TagQuotaPerResourceExceeded` is documented, unless told otherwise. */
  readonly tagsPerResource?: number;
  /** Manual snapshots of serverless caches in the account. */
  readonly serverlessCacheSnapshots?: number;
  /** Manual snapshots of Neptune clusters in the account. */
  readonly dbClusterSnapshots?: number;
  /** Snapshot copy configurations of one Redshift Serverless namespace. */
  readonly snapshotCopyConfigurations?: number;
}

/** The only one of the quotas that a page gives a number for. */
export const documentedQuotas: Quotas = { tagsPerResource: 50 };

/** Whether a count is past its limit. */
export const exceeds = (count: number, limit: number | undefined): boolean => limit !== undefined && count > limit;
