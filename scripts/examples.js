// Everything that the docs show is run: each fenced block in a project that has installed the packed packages, as a reader would.
import { mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { collectBlocks } from './examples/collect-blocks.js';
import { makeProject } from './examples/fresh-project.js';
import { runBlocks } from './examples/run-blocks.js';
import { sortBlocks } from './examples/sort-blocks.js';
import { filesUnder, root } from './files.js';
import { finish } from './finish.js';

const only = process.argv.slice(2);
const pages = ['README.md', 'CONTRIBUTING.md', ...filesUnder('docs', '.md'), ...filesUnder('packages', 'README.md')];
const blocks = pages
  .filter((page) => only.length === 0 || only.includes(page))
  .flatMap((page) => collectBlocks(page, readFileSync(join(root, page), 'utf8')));
const { runs, passedOver, kept, problems } = sortBlocks(blocks);

const work = realpathSync(mkdtempSync(join(tmpdir(), 'docpact-examples-')));
try {
  if (runs.length > 0) problems.push(...(await runBlocks(runs, await makeProject(work))));
} finally {
  rmSync(work, { recursive: true, force: true });
}

for (const { file, line, notes } of passedOver) console.log(`not run: ${file}:${line}: ${notes['not run']}`);
const outputs = runs.filter(({ output }) => output).length;
finish(
  'examples',
  blocks.length === 0 ? ['there is no block to run'] : problems,
  `${runs.length} blocks run as written, ${outputs} with what they print; ${kept.length} are held by other steps, ${passedOver.length} not run`,
);
