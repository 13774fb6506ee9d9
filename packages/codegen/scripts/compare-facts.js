// Transcribes every page of a folder of pages with known facts, and compares: node scripts/compare-facts.js FOLDER [rst|html|text]
// FOLDER has <form>/<service>/<operation>.<ending> and facts/<service>/<operation>.tsv. Exit: 0 when every fact of every page is right, 1 otherwise.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { transcribePage } from '../dist/transcribe/index.js';
import { factsOf } from './facts-of.js';

const endings = { rst: 'rst', html: 'html', text: 'txt' };
const [folder, ...forms] = process.argv.slice(2);
if (folder === undefined || !existsSync(join(folder, 'facts'))) {
  console.error('usage: node scripts/compare-facts.js FOLDER [rst|html|text], where FOLDER has facts/');
  process.exit(2);
}

function compareForm(form) {
  const totals = { pages: 0, right: 0, facts: 0, missing: 0, extra: 0 };
  for (const service of readdirSync(join(folder, form)).sort()) {
    for (const file of readdirSync(join(folder, form, service)).sort()) {
      const facts = join(folder, 'facts', service, file.replace(/\.\w+$/, '.tsv'));
      const found = differences(join(folder, form, service, file), service, readFileSync(facts, 'utf8'), form);
      totals.pages += 1;
      totals.facts += found.facts;
      totals.missing += found.missing.length;
      totals.extra += found.extra.length;
      if (found.missing.length + found.extra.length === 0) totals.right += 1;
      else report(`${form}/${service}/${file}`, found);
    }
  }
  const { pages, right, facts, missing, extra } = totals;
  const share = (part, whole) => (whole === 0 ? 'none' : (part / whole).toFixed(5));
  console.log(
    `${form}: ${right} of ${pages} pages right; ${facts} facts, recall ${share(facts - missing, facts)}, precision ${share(facts - missing, facts - missing + extra)}`,
  );
  return pages - right;
}

function differences(file, service, text, form) {
  const { page, document, fromProse } = transcribed(file, service, form);
  const hidden = document ? tooLarge(document) : [];
  const stands = (fact) => !hidden.some((side) => fact.startsWith(`${side}.`));
  const wanted = text
    .trimEnd()
    .split('\n')
    .map(withoutVersion)
    .filter(stands)
    .filter((fact) => !isLost(fact, form));
  const got = document ? factsOf(document) : new Set([`failed\t${page}`]);
  const missing = wanted.filter((fact) => !alternatives(fact).some((one) => got.has(one)));
  const known = new Set(wanted.flatMap(alternatives));
  const extra = [...got]
    .filter(
      (fact) => !known.has(fact) && !fromProse?.has(fact.split('\tenum\t')[0]) && stands(fact) && !isLost(fact, form),
    )
    .filter((fact) => !fact.includes('\tautopopulated\t'))
    .filter((fact) => !isRecursiveType(fact) && !(fact.endsWith('\ttype\tnumber') && listIsTooLarge(document, fact)));
  return { facts: wanted.length, missing, extra };

  function isRecursiveType(fact) {
    return fact.includes('\ttype\t') && got.has(`${fact.split('\t')[0]}\trecursive\ttrue`);
  }

  // A recursive member's own type is no fact of the document: the place that it repeats has it.
  function alternatives(fact) {
    const [path, kind, value] = fact.split('\t');
    // What clients fill in is marked as required on some pages, and asked of no caller.
    if (kind === 'required') return [fact, `${path}\tautopopulated\ttrue`];
    if (kind !== 'type') return [fact];
    return [...value.split('|').map((type) => `${path}\ttype\t${type}`), `${path}\trecursive\ttrue`];
  }
}

function transcribed(file, service, form) {
  const bytes = readFileSync(file);
  try {
    const { document, sentences } = transcribePage(file, bytes, { folder: service });
    // Values that prose lists are no fact of the structure.
    const listed = sentences.filter(({ keywords }) => keywords.includes('enum'));
    return { document, fromProse: new Set(listed.map(({ path }) => path)) };
  } catch (error) {
    return { page: `${form}: line ${error.line}: ${error.message}` };
  }
}

/** The sides of which the page shows nothing: the facts leave them out. */
const tooLarge = (document) =>
  ['Input', 'Output'].filter((side) =>
    document.$defs[side]['x-unchecked']?.some(({ statement }) => statement.endsWith('the section is too large.')),
  );

/** Where only the list is too large the facts leave out floats, whose type the list alone has. */
const listIsTooLarge = (document, fact) =>
  document?.$defs[fact.slice(0, fact.indexOf('.'))]['x-unchecked']?.some(({ statement }) =>
    statement.endsWith('the list is too large.'),
  );

/** The models name the operations of one service with its version behind them; the pages do not. */
const withoutVersion = (fact) => fact.replace(/^(Operation\tname\t.*?)\d{4}_\d{2}_\d{2}$/, '$1');

/** Flattened text has no link, so neither version nor capitals; the class name stands on no document. */
const isLost = (fact, form) =>
  fact.startsWith('Operation\tclassName') || (form === 'text' && /^Operation\t(?:name|apiVersion)/.test(fact));

function report(page, { missing, extra }) {
  console.log(`${page}: ${missing.length} missing, ${extra.length} extra`);
  for (const fact of missing.slice(0, 3)) console.log(`  - ${fact}`);
  for (const fact of extra.slice(0, 3)) console.log(`  + ${fact}`);
}

let wrong = 0;
for (const form of forms.length > 0 ? forms : Object.keys(endings)) wrong += compareForm(form);
process.exitCode = wrong === 0 ? 0 : 1;
