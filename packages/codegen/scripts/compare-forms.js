// Compares the contracts that the forms of one page give: node scripts/compare-forms.js FOLDER
// FOLDER has rst/<service>/<operation>.rst and some of the same pages under html/ and text/. HTML must give the same contract;
// text, which lost where code ends, may lack keywords and must not have others. Exit: 0 when that holds for every page, 1 otherwise.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareDocuments, transcribePage } from '../dist/transcribe/index.js';

const [folder] = process.argv.slice(2);
if (folder === undefined || !existsSync(join(folder, 'rst'))) {
  console.error('usage: node scripts/compare-forms.js FOLDER, where FOLDER has rst/, html/ and text/');
  process.exit(2);
}

const wrong = [
  compare('html', () => true),
  compare('text', ({ pointer, after }) => after !== undefined && !pointer.includes('/x-unchecked')),
];
process.exitCode = wrong.some((count) => count > 0) ? 1 : 0;

function compare(form, isWrong) {
  const counts = { pages: 0, equal: 0, wrong: 0 };
  for (const service of readdirSync(join(folder, form)).sort()) {
    for (const file of readdirSync(join(folder, form, service)).sort()) {
      const changes = differences(form, service, file);
      const bad = changes.filter(isWrong);
      counts.pages += 1;
      if (changes.length === 0) counts.equal += 1;
      if (bad.length > 0) counts.wrong += 1;
      for (const { pointer, before, after } of bad)
        console.log(
          `${form}/${service}/${file} ${pointer}: ${JSON.stringify(before)} in RST, ${JSON.stringify(after)} here`,
        );
    }
  }
  console.log(
    `${form}: ${counts.equal} of ${counts.pages} pages give the contract of the RST; ${counts.wrong} give something that it has not`,
  );
  return counts.wrong;
}

/** Where the form has no link, version and name are given, as service.json would. */
function differences(form, service, file) {
  const source = join(folder, 'rst', service, file.replace(/\.\w+$/, '.rst'));
  const { document, operation } = transcribePage(source, readFileSync(source), { folder: service });
  const names = { apiVersion: String(Object(document['x-operation']).apiVersion), operations: [operation] };
  const other = transcribePage(file, readFileSync(join(folder, form, service, file)), {
    folder: service,
    service: () => names,
  });
  return compareDocuments(document, other.document).filter(({ pointer }) => pointer !== '/x-operation/docs');
}
