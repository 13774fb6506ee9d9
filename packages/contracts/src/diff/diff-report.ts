import type { Report, ReportedOperation } from '../report/report.ts';
import type { Bump } from './rules.ts';
import type { Aspect } from './surface.ts';

/** What changed from one source to another. */
export interface DiffReport extends Report {
  readonly command: 'diff';
  /** The two sources, as they were named. */
  readonly before: string;
  readonly after: string;
  /** What the changes ask of the next version number. */
  readonly bump: Bump | 'none';
  readonly operations: readonly DiffResult[];
}

/** What changed of one operation. */
export interface DiffResult extends ReportedOperation {
  /** What each side was read from; absent where it does not have the operation. */
  readonly before?: string;
  readonly after?: string;
  /** What only one of the two can say, so that it was not compared. */
  readonly unseen: readonly Aspect[];
}
