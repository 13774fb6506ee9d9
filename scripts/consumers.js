// Whoever installs the packages can use them: packs them, installs the tarballs with npm into empty projects outside the workspace, and
// uses every subpath there as different people would; then breaks them on purpose and sees that it is noticed. Needs a registry.
// `node scripts/consumers.js FOLDER` takes tarballs that are packed already.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { browserProjects } from './consumers/browser.js';
import { installAll } from './consumers/install.js';
import { mutationProjects } from './consumers/mutations.js';
import { nodeProjects } from './consumers/node.js';
import { pythonProjects } from './consumers/python.js';
import { Skipped } from './consumers/run.js';
import { typeProjects } from './consumers/types.js';
import { packed, tarballsIn } from './pack.js';

const work = mkdtempSync(join(tmpdir(), 'docpact-consumers-'));
try {
  const packs = process.argv[2] === undefined ? packed(join(work, 'packs')) : tarballsIn(process.argv[2]);
  const installed = await installAll(work, packs);
  const projects = [nodeProjects, typeProjects, browserProjects, pythonProjects].flatMap((of) => of(installed));
  const results = await Promise.all(projects.map(report));
  // What is broken on purpose is broken for all of them, so these go one after another.
  for (const mutation of results.includes('failed') ? [] : mutationProjects(installed, projects))
    results.push(await report(mutation));
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
