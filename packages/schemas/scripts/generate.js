import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DocpactError, generate } from '@docpact/codegen';

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
} catch (error) {
  if (!(error instanceof DocpactError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
