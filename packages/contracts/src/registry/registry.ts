import { operations } from '@docpact/schemas';
import type { OperationContract, OperationEntry } from '@docpact/schemas/runtime';
import { DocpactError } from '../base/docpact-error.ts';

/** An operation that has a contract, and its data that are known before the contract is loaded. */
export type ContractEntry = Pick<OperationEntry, 'key' | 'service' | 'name' | 'protocol' | 'sdk'> & {
  /** Loads the contract with its validators. */
  load(): Promise<OperationContract>;
};

/** The operations to take. An empty list takes all. */
export interface Selection {
  readonly services: readonly string[];
  readonly operations: readonly string[];
}

/** The available contracts. It has the data that every part of docpact needs about operations, and loads no contract. */
export class Registry {
  readonly #entries: ReadonlyMap<string, ContractEntry>;

  /** Of two entries of one operation the last one applies. */
  constructor(entries: readonly ContractEntry[]) {
    const sorted = [...entries].sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
    this.#entries = new Map(sorted.map((entry) => [entry.key, entry]));
  }

  /** Every entry, in the order of their keys. */
  get entries(): readonly ContractEntry[] {
    return [...this.#entries.values()];
  }

  /** The names of all services that have a contract, sorted. */
  get services(): readonly string[] {
    return unique(this.entries.map(({ service }) => service));
  }

  /** The names of all operations with a contract: of the named services, or of all if none is named. */
  operationsOf(services: readonly string[]): readonly string[] {
    const inServices = this.entries.filter(({ service }) => services.length === 0 || services.includes(service));
    return unique(inServices.map(({ name }) => name));
  }

  /** The entry of an operation, by `service/Operation`. */
  find(key: string): ContractEntry | undefined {
    return this.#entries.get(key);
  }

  /** The entries of a client's service, by the name of the client's class. */
  ofClient(client: string): readonly ContractEntry[] {
    return this.entries.filter(({ sdk }) => sdk.client === client);
  }

  /** The client packages that have contracts, sorted. */
  get packages(): readonly string[] {
    return unique(this.entries.map(({ sdk }) => sdk.package));
  }

  /** The name of a client package's service in contracts. For a package without contracts, its own name. */
  serviceOf(packageName: string): string {
    const known = this.entries.find(({ sdk }) => sdk.package === packageName);
    return known?.service ?? packageName.replace('@aws-sdk/client-', '');
  }

  /** The selected entries, in the order of their keys. Throws `DocpactError` (usage) for a name that no contract has. */
  select({ services, operations: names }: Selection): readonly ContractEntry[] {
    assertKnown('service', services, this.services);
    assertKnown('operation', names, this.operationsOf(services));
    return this.entries.filter(
      ({ service, name }) =>
        (services.length === 0 || services.includes(service)) && (names.length === 0 || names.includes(name)),
    );
  }
}

const unique = (names: readonly string[]): readonly string[] => [...new Set(names)].sort();

function assertKnown(what: string, asked: readonly string[], known: readonly string[]): void {
  for (const name of asked)
    if (!known.includes(name))
      throw new DocpactError('usage', `unknown ${what} "${name}"`, `known are ${known.join(', ')}`);
}

/** The contracts that come with docpact. */
export const packaged = new Registry(Object.values(operations));
