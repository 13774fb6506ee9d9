// What `docpact mock` bears: 64 connections as fast as they go for so many seconds (`node bench/load.js 60`), with malformed and slow clients
// meanwhile. Ends with exit code 1 where an answer is lost, wrong or twice the same id, or the log does not hold every call.
import { spawn } from 'node:child_process';
import { createReadStream, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { callOf, state } from './load/calls.js';
import { runConnection } from './load/connection.js';
import { slopeOf, watchMemory } from './load/memory.js';
import { startNuisances } from './load/nuisances.js';

const seconds = Number(process.argv[2] ?? 60);
const connections = 64;
const folder = mkdtempSync(join(tmpdir(), 'docpact-load-'));
const stateFile = join(folder, 'state.json');
const logFile = join(folder, 'log.jsonl');
writeFileSync(stateFile, JSON.stringify(state));

const command = fileURLToPath(new URL('../bin/docpact.js', import.meta.url));
const server = spawn(process.execPath, [command, 'mock', '--state', stateFile, '--log', logFile], {
  stdio: ['ignore', 'pipe', 'inherit'],
});
const ended = new Promise((resolve) => server.once('exit', (code, signal) => resolve(code ?? signal)));
const [first] = await readLines(server.stdout);
const port = Number(new URL(JSON.parse(first).url).port);

const memory = watchMemory(server.pid);
const nuisances = startNuisances(port);
const latencies = [];
const ids = new Set();
const wrong = new Map();
const statuses = new Map();
let calls = 0;
const started = performance.now();
const next = () => {
  if (performance.now() - started > seconds * 1000) return undefined;
  calls += 1;
  return { ...callOf(calls), at: performance.now() };
};
const lost = await Promise.all(Array.from({ length: connections }, () => runConnection(port, next, take)));
const elapsed = (performance.now() - started) / 1000;
const disturbed = nuisances.stop();
const samples = memory.stop();
server.kill('SIGTERM');
const exitCode = await ended;
const unlogged = latencies.length - (await countLogged());

report();
rmSync(folder, { recursive: true });

/** Every answer is counted and looked at: its status, what its body must hold, and that its id is new. */
function take({ expected, at }, status, head, body) {
  latencies.push(performance.now() - at);
  statuses.set(status, (statuses.get(status) ?? 0) + 1);
  const id = /x-amzn-requestid: (\S+)/i.exec(head)?.[1];
  const holds = expected[status];
  const problem =
    holds === undefined ? `status ${status}` : !body.includes(holds) ? `no ${holds}` : ids.has(id) ? 'an id twice' : '';
  ids.add(id);
  if (problem) wrong.set(problem, (wrong.get(problem) ?? 0) + 1);
}

/** How many of the answers the log knows. */
async function countLogged() {
  let count = 0;
  for await (const line of createInterface({ input: createReadStream(logFile) }))
    if (ids.has(JSON.parse(line).requestId)) count += 1;
  return count;
}

function report() {
  const sorted = latencies.sort((a, b) => a - b);
  const at = (share) => `${sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))].toFixed(1)} ms`;
  const settled = samples.filter((sample) => sample.seconds > seconds / 3);
  const unanswered = lost.reduce((sum, one) => sum + one, 0) + (calls - latencies.length);
  console.table(disturbed);
  console.table({
    seconds: elapsed.toFixed(1),
    connections,
    answers: latencies.length,
    'answers a second': Math.round(latencies.length / elapsed),
    statuses: [...statuses].map(([status, count]) => `${status}: ${count}`).join(', '),
    'latency p50': at(0.5),
    'latency p99': at(0.99),
    'latency max': at(1),
    lost: unanswered,
    'not in the log': unlogged,
    wrong: wrong.size === 0 ? 0 : JSON.stringify([...wrong]),
    'memory after a third': `${settled[0]?.megabytes.toFixed(0)} MB`,
    'memory at the end': `${samples.at(-1)?.megabytes.toFixed(0)} MB`,
    'memory after a third, slope': `${slopeOf(settled).toFixed(2)} MB/min`,
    'exit code of the endpoint': exitCode,
  });
  if (unanswered > 0 || unlogged !== 0 || wrong.size > 0 || exitCode !== 0) process.exitCode = 1;
}

async function readLines(stream) {
  for await (const line of createInterface({ input: stream })) return [line];
  throw new Error('the endpoint did not start');
}
