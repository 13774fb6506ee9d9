/** Contracts as files: those that come with docpact, and those in a folder of the user. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { operations } from '@docpact/schemas';
import type { OperationContract, OperationEntry } from '@docpact/schemas/runtime';
import { DocpactError, messageOf } from '../base/docpact-error.ts';
import { memberOf } from '../base/member-of.ts';
import { assertCurrent } from './assert-current.ts';
import { type ContractEntry, Registry } from './registry.ts';

/** The folder of the contracts that come with docpact, with one folder for each service. */
export const packagedFolder = fileURLToPath(new URL('../services', import.meta.resolve('@docpact/schemas')));

/** Whether a name is a document's. Its sidecar, wire facts and decisions are in the same folder, with one more dot in their names. */
export const isDocumentFile = (name: string): boolean => /^[^.]+\.json$/.test(name) && name !== 'service.json';

/**
 * The registry of a run: the contracts that come with docpact, and those of the named folder, which take precedence.
 * Throws `DocpactError` (source) for a folder that has no contracts.
 */
export function registryOf(folder?: string): Registry {
  const registry = registries.get(folder) ?? makeRegistry(folder);
  registries.set(folder, registry);
  return registry;
}

const registries = new Map<string | undefined, Registry>();

function makeRegistry(folder: string | undefined): Registry {
  const entries: readonly ContractEntry[] = Object.values(operations).map((entry) => ({
    ...entry,
    load: () => loadPackaged(entry),
  }));
  return new Registry(folder === undefined ? entries : [...entries, ...entriesIn(folder)]);
}

/** Loads a contract that comes with docpact. Throws `DocpactError` (source) if a file was changed since its validators were generated. */
async function loadPackaged(entry: OperationEntry): Promise<OperationContract> {
  const fileOf = (name: string): string =>
    createRequire(import.meta.url).resolve(`@docpact/schemas/${entry.service}/${name}`);
  assertCurrent(fileOf(`${entry.name}.json`), entry.documentSha256);
  assertCurrent(fileOf(`${entry.name}.wire.json`), entry.wireSha256);
  assertCurrent(fileOf('service.json'), entry.bindingSha256);
  return entry.load();
}

function entriesIn(folder: string): readonly ContractEntry[] {
  const entries = foldersIn(folder).flatMap((service) => {
    const binding: unknown = readJson(join(folder, service, 'service.json'));
    const sdk = memberOf(binding, 'sdk');
    return readdirSync(join(folder, service))
      .filter(isDocumentFile)
      .map((file): ContractEntry => {
        const name = file.replace(/\.json$/, '');
        const key = `${service}/${name}`;
        return {
          key,
          service,
          name,
          protocol: String(memberOf(binding, 'protocol')),
          sdk: { package: String(memberOf(sdk, 'package')), client: String(memberOf(sdk, 'client')) },
          load: () => loadCompiled(folder, key),
        };
      });
  });
  if (entries.length > 0) return entries;
  throw new DocpactError('source', `${folder} has no contracts`, 'name the folder that has one folder a service');
}

function foldersIn(folder: string): readonly string[] {
  try {
    const entries = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    return entries.map(({ name }) => name).filter((name) => existsSync(join(folder, name, 'service.json')));
  } catch (cause) {
    throw new DocpactError('source', `${folder}: ${messageOf(cause)}`, 'name a folder of contracts', cause);
  }
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    throw new DocpactError('source', `${file}: ${messageOf(cause)}`, 'fix the file', cause);
  }
}

/** The modules of each folder's contracts, compiled once in a run. */
const compiled = new Map<string, Promise<ReadonlyMap<string, OperationEntry>>>();

async function loadCompiled(folder: string, key: string): Promise<OperationContract> {
  const known = compiled.get(folder) ?? compile(folder);
  compiled.set(folder, known);
  const entry = (await known).get(key);
  if (entry) return entry.load();
  throw new DocpactError('source', `${folder} has no contract of ${key}`);
}

/** Generates the validators of a folder's contracts in a temporary folder, and imports them. */
async function compile(folder: string): Promise<ReadonlyMap<string, OperationEntry>> {
  const { ContractError, generate } = await import('@docpact/codegen');
  const out = mkdtempSync(join(tmpdir(), 'docpact-contracts-'));
  process.once('exit', () => rmSync(out, { recursive: true, force: true }));
  try {
    await generate({ services: folder, out });
  } catch (cause) {
    throw cause instanceof ContractError ? new DocpactError('source', cause.message, undefined, cause) : cause;
  }
  // Without a manifest, Node treats a module as CommonJS.
  writeFileSync(join(out, 'package.json'), '{ "type": "module" }\n');
  const index: { readonly operations: Readonly<Record<string, OperationEntry>> } = await import(
    pathToFileURL(join(out, 'index.js')).href
  );
  return new Map(Object.entries(index.operations));
}
