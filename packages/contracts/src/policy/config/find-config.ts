import { existsSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { DocpactError } from '../../base/docpact-error.ts';

/** The names that a configuration may have. */
export const configNames = ['docpact.config.ts', 'docpact.config.js', 'docpact.config.mjs', 'docpact.config.json'];

/**
 * The configuration of a folder: of the nearest folder from there up to the root of its repository that has one. Outside of a
 * repository no other folder is looked in, so that nobody's stray file in a shared folder above is ever run.
 * Throws `DocpactError` (usage) for a folder that has two.
 */
export function findConfig(folder: string): string | undefined {
  const root = repositoryRoot(folder) ?? folder;
  for (let at = folder; ; at = dirname(at)) {
    const found = configNames.filter((name) => existsSync(join(at, name)));
    if (found.length > 1)
      throw new DocpactError(
        'usage',
        `${relative(folder, at) || 'this folder'} has ${found.join(' and ')}: only one can be meant`,
        'keep one of them, or name one with --config',
      );
    if (found[0] !== undefined) return join(at, found[0]);
    if (at === root) return undefined;
  }
}

/** The nearest folder with a `.git`, which is a file in a worktree. */
function repositoryRoot(folder: string): string | undefined {
  if (existsSync(join(folder, '.git'))) return folder;
  return dirname(folder) === folder ? undefined : repositoryRoot(dirname(folder));
}
