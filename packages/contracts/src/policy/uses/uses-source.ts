import type { DocpactErrorCode } from '../../base/docpact-error.ts';
import type { Path, Places } from '../../base/positions.ts';
import type { Occurrence } from './paths-in.ts';

/** What one place says is used of one operation: an entry of the configuration, or a recording. */
export interface UsesSource {
  /** `service/Operation`. */
  readonly key: string;
  /** Where the operation is named. */
  readonly keyAt: Path;
  readonly occurrences: readonly Occurrence[];
  readonly places: Places;
  readonly code: DocpactErrorCode;
}
