import type { DocpactErrorCode } from '../../base/docpact-error.ts';
import { memberStep } from '../../base/member-of.ts';
import type { Path, Positions } from '../../base/parse-json.ts';

/** A member that occurs in a value: as a path of the contract, and where it stands in the value. */
export interface Occurrence {
  readonly path: string;
  readonly at: Path;
}

/** The innermost members of a recorded structure. `null` is no value: neither protocol nor SDK tells it from nothing. */
export const pathsIn = (structure: object, path: string, at: Path): readonly Occurrence[] =>
  Object.entries(structure)
    .filter(([name]) => name !== '$metadata')
    .flatMap(([name, member]) => pathsOf(member, path + memberStep(name), [...at, name]));

function pathsOf(value: unknown, path: string, at: Path): readonly Occurrence[] {
  if (value === null || value === undefined) return [];
  const inside = Array.isArray(value)
    ? value.flatMap((item, i) => pathsOf(item, `${path}[]`, [...at, i]))
    : typeof value === 'object'
      ? pathsIn(value, path, at)
      : [];
  return inside.length > 0 ? inside : [{ path, at }];
}

/** What one place says is used of one operation: an entry of the configuration, or a recording. */
export interface UsesSource {
  /** `service/Operation`. */
  readonly key: string;
  /** Where the operation is named. */
  readonly keyAt: Path;
  readonly occurrences: readonly Occurrence[];
  readonly places: Positions;
  readonly code: DocpactErrorCode;
}
