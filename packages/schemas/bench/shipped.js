import { execFileSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { operations } from '@docpact/schemas';
import { median } from './measure.js';

const targetMilliseconds = 2;

/** Prints what processor time the import of an operation's validators takes over that of an empty module, in fresh processes. */
export async function reportImports(quick, folder) {
  const runs = quick ? 5 : 25;
  const nothing = join(folder, 'nothing.mjs');
  await writeFile(nothing, '');
  const modules = [
    pathToFileURL(nothing).href,
    ...Object.keys(operations).map((key) => import.meta.resolve(`@docpact/schemas/${key}`)),
  ];
  const times = modules.map(() => []);
  for (let run = 0; run < runs; run++) for (const [i, url] of modules.entries()) times[i].push(importTime(url));
  const [empty = 0, ...medians] = times.map(median);
  console.log('\ncold import: ms of processor time over an empty module, medians of fresh processes');
  const over = medians.map((time) => time - empty);
  for (const [i, key] of Object.keys(operations).entries())
    console.log(`${key.padEnd(62)}${over[i].toFixed(2).padStart(16)}`);
  return Object.keys(operations).flatMap((key, i) =>
    over[i] > targetMilliseconds ? [`import of ${key}: ${over[i].toFixed(2)} ms, wanted ${targetMilliseconds}`] : [],
  );
}

function importTime(url) {
  const took = 'const { user, system } = process.cpuUsage(start); console.log((user + system) / 1000)';
  const code = `const start = process.cpuUsage(); await import(${JSON.stringify(url)}); ${took}`;
  return Number(execFileSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8' }));
}
