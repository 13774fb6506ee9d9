import type { Quotas, ServiceSeeds } from './services.generated.ts';

/**
 * The state of a backend as JSON. A test seeds it with only the parts that matter. `Backend.toJSON` returns it complete. state.schema.json
 * describes the same for files and editors.
 */
export interface BackendState extends ServiceSeeds {
  readonly $schema?: string;
  /** The seed for all values that were not given: 0 by default. */
  readonly seed?: number;
  /** Twelve digits: 123456789012 by default. */
  readonly accountId?: string;
  /** us-east-1 by default. */
  readonly region?: string;
  /** The number of calls answered. Without a clock, it determines the time. */
  readonly calls?: number;
  readonly quotas?: Quotas;
  /** By `service/Operation`: the documented fault that answers every call of the operation, such as `AccessDeniedException`. */
  readonly faults?: Readonly<Record<string, string>>;
}
