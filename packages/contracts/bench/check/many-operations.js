// Checks each operation this many times under other names, and tells how many there were and how large the process became.
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { checkCopies } from '../../dist/check/gate/check-copies.js';
import { clientsIn } from '../../dist/clients/clients-in.js';
import { registryOf } from '../../dist/registry/contract-files.js';

const copies = Number(process.argv[2]);
const rename = (entry, i) => ({
  ...entry,
  load: async () => {
    const contract = await entry.load();
    return { ...contract, key: `${contract.key}-${i}`, document: structuredClone(contract.document) };
  },
});
const project = fileURLToPath(new URL('../../../..', import.meta.url));
const clients = clientsIn(project).copies.filter(({ declared }) => declared.some((one) => one.alias === one.package));
const tasks = clients.map((client) => ({
  directory: client.directory,
  entries: registryOf()
    .entries.filter(({ sdk }) => sdk.package === client.package)
    .flatMap((entry) => Array.from({ length: copies }, (_, i) => rename(entry, i))),
}));
const found = await checkCopies(tasks, availableParallelism(), { seed: 1, signal: new AbortController().signal });
const checks = found.flatMap(({ results }) => results).flatMap((result) => result.checks);
console.log(
  JSON.stringify({
    operations: tasks.reduce((sum, { entries }) => sum + entries.length, 0),
    cases: checks.reduce((sum, { passed, failed }) => sum + passed + failed, 0),
    megabytes: Math.round(process.resourceUsage().maxRSS / 1024),
  }),
);
