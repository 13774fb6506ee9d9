import type { Aspect } from '../diff/surface.ts';
import type { Report, ReportedOperation } from '../report/report.ts';

/** What the versions of a client are, beside each other. */
export interface MatrixReport extends Report {
  readonly command: 'matrix';
  readonly package: string;
  /** From the oldest to the newest. */
  readonly versions: readonly string[];
  readonly operations: readonly MatrixOperation[];
}

/** One operation in all versions. Its findings stand once each, with the version that has them first. */
export interface MatrixOperation extends ReportedOperation {
  /** One a version, in their order. */
  readonly cells: readonly Cell[];
}

/** One operation in one version. */
export interface Cell {
  readonly version: string;
  /** `absent`: the version does not have the operation. `failed`: it could not be checked. */
  readonly state: 'checked' | 'absent' | 'failed';
  /** Why it could not be checked. */
  readonly reason?: string;
  /** Its cases, and its findings by severity. */
  readonly passed: number;
  readonly failed: number;
  readonly error: number;
  readonly warn: number;
  readonly info: number;
  /** What this version does not say of itself, so that it could not be looked at. */
  readonly unseen: readonly Aspect[];
}
