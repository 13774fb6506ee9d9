import type { DocpactErrorCode } from '../../base/docpact-error.ts';
import { memberStep } from '../../base/member-of.ts';
import type { Path, Positions } from '../../base/parse-json.ts';

/** A member that occurs in a value: its contract path and its position in the value. */
export interface Occurrence {
  readonly path: string;
  readonly at: Path;
}

/** The innermost members of a recorded structure. `null` does not count as a value: neither protocol nor SDK distinguishes it from an absent member. */
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

/** The uses of one operation from one source: an entry of the configuration, or a recording. */
export interface UsesSource {
  /** `service/Operation`. */
  readonly key: string;
  /** The position of the operation's name. */
  readonly keyAt: Path;
  readonly occurrences: readonly Occurrence[];
  readonly positions: Positions;
  readonly code: DocpactErrorCode;
}
