import { existsSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';

/**
 * The path of a page in a repository, or `undefined` where it is no file of it.
 * Pages are named from the folder that all lie in; they are found where the command runs in that folder.
 */
export function pageFile(page: string, folder: string, repository: string): string | undefined {
  const file = resolve(folder, page);
  const path = relative(repository, file);
  return existsSync(file) && !path.startsWith('..') ? path.replaceAll(sep, '/') : undefined;
}
