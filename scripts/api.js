// The reference of everything that can be imported, made of the docstrings into docs/api; `--check` says where it is not what they make.
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { entryPoints } from './api/entry-points.js';
import { makePages } from './api/make-pages.js';
import { root } from './files.js';
import { finish } from './finish.js';

const folder = join(root, 'docs/api');
const work = realpathSync(mkdtempSync(join(tmpdir(), 'docpact-api-')));
try {
  const made = join(work, 'pages');
  const problems = await makePages(entryPoints(), made, work);
  const stale = pagesUnder(made, folder).filter((page) => textOf(join(made, page)) !== textOf(join(folder, page)));
  if (process.argv.includes('--check'))
    problems.push(...stale.map((page) => `docs/api/${page} is not what the docstrings make; run node scripts/api.js`));
  else {
    rmSync(folder, { recursive: true, force: true });
    cpSync(made, folder, { recursive: true });
  }
  finish('api', problems, `${pagesUnder(made).length} pages say what can be imported`);
} finally {
  rmSync(work, { recursive: true, force: true });
}

function pagesUnder(...folders) {
  const pages = folders
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }))
    .filter((page) => page.endsWith('.md'));
  return [...new Set(pages)].sort();
}

function textOf(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}
