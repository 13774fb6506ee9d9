import { basename, isAbsolute, join, relative } from 'node:path';
import { ContractFolder, PageError } from '@docpact/codegen/transcribe';
import { DocpactError } from '../base/docpact-error.ts';
import { clientsIn, findVersion } from '../clients/clients-in.ts';
import { describeClient } from '../clients/describe-client.ts';
import type { ClientCopy } from '../clients/found-clients.ts';
import { RunFailure } from '../clients/run/client-runner.ts';
import { RemoteRunner } from '../clients/run/remote-runner.ts';
import { isDocumentFile, registryOf } from '../registry/contract-files.ts';
import { disk, type FileTree, gitTree } from '../registry/file-tree.ts';
import { keyOf, type OperationModel } from '../registry/operation-model.ts';
import { readDocument } from '../registry/read-documents.ts';
import type { Source } from './parse-source.ts';
import { isPageFile, type ReadPage, readPageModel } from './read-page.ts';

/** The content of a source. */
export interface ReadSource {
  /** The name of the source in reports. */
  readonly label: string;
  readonly kind: 'contracts' | 'sdk';
  /** Whether an operation that is not here does not exist: a folder and a client are complete, a file is not. */
  readonly isComplete: boolean;
  /** The services of its clients. Undefined for contracts. */
  readonly services?: readonly string[];
  /** Sorted by service and name. */
  readonly models: readonly OperationModel[];
  /** Notes for the reader of the comparison on how the source was read, one per line. */
  readonly notes: readonly string[];
}

/** The options for reading a source. */
export interface ReadOptions {
  /** The folder with decisions about pages, and with facts about services that pages lack. */
  readonly contracts: string;
  /** The path of the other source, for a revision without a path. */
  readonly path: string | undefined;
  /** The services to read. An empty list reads all. */
  readonly services: readonly string[];
  /** Whether to read an operation. */
  readonly wanted: (service: string, operation: string) => boolean;
}

/**
 * Reads all requested operations of a source.
 * Throws `DocpactError` (source) for what cannot be read, is only partly understood, or is duplicated.
 */
export async function readSource(source: Source, options: ReadOptions): Promise<ReadSource> {
  switch (source.kind) {
    case 'sdk':
      return readClients(source.spec, copiesIn(source.folder), options);
    case 'npm':
      return readClients(source.spec, [findVersion(source.name, source.version)], options);
    case 'git': {
      const path = gitPath(source, options.path);
      return readTree(`git:${source.revision}:${path}`, gitTree(source.revision), path, options);
    }
    case 'path':
      return readTree(source.spec, disk, source.path, options);
  }
}

function gitPath({ spec, path }: Source & { kind: 'git' }, other: string | undefined): string {
  const found = path ?? other;
  if (found === undefined)
    throw new DocpactError('usage', `${spec} names no path, and the other source has none`, `write ${spec}:PATH`);
  return isAbsolute(found) ? relative(process.cwd(), found) : found;
}

function copiesIn(folder: string): readonly ClientCopy[] {
  const label = `sdk:${folder}`;
  const { copies } = clientsIn(folder, label);
  if (copies.length > 0) return copies;
  throw new DocpactError(
    'source',
    `${label}: no @aws-sdk client is installed there`,
    'name a folder in which @aws-sdk clients are installed',
  );
}

async function readClients(
  label: string,
  clients: readonly ClientCopy[],
  { services, wanted }: ReadOptions,
): Promise<ReadSource> {
  const registry = registryOf(undefined);
  const models: OperationModel[] = [];
  for (const { package: name, directory } of clients) {
    const service = registry.serviceOf(name);
    if (services.length > 0 && !services.includes(service)) continue;
    models.push(...(await describeIn(directory, service, (operation) => wanted(service, operation))));
  }
  const has = clients.map(({ package: name }) => registry.serviceOf(name));
  const [only, another] = clients;
  const said = only && !another ? `${only.package} ${only.version}` : label;
  return { label: said, kind: 'sdk', isComplete: true, services: has, models: inOrder(label, models), notes: [] };
}

/** The client is loaded in a process of its own: it may do anything, and two versions in one process would share classes. */
async function describeIn(
  directory: string,
  service: string,
  wanted: (operation: string) => boolean,
): Promise<readonly OperationModel[]> {
  try {
    const runner = await RemoteRunner.start(directory);
    return await describeClient(runner, service, wanted).finally(() => runner.kill());
  } catch (error) {
    if (error instanceof RunFailure)
      throw new DocpactError('source', error.message, 'install the package again', error);
    throw error;
  }
}

function readTree(label: string, tree: FileTree, path: string, { contracts, wanted }: ReadOptions): ReadSource {
  const kind = tree.kind(path);
  if (kind === undefined)
    throw new DocpactError(
      'source',
      `${tree.name(path)}: there is no file or folder of this name`,
      'name a contract document, a docs page, or a folder of them',
    );
  const folder = new ContractFolder(contracts);
  const read = kind === 'file' ? [readFile(tree, path, folder)] : readFolder(tree, path, folder);
  if (read.length === 0)
    throw new DocpactError(
      'source',
      `${tree.name(path)} has neither contract documents nor docs pages`,
      'name the folder that has one folder a service',
    );
  const asked = read.filter(({ model: { service, name } }) => wanted(service, name));
  const models = asked.map(({ model }) => model);
  return {
    label,
    kind: 'contracts',
    isComplete: kind === 'folder',
    models: inOrder(label, models),
    notes: asked.flatMap(({ notes }) => notes),
  };
}

const readFile = (tree: FileTree, path: string, folder: ContractFolder): ReadPage =>
  path.endsWith('.json') ? { model: readDocument(tree, path), notes: [] } : readPageModel(tree, path, folder);

/** Documents if the folder has some, otherwise pages. */
function readFolder(tree: FileTree, path: string, folder: ContractFolder): readonly ReadPage[] {
  const files = tree.filesBelow(path);
  const documents = files.filter((file) => isDocumentFile(basename(file))).filter((file) => isContract(tree, file));
  if (documents.length > 0) return documents.map((file) => ({ model: readDocument(tree, file), notes: [] }));
  return files.filter(isPageFile).flatMap((file) => {
    try {
      return [readPageModel(tree, file, folder)];
    } catch (error) {
      // Besides the pages of operations there are pages of services, paginators and waiters.
      if (error instanceof DocpactError && error.cause instanceof PageError && error.cause.code === 'not-an-operation')
        return [];
      throw error;
    }
  });
}

/** The folder may contain other JSON. A file that is not JSON at all is reported when it is read. */
const isContract = (tree: FileTree, file: string): boolean => {
  const bytes = tree.read(file) ?? new Uint8Array();
  return Buffer.from(bytes).includes('"x-operation"');
};

function inOrder(label: string, models: readonly OperationModel[]): readonly OperationModel[] {
  const byKey = new Map<string, OperationModel>();
  for (const model of models) {
    const other = byKey.get(keyOf(model));
    if (other)
      throw new DocpactError(
        'source',
        `${label} has ${keyOf(model)} twice: ${other.origin} and ${model.origin}`,
        'name a folder that has it once',
      );
    byKey.set(keyOf(model), model);
  }
  return [...byKey.keys()].sort().flatMap((key) => byKey.get(key) ?? []);
}

/** The path that a source names, if it names one. */
export const pathOf = (source: Source): string | undefined =>
  source.kind === 'path' ? join(source.path) : source.kind === 'git' ? source.path : undefined;
