/** The only module that finds clients: in folders, next to docpact, and among loaded modules. */
import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DocpactError, messageOf } from '../base/docpact-error.ts';
import { memberOf } from '../base/member-of.ts';

/** The folders to search for a client: only the named one if there is one, otherwise the working folder and docpact's own. */
export function sdkFolders(sdk: string | undefined, namedBy = '--sdk'): readonly string[] {
  if (sdk === undefined) return [process.cwd(), dirname(fileURLToPath(import.meta.url))];
  const folder = resolve(sdk);
  const problem = !existsSync(folder) ? 'no such folder' : statSync(folder).isDirectory() ? undefined : 'not a folder';
  if (problem !== undefined)
    throw new DocpactError(
      'source',
      `${namedBy} ${sdk}: ${problem}`,
      'name a folder in which the clients are installed',
    );
  return [folder];
}

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

/** Whether a folder is a client itself, not a folder with installed clients. */
export const isClientFolder = (folder: string): boolean => isClient(manifestIn(folder)?.name ?? '');

const isClient = (name: string): boolean => /^@aws-sdk\/client-[a-z0-9-]+$/.test(name);

/** An installed client package. */
export interface InstalledClient {
  readonly name: string;
  readonly version: string;
  readonly directory: string;
}

/**
 * The clients of a folder: the folder itself if it is one, otherwise those in its `node_modules`, under any name.
 * If the folder's manifest lists its own dependencies, clients that only other packages depend on are left out.
 * Throws `DocpactError` (source) for a folder that does not exist, or has none.
 */
export function findClients(folder: string): readonly InstalledClient[] {
  const missing = (what: string) =>
    new DocpactError('source', `sdk:${folder}: ${what}`, 'name a folder in which @aws-sdk clients are installed');
  if (!existsSync(folder)) throw missing('no such folder');
  const own = manifestIn(folder);
  if (own && isClient(own.name)) return [{ ...own, directory: realpathSync(folder) }];
  const installed = installedIn(join(folder, 'node_modules'));
  const wanted = directDependencies(folder);
  const direct = installed.filter(({ alias }) => wanted.includes(alias));
  const found = direct.length > 0 ? direct : installed;
  if (found.length === 0) throw missing('no @aws-sdk client is installed there');
  return found.map(({ name, version, directory }) => ({ name, version, directory }));
}

/** An installed version of a package, under any name. The search goes upwards from the working folder. */
export function findVersion(name: string, version: string): InstalledClient {
  for (let folder = process.cwd(); ; folder = dirname(folder)) {
    const found = installedIn(join(folder, 'node_modules')).find((one) => one.name === name && one.version === version);
    if (found) return found;
    if (folder === dirname(folder)) break;
  }
  throw new DocpactError(
    'source',
    `npm:${name}@${version} is not installed in ${process.cwd()} or above it`,
    `install it beside the other one: npm install ${name.replace(/^@[^/]+\//, '')}-${version}@npm:${name}@${version}`,
  );
}

interface Installed extends InstalledClient {
  /** The name of its folder: an alias, or its own name. */
  readonly alias: string;
}

function installedIn(modules: string): readonly Installed[] {
  return namesIn(modules)
    .flatMap((entry) =>
      entry.startsWith('@') ? namesIn(join(modules, entry)).map((name) => `${entry}/${name}`) : [entry],
    )
    .flatMap((alias) => {
      const manifest = manifestIn(join(modules, alias));
      return manifest && isClient(manifest.name)
        ? [{ ...manifest, alias, directory: realpathSync(join(modules, alias)) }]
        : [];
    });
}

const namesIn = (folder: string): readonly string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => !name.startsWith('.'))
        .sort()
    : [];

const manifestIn = (folder: string): Pick<InstalledClient, 'name' | 'version'> | undefined => {
  if (!existsSync(join(folder, 'package.json'))) return undefined;
  const { name, version } = readManifest(folder);
  return { name, version };
};

function directDependencies(folder: string): readonly string[] {
  if (!existsSync(join(folder, 'package.json'))) return [];
  const { dependencies, devDependencies } = readManifest(folder);
  return [...dependencies, ...devDependencies];
}

/** The manifest of a package. Throws `DocpactError` (source) for a folder that is not a package. */
export function readManifest(directory: string): Manifest {
  const file = join(directory, 'package.json');
  try {
    const manifest: unknown = JSON.parse(readFileSync(file, 'utf8'));
    if (isRecord(manifest)) {
      const { dependencies, devDependencies } = manifest;
      return {
        name: String(manifest.name),
        version: String(manifest.version),
        dependencies: isRecord(dependencies) ? Object.keys(dependencies) : [],
        devDependencies: isRecord(devDependencies) ? Object.keys(devDependencies) : [],
      };
    }
  } catch (cause) {
    throw new DocpactError('source', `${file}: ${messageOf(cause)}`, 'install the package again', cause);
  }
  throw new DocpactError('source', `${file} is not a package manifest`, 'install the package again');
}

/** A package's name, its version, and the names of its dependencies. */
export interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly dependencies: readonly string[];
  readonly devDependencies: readonly string[];
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
