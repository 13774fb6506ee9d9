// What `docpact check` costs, beside its floor: the same sends through the same clients with a canned handler, in as many processes. Both run in
// turns, and the fastest of each counts: another program that runs meanwhile can only make one slower.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { recordCalls } from './check/record-calls.js';

const rounds = Number(process.argv[2] ?? 7);
const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const repository = here('../../..');
const command = here('../bin/docpact.js');

/** The seconds of processor and of wall that a shell line takes, with all of its processes. */
function cost(line) {
  const start = performance.now();
  const out = execFileSync('bash', ['-c', `${line} > /dev/null; times`], { encoding: 'utf8', cwd: repository });
  const seconds = [
    ...out
      .trim()
      .split('\n')
      .at(-1)
      .matchAll(/(\d+)m([\d.]+)s/g),
  ].map(([, m, s]) => 60 * m + Number(s));
  return { cpu: seconds.reduce((sum, one) => sum + one, 0), wall: (performance.now() - start) / 1000 };
}

const folder = mkdtempSync(join(tmpdir(), 'docpact-bench-'));
try {
  const { files, sends, clients } = await recordCalls(folder, repository);
  const flags = '--min-semi-space-size=16 --single-threaded-gc --no-flush-bytecode --interrupt-budget=600000';
  const replay = here('check/replay-calls.js');
  const lines = {
    floor: `{ ${files.map((file) => `NODE_NO_WARNINGS=1 node ${flags} ${replay} ${file} &`).join(' ')} wait; }`,
    check: `node ${command} check`,
  };
  const best = { floor: { cpu: Infinity, wall: Infinity }, check: { cpu: Infinity, wall: Infinity } };
  for (let round = 0; round < rounds; round += 1)
    for (const [name, line] of Object.entries(lines)) {
      const { cpu, wall } = cost(line);
      best[name] = { cpu: Math.min(best[name].cpu, cpu), wall: Math.min(best[name].wall, wall) };
    }
  console.log(`${sends} requests of ${clients} clients, ${files.length} processes; the fastest of ${rounds} rounds`);
  const row = ({ cpu, wall }) => ({ 'CPU s': cpu.toFixed(2), 'wall s': wall.toFixed(2) });
  console.table({ floor: row(best.floor), 'docpact check': row(best.check) });
  console.log(`CPU of the floor times ${(best.check.cpu / best.floor.cpu).toFixed(2)}`);
} finally {
  rmSync(folder, { recursive: true });
}
