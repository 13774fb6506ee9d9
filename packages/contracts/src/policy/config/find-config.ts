import { existsSync, lstatSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { DocpactError } from '../../base/docpact-error.ts';

/** The possible file names of a configuration. */
export const configNames = ['docpact.config.ts', 'docpact.config.js', 'docpact.config.mjs', 'docpact.config.json'];

/**
 * The configuration of a folder. The search goes from the folder up to the root of its repository and takes the nearest one. Outside of a
 * repository it searches no other folder, so a stray file in a shared parent folder never runs.
 * Throws `DocpactError` (usage) for a folder that has two.
 */
export function findConfig(folder: string): string | undefined {
  const root = repositoryRoot(folder) ?? folder;
  for (let at = folder; ; at = dirname(at)) {
    const found = configNames.filter((name) => isThere(join(at, name)));
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

/** A link that leads nowhere is there too: to take it for no configuration would lose what it decides. */
const isThere = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false }) !== undefined;

/** The nearest folder with a `.git`, which is a file in a worktree. */
function repositoryRoot(folder: string): string | undefined {
  if (existsSync(join(folder, '.git'))) return folder;
  return dirname(folder) === folder ? undefined : repositoryRoot(dirname(folder));
}

/** A folder relative to the root of its repository, with `/`; `.` for the root itself. Undefined outside of a repository. */
export function folderInRepository(folder: string): string | undefined {
  const root = repositoryRoot(folder);
  return root === undefined ? undefined : relative(root, folder).replaceAll(sep, '/') || '.';
}
