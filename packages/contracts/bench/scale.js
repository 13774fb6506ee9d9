// What `docpact check` costs as operations grow: copies of all under other names, against the same clients.
import { operations } from '@docpact/schemas';
import { clearAwsEnvironment } from '../dist/check/clear-aws-environment.js';
import { checkOperation, loadContext } from '../dist/check/run-check.js';
import { sdkFolders } from '../dist/clients/find-clients.js';

clearAwsEnvironment();
const contracts = await Promise.all(Object.values(operations).map((entry) => entry.load()));
const rows = [];
for (const copies of [1, 10, 100]) {
  const before = process.cpuUsage();
  let cases = 0;
  for (let copy = 0; copy < copies; copy += 1)
    for (const contract of contracts) {
      const renamed = { ...contract, key: `${contract.key}-${copy}`, document: structuredClone(contract.document) };
      const context = await loadContext(renamed, sdkFolders(undefined));
      const { checks } = await checkOperation(context);
      cases += checks.reduce((sum, { passed, failed }) => sum + passed + failed, 0);
    }
  const { user, system } = process.cpuUsage(before);
  const seconds = (user + system) / 1e6;
  const count = copies * contracts.length;
  rows.push({
    operations: count,
    cases,
    'CPU s': seconds.toFixed(2),
    'ms an operation': ((seconds / count) * 1e3).toFixed(1),
  });
}
console.table(rows);
