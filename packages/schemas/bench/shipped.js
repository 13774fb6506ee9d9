import { execFileSync } from 'node:child_process';
import { operations } from '@docpact/schemas';
import { median } from './measure.js';

const targetMilliseconds = 2;

/** Prints how long the import of an operation's validators takes over that of an empty module, in fresh processes. */
export function reportImports(quick) {
  const runs = quick ? 5 : 25;
  const modules = ['data:text/javascript,', ...Object.keys(operations).map((key) => import.meta.resolve(`@docpact/schemas/${key}`))];
  const times = modules.map(() => []);
  for (let run = 0; run < runs; run++) for (const [i, url] of modules.entries()) times[i].push(importTime(url));
  const [empty = 0, ...medians] = times.map(median);
  console.log('\ncold import: ms over an empty module, medians of fresh processes');
  const over = medians.map((time) => time - empty);
  for (const [i, key] of Object.keys(operations).entries()) console.log(`${key.padEnd(62)}${over[i].toFixed(2).padStart(16)}`);
  return Object.keys(operations).flatMap((key, i) =>
    over[i] > targetMilliseconds ? [`import of ${key}: ${over[i].toFixed(2)} ms, wanted ${targetMilliseconds}`] : [],
  );
}

function importTime(url) {
  const code = `const start = performance.now(); await import(${JSON.stringify(url)}); console.log(performance.now() - start);`;
  return Number(execFileSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8' }));
}
