// Whoever installs the packages can use them: packs them, installs the tarballs with npm into empty projects outside the workspace, and
// uses every subpath there as different people would; then breaks them on purpose and sees that it is noticed. Needs a registry.
// `node scripts/consumers.js FOLDER` takes tarballs that are packed already; `--all-shapes` tries every shape of project that there is, with every
// package manager, and nothing else. Without it the quick ones of them are tried beside all others.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { browserProjects } from './consumers/browser.js';
import { installAll, installTools } from './consumers/install.js';
import { mutationProjects } from './consumers/mutations.js';
import { nodeProjects } from './consumers/node.js';
import { pythonProjects } from './consumers/python.js';
import { Skipped } from './consumers/run.js';
import { shapeProjects } from './consumers/shapes.js';
import { typeProjects } from './consumers/types.js';
import { packed, tarballsIn } from './pack.js';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { 'all-shapes': { type: 'boolean', default: false } },
});
const work = mkdtempSync(join(tmpdir(), 'docpact-consumers-'));
try {
  const packs = positionals[0] === undefined ? packed(join(work, 'packs')) : tarballsIn(positionals[0]);
  const results = values['all-shapes'] ? await tryShapes(packs) : await tryAll(packs);
  const [passed, failed, skipped] = ['passed', 'failed', 'skipped'].map(
    (how) => results.filter((it) => it === how).length,
  );
  console.log(`consumers: ${results.length} projects, ${passed} passed, ${failed} failed, ${skipped} skipped`);
  process.exitCode = failed > 0 ? 1 : 0;
} catch (error) {
  console.error(`consumers: the projects could not be set up: ${error.message}`);
  process.exitCode = 1;
} finally {
  rmSync(work, { recursive: true, force: true });
}

/** Every shape of project. */
async function tryShapes({ tarballs }) {
  const tools = await installTools(work);
  return Promise.all(shapeProjects(work, tools, tarballs, true).map(report));
}

/** Every use of the packages, and the quick shapes; then what is broken on purpose. */
async function tryAll(packs) {
  const installed = await installAll(work, packs);
  const projects = [
    ...[nodeProjects, typeProjects, browserProjects, pythonProjects].flatMap((of) => of(installed)),
    ...shapeProjects(work, installed.tools, packs.tarballs, false),
  ];
  const results = await Promise.all(projects.map(report));
  // What is broken on purpose is broken for all of them, so these go one after another.
  for (const mutation of results.includes('failed') ? [] : mutationProjects(installed, projects))
    results.push(await report(mutation));
  return results;
}

/** Runs one project and prints its line as soon as it has ended; a failure with its command and what that printed. */
async function report({ name, use }) {
  try {
    console.log(`passed   ${name}: ${await use()}`);
    return 'passed';
  } catch (error) {
    if (error instanceof Skipped) {
      console.log(`skipped  ${name}: ${error.message}`);
      return 'skipped';
    }
    console.log(`FAILED   ${name}: ${error.message}`);
    return 'failed';
  }
}
