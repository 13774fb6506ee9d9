import type { ClientCopy } from '../clients/found-clients.ts';
import { aggregatedInFiles, operationsInFiles } from '../clients/operation-files.ts';
import { readWaiters } from '../clients/sdk-facts.ts';
import { modulesFolder } from '../clients/sdk-model.ts';
import { calledOperations } from '../policy/uses/called-operations.ts';

/** Whether the sources call an operation of a client's package. */
export type IsUsed = (client: string, operation: string) => boolean;

/**
 * The operations that the sources below a folder call.
 * Throws `DocpactError` (source) for a source that cannot be read.
 */
export function usedOperations(folder: string, copies: readonly ClientCopy[]): IsUsed {
  const packages = [...new Set(copies.map((copy) => copy.package))];
  const clients = packages.map((name) => knownClient(copies.filter((copy) => copy.package === name)));
  const called = calledOperations(folder, clients);
  const used = new Map(packages.map((name, i) => [name, new Set(called[i])]));
  return (client, operation) => used.get(client)?.has(operation) === true;
}

/** All copies of a client together: any of them may be what a source imports. */
const knownClient = (copies: readonly ClientCopy[]) => ({
  names: [...new Set(copies.flatMap(({ package: name, declared }) => [name, ...declared.map(({ alias }) => alias)]))],
  aggregated: copies.map(({ directory }) => aggregatedInFiles(directory)).find((name) => name !== undefined),
  operations: [...new Set(copies.flatMap(({ directory }) => operationsInFiles(directory)))],
  waiters: Object.assign({}, ...copies.map(({ directory }) => readWaiters(modulesFolder(directory)))),
});
