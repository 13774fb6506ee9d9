import semver from 'semver';
import { DocpactError } from '../../base/docpact-error.ts';
import { type Published, publishedVersions } from '../../clients/published-versions.ts';

/** The requested versions of a package: a list in the form of `--versions`, or a number of the newest. */
export type WantedVersions = { readonly list: string } | { readonly last: number };

/**
 * The exact versions requested, from the oldest to the newest. The registry is asked only for a range, a tag, or a version that is not cached.
 * @throws DocpactError usage for what is not a version, or is a version that is not published; source when there is no registry
 */
export async function resolveVersions(
  name: string,
  wanted: WantedVersions,
  isCached: (version: string) => boolean,
  signal: AbortSignal,
): Promise<readonly string[]> {
  if ('last' in wanted) {
    const { versions } = await publishedVersions(name, signal);
    return ascending(versions.filter((version) => semver.prerelease(version) === null)).slice(-wanted.last);
  }
  const parts = partsOf(wanted.list);
  const exact = parts.flatMap((part) => semver.valid(part) ?? []);
  if (exact.length === parts.length && exact.every(isCached)) return ascending(exact);
  const published = await publishedVersions(name, signal);
  return ascending(parts.flatMap((part) => matching(name, part, published)));
}

function partsOf(list: string): readonly string[] {
  const parts = list.split(',').map((part) => part.trim());
  if (parts.every((part) => part !== '')) return parts;
  throw new DocpactError(
    'usage',
    `--versions "${list}" names no version${parts.length > 1 ? ' at one place' : ''}`,
    forms,
  );
}

const forms = 'write versions, tags or ranges, with commas between: "3.879.0,>=3.1000.0 <3.1100.0,latest"';

/** The versions that one part of the list selects: a tag, a version, or all versions of a range. */
function matching(name: string, part: string, { versions, tags }: Published): readonly string[] {
  const tagged = Object.hasOwn(tags, part) ? tags[part] : undefined;
  if (tagged !== undefined) return [tagged];
  const range = semver.validRange(part);
  if (range === null)
    throw new DocpactError('usage', `"${part}" is no version, no range, and no tag of ${name}`, forms);
  const found = versions.filter((version) => semver.satisfies(version, range));
  if (found.length > 0) return found;
  const what =
    semver.valid(part) === null ? `no version of ${name} is in the range ${part}` : `${name} has no version ${part}`;
  throw new DocpactError('usage', what, nearest(part, versions));
}

/** The published versions next to one that does not exist. */
function nearest(part: string, versions: readonly string[]): string {
  const sorted = ascending(versions);
  const place = semver.minVersion(part) ?? new semver.SemVer('0.0.0');
  const before = sorted.filter((version) => semver.lt(version, place)).at(-1);
  const after = sorted.find((version) => semver.gt(version, place));
  return `the nearest are ${[before, after].filter((version) => version !== undefined).join(' and ')}`;
}

const ascending = (versions: readonly string[]): readonly string[] => semver.sort([...new Set(versions)]);
