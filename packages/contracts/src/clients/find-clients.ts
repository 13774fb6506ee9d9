/** Finds one client: in folders, next to docpact, and among loaded modules. */
import { existsSync, realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DocpactError } from '../base/docpact-error.ts';
import { memberOf } from '../base/member-of.ts';
import { readManifest } from './manifest.ts';

/** The folders to search for a client that is not named by a folder: the working folder, then docpact's own. */
export const sdkFolders = (): readonly string[] => [process.cwd(), dirname(fileURLToPath(import.meta.url))];

/**
 * The folder of a client package as Node resolves it, from the first of the folders that has it.
 * Throws `DocpactError` (source) when no folder has it.
 */
export function findClient(name: string, folders: readonly string[]): string {
  const directory = folders.map((folder) => resolvePackage(name, folder)).find((found) => found !== undefined);
  if (directory !== undefined) return directory;
  throw new DocpactError(
    'source',
    `${name} is not installed in ${folders.join(' or ')}`,
    `install it there (npm install ${name}), or leave its service out with --service`,
  );
}

/** Searches upwards from a folder like Node, but without Node's global folders. */
function resolvePackage(name: string, folder: string): string | undefined {
  if (existsSync(join(folder, 'package.json')) && readManifest(folder).name === name) return folder;
  const directory = join(folder, 'node_modules', name);
  if (existsSync(join(directory, 'package.json'))) return realpathSync(directory);
  const parent = dirname(folder);
  return parent === folder ? undefined : resolvePackage(name, parent);
}

/** The folder of the loaded module with the class of a client. Undefined if no CommonJS module has it. */
export function loadedFrom(client: object, className: string): string | undefined {
  const { cache } = createRequire(import.meta.url);
  const isOf = (exported: unknown): boolean => typeof exported === 'function' && client instanceof exported;
  const file = Object.keys(cache).find((key) => isOf(memberOf(cache[key]?.exports, className)));
  return file === undefined ? undefined : dirname(file);
}
