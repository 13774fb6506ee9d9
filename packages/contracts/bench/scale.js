// What `docpact check` costs as operations grow: copies of all under other names, against the same clients. Processor time and memory are of
// all processes together.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const rows = [1, 10, 100].map((copies) => {
  const script = fileURLToPath(new URL('check/many-operations.js', import.meta.url));
  const line = `node --interrupt-budget=600000 ${script} ${copies}; times`;
  const [told, , children] = execFileSync('bash', ['-c', line], { encoding: 'utf8' }).trim().split('\n');
  const { operations, cases, megabytes } = JSON.parse(told);
  const cpu = [...children.matchAll(/(\d+)m([\d.]+)s/g)].reduce((sum, [, m, s]) => sum + 60 * m + Number(s), 0);
  return {
    operations,
    cases,
    'CPU s': cpu.toFixed(2),
    'ms an operation': ((cpu / operations) * 1e3).toFixed(0),
    'MB of the judging process': megabytes,
  };
});
console.table(rows);
