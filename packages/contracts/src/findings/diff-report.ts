import type { Aspect } from '../registry/operation-model.ts';
import type { Report, ReportedOperation } from './report/report.ts';

/** What changed from one source to another. */
export interface DiffReport extends Report {
  readonly command: 'diff';
  /** The two sources, as they were named. */
  readonly labels: { readonly before: string; readonly after: string };
  readonly operations: readonly DiffResult[];
}

/** What changed of one operation. */
export interface DiffResult extends ReportedOperation {
  readonly unseen: readonly Aspect[];
}
