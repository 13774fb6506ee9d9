import { DocpactError } from '../base/docpact-error.ts';
import { memberOf } from '../base/member-of.ts';
import { describeNpmError, NpmError, runNpm } from './run-npm.ts';

/** The data of a package in a registry. */
export interface Published {
  readonly versions: readonly string[];
  /** Versions by their tag, such as `latest`. */
  readonly tags: Readonly<Record<string, string>>;
}

/**
 * Asks the registry for the versions of a package.
 * @throws DocpactError (source) where it cannot be reached or does not have the package
 */
export async function publishedVersions(name: string, signal: AbortSignal): Promise<Published> {
  const answer = await ask(name, signal);
  const versions = [memberOf(answer, 'versions')].flat().filter((version) => typeof version === 'string');
  const tags = Object.entries(Object(memberOf(answer, 'dist-tags'))).map(([tag, version]) => [tag, String(version)]);
  if (versions.length > 0) return { versions, tags: Object.fromEntries(tags) };
  throw new DocpactError('source', `the registry names no version of ${name}`, 'look at: npm config get registry');
}

async function ask(name: string, signal: AbortSignal): Promise<unknown> {
  try {
    return await runNpm(['view', name, 'versions', 'dist-tags'], process.cwd(), signal);
  } catch (cause) {
    if (!(cause instanceof NpmError)) throw cause;
    const message =
      cause.code === 'E404' ? `the registry has no ${name}` : `the versions of ${name}: ${describeNpmError(cause)}`;
    throw new DocpactError(
      'source',
      message,
      'exact versions that are cached need no registry; npm config get registry tells which one was asked',
      cause,
    );
  }
}
