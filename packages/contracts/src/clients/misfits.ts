import semver from 'semver';
import { DocpactError } from '../base/docpact-error.ts';
import { type Manifest, readManifest } from './manifest.ts';
import { resolvePackage } from './resolve-package.ts';

/** A dependency that does not fit who asks for it. */
export interface Misfit {
  readonly package: string;
  /** The version that is found. Undefined if none is. */
  readonly version: string | undefined;
  /** Who asks for it, with its version. */
  readonly by: string;
  /** The range that is asked for. */
  readonly range: string;
}

/**
 * The dependencies of a package, directly or through others, that are not installed or not in the range that is asked for. In the order in which
 * they are found, those of the package itself first. What is no range of versions, such as an address, always fits.
 * @param folder the folder from which the package's dependencies are found
 */
export function misfitsOf(folder: string): readonly Misfit[] {
  const misfits: Misfit[] = [];
  const seen = new Set([folder]);
  // The set grows while it is read: what is nearest to the package comes first.
  for (const at of seen) {
    const asking = manifestIn(at);
    for (const [name, range] of Object.entries(asking?.ranges ?? {})) {
      const found = resolvePackage(name, at);
      const version = found && manifestIn(found.directory)?.version;
      const by = `${asking?.name} ${asking?.version}`;
      if (!fits(version, range)) misfits.push({ package: name, version, by, range });
      if (found) seen.add(found.instance);
    }
  }
  return misfits;
}

/** A package whose manifest cannot be read is as good as not installed. */
function manifestIn(folder: string): Manifest | undefined {
  try {
    return readManifest(folder);
  } catch (error) {
    if (error instanceof DocpactError) return undefined;
    throw error;
  }
}

function fits(version: string | undefined, range: string): boolean {
  if (version === undefined) return false;
  const isComparable = semver.validRange(range) !== null && semver.valid(version) !== null;
  return !isComparable || semver.satisfies(version, range, { includePrerelease: true });
}
