import { type Dirent, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { Problem } from '../document/contract-error.ts';

/** One file to transcribe: its path, and the folder that may be its service's. */
export interface PageFile {
  readonly file: string;
  readonly folder: string | undefined;
}

/** The names under which pages are kept; only the content tells which form a page has. */
const PAGE_NAME = /\.(?:rst|html?|txt)$/i;

/**
 * Finds pages: each path is a file, or a folder that is walked with all folders in it.
 * @returns the pages, each once, sorted by path; and a problem for each path that cannot be read
 */
export function findPages(paths: readonly string[]): { pages: readonly PageFile[]; problems: readonly Problem[] } {
  const files = new Set<string>();
  const problems: Problem[] = [];
  for (const path of paths) {
    try {
      if (statSync(path).isDirectory()) walk(path, files, problems);
      else files.add(path);
    } catch (cause) {
      problems.push(unreadable(path, cause));
    }
  }
  const pages = [...files].sort().map((file) => ({ file, folder: folderOf(file) }));
  return { pages, problems };
}

function walk(folder: string, files: Set<string>, problems: Problem[]): void {
  let entries: Dirent[];
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch (cause) {
    problems.push(unreadable(folder, cause));
    return;
  }
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) walk(path, files, problems);
    else if (PAGE_NAME.test(entry.name)) files.add(path);
  }
}

/** The service's folder: the one that the page lies in, or the one above `client`. */
function folderOf(file: string): string | undefined {
  const folder = dirname(resolve(file));
  const name = basename(folder) === 'client' ? basename(dirname(folder)) : basename(folder);
  return /^[a-z0-9][\w.-]*$/i.test(name) ? name : undefined;
}

/** A file or folder that the system does not let us read. */
export function unreadable(file: string, cause: unknown): Problem {
  const actual = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
  return {
    code: 'file-unreadable',
    file,
    expected: 'a page or a folder of pages',
    actual,
    hint: 'Give the path of an existing file or folder.',
  };
}
