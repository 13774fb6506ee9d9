import { createRequire } from 'node:module';
import { operations } from '@docpact/schemas';
import type { OperationContract } from '@docpact/schemas/runtime';
import { DocpactError } from '../docpact-error.ts';
import { assertCurrent } from './assert-current.ts';

/** Which operations to take: all where a list is empty. */
export interface Selection {
  readonly services: readonly string[];
  readonly operations: readonly string[];
}

/** What is known of an operation before its contract is loaded. */
export type OperationEntry = (typeof operations)[keyof typeof operations];

/**
 * The contracts of the selected operations, in the order of their keys.
 * Throws `DocpactError`: usage for a name that no contract has, source for a document that cannot be read or has been
 * changed since its validators were generated.
 */
export async function loadContracts(selection: Selection): Promise<readonly OperationContract[]> {
  return Promise.all(selectOperations(selection).map(loadContract));
}

/** The selected operations, in the order of their keys, not loaded yet. Throws `DocpactError` (usage) as `loadContracts`. */
export function selectOperations({ services, operations: names }: Selection): readonly OperationEntry[] {
  const entries: readonly OperationEntry[] = Object.values(operations);
  assertKnown(
    'service',
    services,
    entries.map(({ service }) => service),
  );
  const inServices = entries.filter(({ service }) => services.length === 0 || services.includes(service));
  assertKnown(
    'operation',
    names,
    inServices.map(({ name }) => name),
  );
  return inServices.filter(({ name }) => names.length === 0 || names.includes(name));
}

function assertKnown(what: string, asked: readonly string[], known: readonly string[]): void {
  for (const name of asked)
    if (!known.includes(name))
      throw new DocpactError('usage', `unknown ${what} "${name}"`, `known are ${[...new Set(known)].join(', ')}`);
}

/** The contract of an operation. Throws `DocpactError` (source) as `loadContracts`. */
export async function loadContract(entry: OperationEntry): Promise<OperationContract> {
  assertCurrent(fileOf(`${entry.service}/${entry.name}.json`), entry.documentSha256);
  assertCurrent(fileOf(`${entry.service}/service.json`), entry.bindingSha256);
  return entry.load();
}

/** Where the schemas package keeps a file. */
const fileOf = (name: string): string => createRequire(import.meta.url).resolve(`@docpact/schemas/${name}`);
