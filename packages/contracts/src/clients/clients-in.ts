/** The only module that finds the clients of a repository. */
import { readdirSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { DocpactError } from '../base/docpact-error.ts';
import { declaredClients } from './declared-clients.ts';
import {
  byPackage,
  type ClientCopy,
  copiesInOrder,
  copyOf,
  type DeclaredClient,
  type FoundClients,
} from './found-clients.ts';
import { isClientFolder, isClientName } from './manifest.ts';
import type { FoundPackage } from './resolve-package.ts';
import { type Project, projectAround } from './workspaces.ts';

/**
 * The clients of a folder:
 *
 * - the client, if it is one, or is in one;
 * - otherwise what the project around it declares: the nearest package.json, and those of all workspaces if it is a workspace root;
 * - for a folder without a package.json, or whose project declares no dependencies at all: every client in its own `node_modules`. In a project that
 *   declares some, clients that other packages brought along are not the project's.
 *
 * @param label the folder's name in errors
 * Throws `DocpactError` (source) for a folder that does not exist, and for a manifest that cannot be read.
 */
export function clientsIn(folder: string, label = folder): FoundClients {
  const real = realFolder(folder, label);
  const project = projectAround(real);
  if (project && isClientName(project.root.name ?? '')) return withoutProject([project.root.folder]);
  const isHere = project?.root.folder === real;
  const declaresSome = isHere && project.manifests.some(({ dependencies }) => dependencies.length > 0);
  const installed = declaresSome ? [] : installedIn(join(real, 'node_modules'));
  return project && installed.length === 0 ? clientsOf(project) : withoutProject(installed);
}

function realFolder(folder: string, label: string): string {
  const kind = statSync(folder, { throwIfNoEntry: false });
  if (kind?.isDirectory()) return realpathSync(resolve(folder));
  const problem = kind ? 'not a folder' : 'no such folder';
  throw new DocpactError('source', `${label}: ${problem}`, 'name a folder in which @aws-sdk clients are installed');
}

/**
 * An installed version of a client, under any name, whether declared or not: in the nearest `node_modules` of the working folder, otherwise anywhere
 * in its project.
 * Throws `DocpactError` (source) if there is none.
 */
export function findVersion(name: string, version: string): ClientCopy {
  const isWanted = (copy: ClientCopy): boolean => copy.package === name && copy.version === version;
  const start = realFolder(process.cwd(), process.cwd());
  for (let folder = start; ; folder = dirname(folder)) {
    const found = withoutProject(installedIn(join(folder, 'node_modules'))).copies.find(isWanted);
    if (found) return found;
    if (folder === dirname(folder)) break;
  }
  const declared = clientsIn(start).copies.find(isWanted);
  if (declared) return declared;
  throw new DocpactError(
    'source',
    `npm:${name}@${version} is not installed in ${process.cwd()} or above it`,
    `install it beside the other one: npm install ${name.replace(/^@[^/]+\//, '')}-${version}@npm:${name}@${version}`,
  );
}

/** What the manifests of a project declare, which are sorted, as are the names in each. */
function clientsOf({ manifests }: Project): FoundClients {
  const copies = new Map<string, { readonly found: FoundPackage; readonly declared: DeclaredClient[] }>();
  const missing: DeclaredClient[] = [];
  for (const { declared, found, isOptional } of manifests.flatMap(declaredClients)) {
    if (!found && !isOptional) missing.push(declared);
    if (!found) continue;
    const copy = copies.get(found.directory) ?? { found, declared: [] };
    copy.declared.push(declared);
    copies.set(found.directory, copy);
  }
  return {
    copies: copiesInOrder([...copies.values()].map(({ found, declared }) => copyOf(found, declared))),
    missing: byPackage(missing),
  };
}

const withoutProject = (folders: readonly string[]): FoundClients => ({
  copies: copiesInOrder([...new Set(folders)].map((folder) => copyOf({ directory: folder, instance: folder }, []))),
  missing: [],
});

/** The real paths of the clients in a `node_modules`, under any name. */
function installedIn(modules: string): readonly string[] {
  return namesIn(modules)
    .flatMap((entry) =>
      entry.startsWith('@') ? namesIn(join(modules, entry)).map((name) => `${entry}/${name}`) : [entry],
    )
    .map((name) => join(modules, name))
    .filter(isClientFolder)
    .map((folder) => realpathSync(folder));
}

const namesIn = (folder: string): readonly string[] =>
  statSync(folder, { throwIfNoEntry: false })?.isDirectory()
    ? readdirSync(folder).filter((name) => !name.startsWith('.'))
    : [];
