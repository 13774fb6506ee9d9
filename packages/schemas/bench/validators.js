// What the generated validators cost, beside libraries that do the same: npx --yes pnpm@12 --filter @docpact/schemas bench
import { rm } from 'node:fs/promises';
import { makeApplication } from './application.js';
import { readCases } from './cases.js';
import { makeColumns } from './columns.js';
import { reportImports } from './imports.js';
import { reportSizes } from './sizes.js';
import { reportSpeed } from './speed.js';

const only = process.argv
  .find((each) => each.startsWith('--peers='))
  ?.slice(8)
  .split(',');
const effort = process.argv.includes('--quick')
  ? { rounds: 5, milliseconds: 2, imports: 3 }
  : { rounds: 11, milliseconds: 6, imports: 11 };

const application = await makeApplication();
const missed = [];
const notes = [];
try {
  const cases = await readCases();
  const columns = await makeColumns(cases, application, only, notes);
  missed.push(
    ...reportSpeed(cases, columns, effort),
    ...(await reportSizes(cases, columns, application, notes)),
    ...(await reportImports(cases, columns, application, effort.imports)),
  );
} finally {
  await rm(application, { recursive: true });
}
for (const note of notes) console.log(note);
console.log(missed.length === 0 ? 'Every target was met.' : `Targets missed: ${missed.join('; ')}.`);
