/** What one client may ask of the endpoint. Times are in milliseconds. */
export interface Limits {
  /** Bytes of a body. */
  readonly body: number;
  /** From the first byte of a connection or request to the end of its head. */
  readonly head: number;
  /** From there to the end of its body. */
  readonly request: number;
  /** How long a connection may stand without a request, or without taking its answer. */
  readonly idle: number;
  /** How long a stop waits for the calls that are being answered. */
  readonly stop: number;
}

/** Far more than any call of an SDK client takes; services of AWS take bodies of about this size. */
export const defaultLimits: Limits = { body: 1_048_576, head: 10_000, request: 30_000, idle: 60_000, stop: 5_000 };
