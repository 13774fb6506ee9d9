import type { Quotas, ServiceSeeds } from './services.generated.ts';

/**
 * All that a backend knows, as JSON. It is what a test seeds, as little of it as matters, and what `Backend.toJSON` gives, complete;
 * state.schema.json says the same to files and editors.
 */
export interface BackendState extends ServiceSeeds {
  readonly $schema?: string;
  /** What nobody gave is drawn from it: 0 by default. */
  readonly seed?: number;
  /** Twelve digits: 123456789012 by default. */
  readonly accountId?: string;
  /** us-east-1 by default. */
  readonly region?: string;
  /** How many calls were answered; without a clock, that is the time. */
  readonly calls?: number;
  readonly quotas?: Quotas;
  /** By `service/Operation`: the documented fault with which the operation answers every call, such as `AccessDeniedException`. */
  readonly faults?: Readonly<Record<string, string>>;
}
