import { execFileSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { median } from './measure.js';
import { printTable } from './table.js';

const target = 2;

/** Our own module, which Node need not look up by its name: what the target is for. */
const alone = {
  name: 'docpact alone',
  urlOf: ({ key }) => import.meta.resolve(`@docpact/schemas/${key}`),
};

/**
 * Prints what processor time the import of a case's module takes over that of an empty one, in fresh processes, ours and the peers' in
 * turns: for each operation its output, as the SDK has it. Peers, some of which take long, have a turn in every third round. Returns
 * the targets that were missed.
 */
export async function reportImports(cases, [docpact, ...peers], application, rounds) {
  const nothing = join(application, 'nothing.js');
  await writeFile(nothing, '');
  const empty = moduleAt(pathToFileURL(nothing).href, 1);
  const shown = cases.filter(({ name }) => name.endsWith('Output'));
  const modules = shown.map((each) => [
    ...[docpact, alone].map(({ urlOf }) => moduleAt(urlOf(each), 1)),
    ...peers.map(({ modules, urlOf }) => modules && moduleAt(urlOf(each), 3)),
  ]);
  takeTurns([empty, ...modules.flat().filter(Boolean)], rounds);
  const over = (module) => module && median(module.times) - median(empty.times);
  const rows = shown.map(({ key }, i) => [key, modules[i].map(over)]);
  printTable(
    `cold import: ms of processor time over an empty module, medians of ${rounds} processes, peers' of ${Math.ceil(rounds / 3)}; peers also as multiples of ours; target ${target} for docpact alone`,
    [docpact, alone, ...peers].map(({ name }) => name),
    rows,
    2,
  );
  return rows.flatMap(([key, [, own]]) =>
    own > target ? [`import of ${key}: ${own.toFixed(2)} ms, wanted ${target}`] : [],
  );
}

const moduleAt = (url, every) => ({ url, every, times: [] });

function takeTurns(modules, rounds) {
  for (let round = 0; round < rounds; round++)
    for (const { url, every, times } of modules) if (round % every === 0) times.push(importTime(url));
}

function importTime(url) {
  const took = 'const { user, system } = process.cpuUsage(start); console.log((user + system) / 1000)';
  const code = `const start = process.cpuUsage(); await import(${JSON.stringify(url)}); ${took}`;
  return Number(execFileSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8' }));
}
