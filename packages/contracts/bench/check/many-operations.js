// Checks each operation this many times under other names, and tells how many there were and how large the process became.
import { checkAll, tasksOf } from './check-all.js';

const copies = Number(process.argv[2]);
const rename = (entry, i) => ({
  ...entry,
  load: async () => {
    const contract = await entry.load();
    return { ...contract, key: `${contract.key}-${i}`, document: structuredClone(contract.document) };
  },
});
const tasks = tasksOf().map(({ directory, entries }) => ({
  directory,
  entries: entries.flatMap((entry) => Array.from({ length: copies }, (_, i) => rename(entry, i))),
}));
const checks = (await checkAll(tasks)).flatMap((result) => result.checks);
console.log(
  JSON.stringify({
    operations: tasks.reduce((sum, { entries }) => sum + entries.length, 0),
    cases: checks.reduce((sum, { passed, failed }) => sum + passed + failed, 0),
    megabytes: Math.round(process.resourceUsage().maxRSS / 1024),
  }),
);
