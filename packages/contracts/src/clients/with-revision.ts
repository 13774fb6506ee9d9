import { copyFileSync, existsSync, mkdtempSync, readFileSync, realpathSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, relative, sep } from 'node:path';
import { DocpactError } from '../base/docpact-error.ts';
import { type Commit, checkOut, commitOf, workingFiles } from './checkout.ts';
import { removeForgotten } from './forgotten-folders.ts';
import {
  hasManager,
  type InstallCommand,
  installCommand,
  manifestNames,
  type PackageManager,
  packageManagerOf,
} from './package-manager.ts';
import { runProcess } from './run-process.ts';

/** A checkout of a revision. */
export interface Revision {
  /** The folder of the checkout that stands for the user's folder. */
  readonly folder: string;
  /** The folder from which its clients are found: that of the checkout, or the user's own where the same ones are installed. */
  readonly clientsFrom: string;
}

const prefix = 'docpact-revision-';

/**
 * Checks a revision out into a temporary folder, installs what its lockfile says, without any script of a package, and runs a function
 * there. Nothing is installed if all manifests and lockfiles are the same now. Everything is removed at the end, also of a run that is
 * interrupted. The repository and its working tree are only read.
 * @param ref a branch, a tag or a commit
 * @param folder a folder in a git repository
 * @returns what the function returns
 * @throws DocpactError usage for a ref or a folder that there is not, source for what cannot be checked out or installed; the signal's
 *   reason; what the function throws
 */
export async function withRevision<T>(
  ref: string,
  folder: string,
  run: (revision: Revision) => Promise<T>,
  signal: AbortSignal,
): Promise<T> {
  signal.throwIfAborted();
  const commit = commitOf(ref, folder);
  const parent = realpathSync(tmpdir());
  removeForgotten(parent, prefix, 24);
  const scratch = mkdtempSync(join(parent, prefix));
  const remove = (): void => removeNow(scratch);
  // A process that is told to exit does not come to the end of this function.
  process.on('exit', remove);
  try {
    const revision = await prepare(ref, folder, commit, scratch, signal);
    return await run(revision);
  } finally {
    remove();
    process.off('exit', remove);
  }
}

function removeNow(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  } catch {
    // Something holds a file open. A later run removes it.
  }
}

async function prepare(
  ref: string,
  folder: string,
  commit: Commit,
  scratch: string,
  signal: AbortSignal,
): Promise<Revision> {
  const files = await checkOut(commit, scratch, signal);
  const tree = join(scratch, 'tree');
  const there = join(tree, commit.below);
  if (!existsSync(there))
    throw new DocpactError('usage', `${ref} has no folder ${commit.below}`, 'name a revision that has it');
  const manager = await packageManagerOf(there, tree);
  if (!manager)
    throw new DocpactError(
      'source',
      `${ref} has no lockfile in ${commit.below || 'its top folder'}${commit.below && ' or above it'}`,
      'commit the lockfile: without it, nobody knows which clients that revision had',
    );
  const root = relative(tree, manager.root);
  const now = await workingFiles(commit.top, signal);
  if (isSameWithin(root, { tree, files }, { tree: commit.top, files: now }))
    return { folder: there, clientsFrom: folder };
  await install(ref, manager, join(commit.top, root), signal);
  return { folder: there, clientsFrom: there };
}

interface Tree {
  readonly tree: string;
  readonly files: readonly string[];
}

/** Whether all manifests and lockfiles below a folder are the same in two trees. */
function isSameWithin(root: string, ...[one, other]: [Tree, Tree]): boolean {
  const manifestsOf = ({ tree, files }: Tree): string =>
    JSON.stringify(
      files
        .filter(
          (file) =>
            manifestNames.has(basename(file)) && (root === '' || file.startsWith(`${root.replaceAll(sep, '/')}/`)),
        )
        .filter((file) => statSync(join(tree, file), { throwIfNoEntry: false })?.isFile())
        .sort()
        .map((file) => [file, readFileSync(join(tree, file), 'latin1')]),
    );
  return manifestsOf(one) === manifestsOf(other);
}

/** The timeout of an installation, in milliseconds: a registry may keep a connection open and send nothing. */
const timeout = 600_000;

async function install(ref: string, manager: PackageManager, ownRoot: string, signal: AbortSignal): Promise<void> {
  // Clients may be development dependencies, which are left out in production.
  const { NODE_ENV: _, ...own } = process.env;
  const env = { ...own, COREPACK_ENABLE_DOWNLOAD_PROMPT: '0' };
  const run = (command: string, args: readonly string[], added: InstallCommand['env'] = {}): Promise<string> =>
    runProcess(command, args, { folder: manager.root, env: { ...env, ...added }, timeout, signal });
  const found = installCommand(manager, await hasManager(manager, run));
  if (!found) {
    const message = `${ref} is installed with ${manager.agent}, which docpact does not know`;
    throw new DocpactError('source', message, 'known are npm, pnpm, yarn and bun');
  }
  lendSettings(ownRoot, manager.root);
  try {
    await run(found.command, found.args, found.env);
  } catch (cause) {
    if (!(cause instanceof DocpactError) || signal.aborted) throw cause;
    throw new DocpactError('source', `the clients of ${ref} cannot be installed: ${cause.message}`, cause.hint, cause);
  }
}

/** Credentials are often in settings that are not in the repository. */
function lendSettings(from: string, to: string): void {
  const [own, lent] = [join(from, '.npmrc'), join(to, '.npmrc')];
  if (existsSync(own) && !existsSync(lent)) copyFileSync(own, lent);
}
