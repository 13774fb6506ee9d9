import { execFileSync } from 'node:child_process';
import { readFileSync, realpathSync, type Stats, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { globSync } from 'tinyglobby';
import { DocpactError, messageOf } from '../../../base/docpact-error.ts';
import { gitEnvironment } from '../../../base/git-environment.ts';
import { memberOf } from '../../../base/member-of.ts';

/** A file with code. */
export interface SourceFile {
  readonly path: string;
  /** Its size in bytes. */
  readonly size: number;
}

const isSource = (path: string): boolean =>
  /\.(?:[cm]?[jt]s|[jt]sx|vue|svelte|astro)$/.test(path) && !/\.d\.(?:[^./\\]+\.)?[cm]?ts$/.test(path);

/**
 * The sources below a folder, sorted: the files that git tracks or would track. Where there is no git repository, all files outside of
 * `node_modules`, `dist`, `build` and folders that begin with a dot. Links are followed, except to a folder around this one.
 * Throws `DocpactError` (source) for a folder or a file that cannot be read.
 */
export function sourceFiles(folder: string): readonly SourceFile[] {
  if (!statOf(folder)?.isDirectory())
    throw new DocpactError('source', `${folder}: no such folder`, 'name the folder that holds the sources');
  const found = new Map<string, SourceFile>();
  const root = realpathSync(folder);
  const visited = new Set<string>();
  const visit = (at: string): void => {
    const real = realpathSync(at);
    const isAround = real !== root && `${root}${sep}`.startsWith(real.endsWith(sep) ? real : `${real}${sep}`);
    if (isAround || visited.has(real)) return;
    visited.add(real);
    for (const entry of entriesOf(at)) {
      if (entry.split('/').includes('node_modules')) continue;
      const path = join(at, entry);
      const stat = statOf(path);
      // A submodule, another repository, or a link: git lists the folder itself.
      if (stat?.isDirectory()) visit(path);
      else if (stat?.isFile() && isSource(path)) found.set(path, { path, size: stat.size });
    }
  };
  visit(folder);
  return [...found.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** What stands at a path. Nothing for a file that git still lists but that was removed, and for a link that leads nowhere or to itself. */
function statOf(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch (cause) {
    if (['ENOENT', 'ENOTDIR', 'ELOOP'].includes(String(memberOf(cause, 'code')))) return undefined;
    throw unreadable(path, cause);
  }
}

function entriesOf(folder: string): readonly string[] {
  const listed = listedByGit(folder);
  // A folder that git ignores has nothing listed, and was named on purpose.
  if (listed !== undefined && listed.length > 0) return listed;
  const ignore = ['**/{node_modules,dist,build}/**'];
  try {
    return globSync('**', { cwd: folder, ignore, expandDirectories: false });
  } catch (cause) {
    throw unreadable(folder, cause);
  }
}

/** The files below a folder that git tracks or would track. `undefined` where there is no git, or no repository. */
function listedByGit(folder: string): readonly string[] | undefined {
  const args = ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--exclude=node_modules'];
  try {
    const stdio: ['ignore', 'pipe', 'pipe'] = ['ignore', 'pipe', 'pipe'];
    const listed = execFileSync('git', args, { cwd: folder, env: gitEnvironment(), maxBuffer: 2 ** 30, stdio });
    return listed
      .toString('utf8')
      .split('\0')
      .filter((entry) => entry !== '');
  } catch (cause) {
    const why = String(memberOf(cause, 'stderr') ?? '').trim();
    if (memberOf(cause, 'code') === 'ENOENT' || why.includes('not a git repository')) return undefined;
    throw new DocpactError('source', `git cannot list the files of ${folder}: ${why || messageOf(cause)}`);
  }
}

/** The text of a source. Throws `DocpactError` (source) when it cannot be read. */
export function readSource({ path }: SourceFile): string {
  try {
    const bytes = readFileSync(path);
    // TypeScript reads UTF-16 too, which some editors and shells write.
    return bytes[0] === 0xff && bytes[1] === 0xfe ? bytes.toString('utf16le') : bytes.toString('utf8');
  } catch (cause) {
    throw unreadable(path, cause);
  }
}

const unreadable = (path: string, cause: unknown): DocpactError =>
  new DocpactError('source', `${path}: ${messageOf(cause)}`, 'make it readable, or have git ignore it', cause);
