// Packs the packages as they would be published, with real versions for `workspace:` and `catalog:`. As a command:
// `node scripts/pack.js FOLDER` prints what a project needs to install them with npm, yarn and pnpm. Where DOCPACT_PACKS names a folder, as in .ci/run,
// they are packed there already, and every script takes those.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './files.js';
import { overrideText } from './packages/override-forms.js';

/** The packages, in the order in which they depend on each other. */
export const packages = ['schemas', 'codegen', 'fixtures', 'contracts'];

/** The tarballs of this run: those that were packed for all its steps, or new ones in a folder. */
export const packed = (folder) =>
  process.env.DOCPACT_PACKS === undefined ? packAll(folder) : tarballsIn(process.env.DOCPACT_PACKS);

/**
 * Packs every package into a folder, which is made where there is none. Gives the path of each tarball by the package's name,
 * and a fragment of a package.json that has npm install them, each other's dependencies among them, from these files alone.
 * Throws what pnpm says, where it cannot pack.
 */
function packAll(folder) {
  mkdirSync(folder, { recursive: true });
  const filters = packages.flatMap((name) => ['--filter', `./packages/${name}`]);
  execFileSync(
    'npx',
    ['--yes', 'pnpm@12', '-r', ...filters, 'exec', 'pnpm', 'pack', '--pack-destination', resolve(folder)],
    {
      cwd: root,
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );
  return tarballsIn(folder);
}

/** The same for a folder into which they were packed before. Throws where one of them is not there. */
export function tarballsIn(folder) {
  const tarballs = Object.fromEntries(packages.map((name) => tarballOf(name, resolve(folder))));
  const missing = Object.values(tarballs).filter((file) => !existsSync(file));
  if (missing.length > 0)
    throw new Error(`there is no ${missing.join(', no ')}: pack the packages with "node scripts/pack.js ${folder}"`);
  const dependencies = Object.fromEntries(Object.entries(tarballs).map(([name, file]) => [name, `file:${file}`]));
  return { tarballs, manifest: { dependencies, overrides: dependencies } };
}

/** The name of a package, and where pnpm has put its tarball. */
function tarballOf(name, folder) {
  const manifest = JSON.parse(readFileSync(join(root, 'packages', name, 'package.json'), 'utf8'));
  return [manifest.name, join(folder, `docpact-${name}-${manifest.version}.tgz`)];
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [folder] = process.argv.slice(2);
  if (folder === undefined) {
    console.error('pack: expected a folder for the tarballs: node scripts/pack.js FOLDER');
    process.exitCode = 2;
  } else console.log(overrideText(packAll(folder).manifest.dependencies));
}
