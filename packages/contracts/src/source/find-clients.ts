import { existsSync, readdirSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DocpactError } from '../docpact-error.ts';
import { readManifest } from '../subject/sdk-client.ts';

/** Whether a folder is a client itself, and not one in which some are installed. */
export const isClientFolder = (folder: string): boolean => isClient(manifestIn(folder)?.name ?? '');

const isClient = (name: string): boolean => /^@aws-sdk\/client-[a-z0-9-]+$/.test(name);

/** An installed client package. */
export interface InstalledClient {
  readonly name: string;
  readonly version: string;
  readonly directory: string;
}

/**
 * The clients that a folder has: itself, where it is one, else those in its `node_modules`, under whatever name.
 * Clients that only others depend on are left out where the folder's manifest says which are its own.
 * Throws `DocpactError` (source) for a folder that is not there, or has none.
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

/** An installed version of a package, looked for from the working folder upwards, under whatever name it stands there. */
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
