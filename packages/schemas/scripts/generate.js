import { readFileSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ContractError, generate } from '@docpact/codegen';
import { exportsOf } from './exports.js';

const folder = (name) => fileURLToPath(new URL(`../${name}`, import.meta.url));
const check = process.argv.includes('--check');
const out = folder('generated');
const shown = relative(process.cwd(), out);

try {
  const { files, changed } = await generate({ services: folder('services'), out, check });
  if (!check) {
    console.error(`${files} files in ${shown}, ${changed.length} of them changed`);
  } else if (changed.length > 0) {
    console.error(`${shown} is not what the contracts make. Run "pnpm generate" and commit what it writes:`);
    for (const path of changed) console.error(`  ${shown}/${path}`);
    process.exitCode = 1;
  }
  keepExports();
} catch (error) {
  if (!(error instanceof ContractError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

/** Writes the `exports` of package.json anew, or says that they are not what the contracts ask for. */
function keepExports() {
  const file = folder('package.json');
  const text = readFileSync(file, 'utf8');
  const wanted = `${JSON.stringify({ ...JSON.parse(text), exports: exportsOf(folder('services')) }, null, 2)}\n`;
  if (wanted === text) return;
  if (!check) return writeFileSync(file, wanted);
  console.error(
    'The exports of package.json are not what the contracts make. Run "pnpm generate" and commit what it writes.',
  );
  process.exitCode = 1;
}
