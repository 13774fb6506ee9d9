import { execFileSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { median } from './measure.js';
import { printTable } from './table.js';

/** In milliseconds: what ours shall not exceed, and from where on an import is so long that a third of the turns tell enough. */
const [target, long] = [2, 20];

/** Our own module, which Node need not look up by its name: what the target is for. */
const all = {};
const alone = {
  name: 'docpact alone',
  modules: all,
  urlOf: ({ key }) => import.meta.resolve(`@docpact/schemas/${key}`),
};

/**
 * Prints what processor time the import of a case's module takes over that of an empty one, in fresh processes, ours and the peers' in
 * turns: for each operation its output, as the SDK has it. Returns the targets that were missed.
 */
export async function reportImports(cases, [docpact, ...peers], application, rounds) {
  const nothing = join(application, 'nothing.js');
  await writeFile(nothing, '');
  const shown = cases.filter(({ name }) => name.endsWith('Output'));
  const columns = [docpact, alone, ...peers];
  const lines = shown.map((each) =>
    columns.map(({ modules, urlOf }) => ({ url: hasCase(modules, each) && urlOf(each), over: [] })),
  );
  for (let round = 0; round < rounds; round++)
    for (const modules of lines) takeTurns(modules, round, pathToFileURL(nothing).href);
  const rows = shown.map(({ key }, i) => [key, lines[i].map(({ over }) => median(over))]);
  printTable(
    `cold import: ms of processor time over an empty module, medians of ${rounds} processes, of ${Math.ceil(rounds / 3)} where it is long; peers also as multiples of ours; target ${target} for docpact alone`,
    columns.map(({ name }) => name),
    rows,
    2,
  );
  return rows.flatMap(([key, [, own]]) =>
    own > target ? [`import of ${key}: ${own.toFixed(2)} ms, wanted ${target}`] : [],
  );
}

/** Whether a column has a module of a case: ours, of which nothing is loaded here, has all. */
const hasCase = (modules, { name }) => modules === all || modules?.[name]?.is !== undefined;

/** Each is compared with an empty module of the same moment, since a machine is now faster and now slower. */
function takeTurns(modules, round, nothing) {
  const empty = importTime(nothing);
  for (const { url, over } of modules)
    if (url && (round % 3 === 0 || over[0] < long)) over.push(importTime(url) - empty);
}

function importTime(url) {
  const took = 'const { user, system } = process.cpuUsage(start); console.log((user + system) / 1000)';
  const code = `const start = process.cpuUsage(); await import(${JSON.stringify(url)}); ${took}`;
  return Number(execFileSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8' }));
}
