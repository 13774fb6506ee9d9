import type { Aspect } from '../../registry/operation-model.ts';

/** One operation in one version of a client. */
export interface Cell {
  readonly version: string;
  /** `absent`: the version does not have the operation. `failed`: it could not be checked. */
  readonly state: 'checked' | 'absent' | 'failed';
  /** Why it could not be checked. */
  readonly reason?: string;
  /** Its cases. */
  readonly passed: number;
  readonly failed: number;
  /** The findings that the version has, and the changes that it brought, by severity; what is suppressed is none. */
  readonly error: number;
  readonly warn: number;
  readonly info: number;
  /** What this version does not say of itself, so that it could not be looked at. */
  readonly unseen: readonly Aspect[];
}
