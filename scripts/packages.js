// What would be published, looked at in the tarballs themselves: nothing but what is meant to ship, everything that `exports` names,
// no larger than its budget, and nothing that publint or attw (for packages that are ES modules alone) has to say. Then one of them is
// broken in every way that should be noticed.
// `node scripts/packages.js FOLDER` looks at tarballs that are there already, as before a release.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finish } from './finish.js';
import { packed, tarballsIn } from './pack.js';
import { unnoticedMutations } from './package-mutations.js';
import { packageProblems } from './package-problems.js';

const work = mkdtempSync(join(tmpdir(), 'docpact-packages-'));
try {
  const { tarballs } = process.argv[2] === undefined ? packed(work) : tarballsIn(process.argv[2]);
  const problems = (await Promise.all(Object.values(tarballs).map((tarball) => packageProblems(tarball, work)))).flat();
  if (problems.length === 0) problems.push(...(await unnoticedMutations(tarballs['@docpact/fixtures'], work)));
  finish('packages', problems, `${Object.keys(tarballs).length} packages hold what they promise, and nothing else`);
} catch (error) {
  finish('packages', [error.message]);
} finally {
  rmSync(work, { recursive: true, force: true });
}
