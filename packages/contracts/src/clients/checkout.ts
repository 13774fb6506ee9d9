import { spawnSync } from 'node:child_process';
import { join, sep } from 'node:path';
import { DocpactError } from '../base/docpact-error.ts';
import { gitEnvironment } from '../base/git-environment.ts';
import { type ProcessOptions, runProcess } from './run-process.ts';

/** A commit of a repository. */
export interface Commit {
  readonly id: string;
  /** The folder of the working tree. */
  readonly top: string;
  /** The path of a folder in it: `packages/app`, or nothing for the working tree itself. */
  readonly below: string;
}

/**
 * Finds the commit of a ref in the repository around a folder.
 * @throws DocpactError usage for a folder in no repository, and for a ref that it does not have; source where git fails
 */
export function commitOf(ref: string, folder: string): Commit {
  const inside = ask(folder, ['rev-parse', '--show-toplevel', '--show-prefix']);
  if (inside.status !== 0) throw notInside(ref, folder, inside.stderr);
  const [top = '', prefix = ''] = inside.stdout.split('\n');
  if (ref === '' || ref.startsWith('-'))
    throw new DocpactError('usage', `"${ref}" is no revision`, 'name a branch, a tag or a commit, such as origin/main');
  const found = ask(folder, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`]);
  if (found.status === 0) return { id: found.stdout.trim(), top, below: prefix.replace(/\/$/, '') };
  const isShallow = ask(folder, ['rev-parse', '--is-shallow-repository']).stdout.trim() === 'true';
  throw new DocpactError(
    'usage',
    `this repository has no revision ${ref}`,
    isShallow
      ? 'this is a shallow clone: in CI, check out with fetch-depth: 0; elsewhere, run git fetch --unshallow'
      : 'name a branch, a tag or a commit that git log shows, or fetch it first',
  );
}

function ask(folder: string, args: readonly string[]): { status: number | null; stdout: string; stderr: string } {
  const { error, ...answer } = spawnSync('git', [...args], { cwd: folder, env: gitEnvironment(), encoding: 'utf8' });
  if (error) throw new DocpactError('source', `git cannot be run: ${error.message}`, 'install git', error);
  return answer;
}

const notInside = (ref: string, folder: string, why: string): DocpactError =>
  /not a git repository|must be run in a work tree/.test(why)
    ? new DocpactError('usage', `${ref}: ${folder} is in no git repository`, 'run docpact inside of one')
    : new DocpactError('source', `${ref}: git cannot read the repository of ${folder}: ${why.trim()}`);

/**
 * Settings for one command: nothing of the user's repository runs or is written. Files of LFS stay pointers, which nothing here looks into.
 */
const settings = [
  'core.hooksPath=/dev/null',
  'core.fsmonitor=false',
  'core.splitIndex=false',
  'core.sparseCheckout=false',
  'filter.lfs.smudge=',
  'filter.lfs.process=',
  'filter.lfs.required=false',
].flatMap((setting) => ['-c', setting]);

/**
 * Writes the files of a commit into a folder. The index of the checkout is there too, so that the repository is only read: a worktree would
 * stay registered in it after a kill, and an archive leaves out what `export-ignore` names. Submodules are empty folders.
 * @param folder an existing folder; gets `index`, and the files below `tree`
 * @returns the paths of the files
 * @throws DocpactError (source) where git fails; the signal's reason
 */
export async function checkOut({ id, top }: Commit, folder: string, signal: AbortSignal): Promise<readonly string[]> {
  const env = { ...gitEnvironment(), GIT_INDEX_FILE: join(folder, 'index') };
  const git = (...args: readonly string[]) =>
    runProcess('git', [...settings, ...args], processOptions(top, env, signal));
  await git('read-tree', id);
  await git('checkout-index', '--all', `--prefix=${join(folder, 'tree')}${sep}`);
  return splitPaths(await git('ls-files', '-z'));
}

/** The paths of the files of a working tree that git tracks or would track. Throws like `checkOut`. */
export async function workingFiles(top: string, signal: AbortSignal): Promise<readonly string[]> {
  const args = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
  return splitPaths(await runProcess('git', [...settings, ...args], processOptions(top, gitEnvironment(), signal)));
}

const splitPaths = (listed: string): readonly string[] => [
  ...new Set(listed.split('\0').filter((path) => path !== '')),
];

/** The timeout of git, in milliseconds: a large repository is checked out within minutes. */
const timeout = 600_000;

const processOptions = (folder: string, env: NodeJS.ProcessEnv, signal: AbortSignal): ProcessOptions => ({
  folder,
  env,
  timeout,
  signal,
});
