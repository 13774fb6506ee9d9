import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { checkCopies } from '../../dist/check/gate/check-copies.js';
import { clientsIn } from '../../dist/clients/clients-in.js';
import { registryOf } from '../../dist/registry/contract-files.js';

/** The clients that the checkout has under their own names (older ones are for tests), each with its operations. */
export function tasksOf(project = fileURLToPath(new URL('../../../..', import.meta.url))) {
  const { entries } = registryOf();
  return clientsIn(project)
    .copies.filter(({ declared }) => declared.some((one) => one.alias === one.package))
    .map((copy) => ({
      directory: copy.directory,
      entries: entries.filter(({ sdk }) => sdk.package === copy.package),
    }));
}

/** The results of checking operations, in processes as the command does. */
export async function checkAll(tasks, options = {}) {
  const signal = new AbortController().signal;
  const found = await checkCopies(tasks, availableParallelism(), { seed: 1, signal, ...options });
  return found.flatMap(({ results }) => results);
}
