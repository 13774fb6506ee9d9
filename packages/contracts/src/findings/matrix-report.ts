import type { Cell } from './report/cell.ts';
import type { Report, ReportedOperation } from './report/report.ts';

/** What the versions of a client are, beside each other. */
export interface MatrixReport extends Report {
  readonly command: 'matrix';
  readonly seed: number;
  readonly package: string;
  readonly versions: readonly string[];
  readonly operations: readonly MatrixOperation[];
}

/** One operation in all versions. Its findings stand once each, with the version that has them first. */
export interface MatrixOperation extends ReportedOperation {
  readonly cells: readonly Cell[];
}
