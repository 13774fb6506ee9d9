import { execFileSync, spawnSync } from 'node:child_process';
import { type Dirent, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DocpactError, messageOf } from '../base/docpact-error.ts';

/** A source of files with contracts or pages: the disk or a git revision. */
export interface FileTree {
  /** Whether the path is a file or a folder. `undefined` if it does not exist. */
  kind(path: string): 'file' | 'folder' | undefined;
  /** Every file below a folder, sorted, as paths for `read`. */
  filesBelow(folder: string): readonly string[];
  /** The bytes of a file. `undefined` if it does not exist. */
  read(path: string): Uint8Array | undefined;
  /** The name of a file in messages. */
  name(path: string): string;
}

/** The size limit of a file, in bytes. The largest page of the reference has 1.1 MB and the largest contract less, so a larger file is neither. */
const LARGEST = 16 * 1024 * 1024;

/** The files of this machine. */
export const disk: FileTree = {
  kind: (path) => {
    const found = statSync(path, { throwIfNoEntry: false });
    return found?.isDirectory() ? 'folder' : found?.isFile() ? 'file' : undefined;
  },
  filesBelow: (folder) => walk(folder).sort(),
  read: (path) => {
    if (disk.kind(path) !== 'file') return undefined;
    try {
      if (statSync(path).size > LARGEST) throw new Error(`more than ${LARGEST / 1024 / 1024} MB`);
      return readFileSync(path);
    } catch (cause) {
      throw new DocpactError('source', `${path}: ${messageOf(cause)}`, 'name a file that can be read', cause);
    }
  },
  name: (path) => path,
};

function walk(folder: string): string[] {
  let entries: Dirent[];
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch (cause) {
    throw new DocpactError('source', `${folder}: ${messageOf(cause)}`, 'name a folder that can be read', cause);
  }
  return entries
    .filter(({ name }) => name !== 'node_modules' && !name.startsWith('.'))
    .flatMap((entry) => (entry.isDirectory() ? walk(join(folder, entry.name)) : [join(folder, entry.name)]));
}

/**
 * The files of a git revision in the repository of the working folder. Paths are relative to the working folder.
 * Throws `DocpactError`: usage outside of a repository, source for a revision that it does not have.
 */
export function gitTree(revision: string): FileTree {
  const commit = resolveCommit(revision);
  const listed = git(['ls-tree', '-r', '-z', '--name-only', '--end-of-options', commit]).toString('utf8');
  const files = new Set(listed.split('\0').filter((path) => path !== ''));
  const tidy = (path: string): string => join(path).replace(/\/$/, '');
  const below = (folder: string): readonly string[] => {
    const prefix = tidy(folder) === '.' ? '' : `${tidy(folder)}/`;
    return [...files].filter((path) => path.startsWith(prefix)).sort();
  };
  return {
    kind: (path) => (files.has(tidy(path)) ? 'file' : below(path).length > 0 ? 'folder' : undefined),
    filesBelow: below,
    read: (path) => (files.has(tidy(path)) ? git(['cat-file', 'blob', `${commit}:./${tidy(path)}`]) : undefined),
    name: (path) => `${revision}:${tidy(path)}`,
  };
}

function resolveCommit(revision: string): string {
  const inside = spawnSync('git', ['rev-parse', '--is-inside-work-tree'], { encoding: 'utf8' });
  if (inside.error)
    throw new DocpactError('source', `git:${revision}: git cannot be run: ${inside.error.message}`, 'install git');
  if (inside.status !== 0)
    throw new DocpactError(
      'usage',
      `git:${revision}: ${process.cwd()} is in no git repository`,
      'run docpact inside of one',
    );
  const found = spawnSync('git', ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`], {
    encoding: 'utf8',
  });
  if (found.status === 0) return found.stdout.trim();
  throw new DocpactError(
    'source',
    `git:${revision}: this repository has no such revision`,
    'fetch it first (CI often checks out one commit alone), or name another',
  );
}

function git(args: readonly string[]): Buffer {
  try {
    return execFileSync('git', [...args], { maxBuffer: 2 ** 30, stdio: ['ignore', 'pipe', 'pipe'] });
  } catch (cause) {
    throw new DocpactError('source', `git ${args[0]}: ${messageOf(cause)}`, undefined, cause);
  }
}
