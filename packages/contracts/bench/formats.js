// What every format at once adds to a check: CPU seconds of the whole command, medians of runs side by side, and the size of each.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { reporters } from '../dist/findings/report/reporters.js';

const runs = 9;
const command = fileURLToPath(new URL('../bin/docpact.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'docpact-bench-'));
const told = `process.on('exit', () => { const { user, system } = process.cpuUsage(); console.error('cpu', user + system); });`;
const optionsOf = (formats) => formats.flatMap((format) => ['--format', format, '--output', join(folder, format)]);

const measured = [
  { formats: 'pretty', options: optionsOf(['pretty']), seconds: [] },
  { formats: Object.keys(reporters).join(', '), options: optionsOf(Object.keys(reporters)), seconds: [] },
];
for (let run = 0; run < runs; run += 1)
  for (const { options, seconds } of measured) {
    const args = ['--import', `data:text/javascript,${encodeURIComponent(told)}`, command, 'check', ...options];
    const { stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    seconds.push(Number(/cpu (\d+)/.exec(stderr)[1]) / 1e6);
  }
const sizes = Object.keys(reporters).map((format) => [format, (statSync(join(folder, format)).size / 1e3).toFixed(1)]);
rmSync(folder, { recursive: true });

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
const [one] = measured.map(({ seconds }) => median(seconds));
console.table(
  measured.map(({ formats, seconds }) => ({
    formats,
    'CPU s': median(seconds).toFixed(2),
    'of one': (median(seconds) / one).toFixed(2),
  })),
);

console.table(Object.fromEntries(sizes.map(([format, kB]) => [format, { kB }])));
