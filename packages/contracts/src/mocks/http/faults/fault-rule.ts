/** Which calls a fault answers: a share of them, some by their number, or all where nothing is said. */
export interface FaultRule {
  /** `service/Operation`. */
  readonly operation: string;
  /** A documented fault of the operation by its shape, or a fault that every service has by its code. */
  readonly fault: string;
  /** From 0 to 1: how likely each call is to get it. */
  readonly probability?: number;
  /** Counted from 1, over the calls of the operation that keep the contract. */
  readonly calls?: readonly number[];
}
