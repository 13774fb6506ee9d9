import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { docpact } from './docpact.js';
import { ajvRunTime } from './peers/ajv-run-time.js';
import { ajvFast, ajvStandalone } from './peers/ajv-standalone.js';
import { byHand } from './peers/by-hand.js';
import { typebox } from './peers/typebox.js';
import { typia } from './peers/typia.js';
import { valibot } from './peers/valibot.js';
import { zod } from './peers/zod.js';

const peers = [ajvStandalone, ajvFast, ajvRunTime, typia, typebox, zod, valibot, byHand];

/**
 * Ours and the peers, as `{ name, urlOf, modules, verdictOf, wholeOf }`: where a case's module is, what the modules export by the names
 * of the cases (`is`, and where it can `first` and `all`; nothing for a case that a peer has not), and what an application's bundle is made from, with the verdict alone or with
 * all errors. A peer that cannot be had, which `notes` says, has no modules.
 */
export async function makeColumns(cases, application, only, notes) {
  const columns = [];
  for (const each of [docpact, ...peers.filter(({ name }) => only?.includes(name) ?? true)])
    columns.push(await makeColumn(each, cases, application, notes));
  return columns;
}

async function makeColumn({ name, write, has = () => true, forBundlers = '.', ...words }, cases, application, notes) {
  const home = name.replace(/\W+/g, '-');
  const folder = join(application, home);
  const urlOf = (each) => pathToFileURL(join(folder, `${each.name}.js`)).href;
  const column = { name, urlOf, ...wordsFor(`./${home}/${forBundlers}`), ...words };
  try {
    await mkdir(folder);
    await write(cases.filter(has), folder);
    const loaded = await Promise.all(cases.map((each) => (has(each) ? import(urlOf(each)) : {})));
    notes.push(...cases.flatMap((each, i) => (has(each) ? misjudged(name, each, loaded[i]) : [])));
    return { ...column, modules: Object.fromEntries(cases.map((each, i) => [each.name, loaded[i]])) };
  } catch (error) {
    notes.push(`${name} could not be had: ${String(error.message).split('\n')[0]}`);
    return column;
  }
}

const wordsFor = (home) => ({
  verdictOf: ({ name }) => `export { is as is${name} } from '${home}/${name}.js';`,
  wholeOf: ({ name }) => `export { is as is${name}, all as explain${name} } from '${home}/${name}.js';`,
});

const verdicts = { valid: true, refused: false, broken: false };

/** The values of a case that a module gives another verdict on than they were made for, or no errors of. */
function misjudged(name, each, { is, all }) {
  return Object.entries(verdicts)
    .filter(([value, want]) => is(each[value]) !== want || (all && (all(each[value]) ?? []).length > 0 === want))
    .map(([value]) => `${name} misjudges the ${value} value of ${each.id}.`);
}
