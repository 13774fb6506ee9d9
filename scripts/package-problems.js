import { execFile } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import { isBuiltin } from 'node:module';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { problemKindInfo } from '@arethetypeswrong/core/problems';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { isClient } from './catalog.js';
import { root } from './files.js';

const run = promisify(execFile);
const modules = /^dist\/(?!.*\.test\.).+\.(js|d\.ts)$/;

/** What each package may hold besides its manifest, README, LICENSE and CHANGELOG; and how many kB it may have, unpacked. */
const contents = {
  '@docpact/schemas': {
    files: [
      /^services\/[a-z-]+\/(service|\w+(\.source|\.decisions|\.wire)?)\.json$/,
      /^generated\/.+\.(js|d\.ts|(In|Out)put\.json)$/,
    ],
    budget: 600,
  },
  '@docpact/codegen': { files: [modules], budget: 800 },
  '@docpact/fixtures': { files: [modules], budget: 200 },
  '@docpact/contracts': {
    files: [
      modules,
      /^bin\/docpact\.js$/,
      /^page\/[a-z-]+\.js$/,
      /^page\/style\/[a-z-]+\.css$/,
      /^[a-z]+\.schema\.json$/,
    ],
    budget: 1350,
  },
};
const always = ['package.json', 'README.md', 'LICENSE'];
/** An import of a package, at the start of a line or dynamic, and the package's name. */
const importPattern =
  /(?:^(?:import|export) (?:[^'"();=]*\bfrom )?|\bimport\()['"]((?:@[\w.-]+\/)?[\w-][\w.:-]*)(?:\/[^'"]*)?['"]/gm;
/** Resolutions that know no `exports`, or cannot import an ES module: attw's profile `esm-only` leaves them out as well. */
const withoutEsm = ['node10', 'node16-cjs'];
const metadata = ['description', 'keywords', 'license', 'engines', 'exports', 'sideEffects', 'publishConfig'];

/** What is wrong with a packed package, a sentence a problem. Unpacks it into a new folder of `work`. */
export async function packageProblems(tarball, work) {
  const unpacked = await unpack(tarball, work);
  const manifest = JSON.parse(await readFile(join(unpacked, 'package.json'), 'utf8'));
  const files = (await readdir(unpacked, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => relative(unpacked, join(entry.parentPath, entry.name)));
  const problems = [
    ...manifestProblems(manifest),
    ...fileProblems(manifest, files),
    ...staleModules(manifest, files),
    ...(await undeclaredImports(manifest, unpacked, files)),
    ...budgetProblems(manifest, unpacked, files),
    ...(await publintProblems(manifest, unpacked)),
    ...(await attwProblems(tarball)),
  ];
  return problems.map((problem) => `${manifest.name}: ${problem}`);
}

async function unpack(tarball, work) {
  const folder = await mkdtemp(join(work, 'unpacked-'));
  await run('tar', ['-xzf', tarball, '-C', folder]);
  return join(folder, 'package');
}

/**
 * What a published manifest must say, and what it may not: a version that only a workspace understands, a client of AWS for those who have none,
 * a script that runs when it is installed.
 */
function manifestProblems(manifest) {
  const unfit = Object.entries({ ...manifest.dependencies, ...manifest.peerDependencies }).filter(([, range]) =>
    /^(workspace|catalog|file|link):/.test(range),
  );
  const { dependencies = {}, peerDependencies = {}, peerDependenciesMeta = {} } = manifest;
  const unasked = [
    ...Object.keys(dependencies).filter(isClient),
    ...Object.keys(peerDependencies).filter((name) => !peerDependenciesMeta[name]?.optional),
  ];
  const scripts = ['preinstall', 'install', 'postinstall', 'prepare'].filter((name) => manifest.scripts?.[name]);
  return [
    ...metadata.filter((key) => manifest[key] === undefined).map((key) => `package.json has no ${key}`),
    ...(manifest.type === 'module' ? [] : ['package.json: type is not module']),
    ...(manifest.engines?.node === '>=20.19' ? [] : ['package.json: engines.node is not >=20.19']),
    ...unfit.map(([name, range]) => `package.json: ${name} has the range ${range}, which no registry knows`),
    ...unasked.map((name) => `package.json: ${name} would be installed unasked: it may only be an optional peer`),
    ...scripts.map((name) => `package.json: the script ${name} would run at every install`),
  ];
}

/** Files that are not meant to ship, and files that are promised and not there. */
function fileProblems({ name, exports, bin, sideEffects }, files) {
  const { files: allowed } = contents[name];
  const sideEffectFiles = Array.isArray(sideEffects) ? sideEffects : [];
  const promised = [...Object.values(exports), ...Object.values(bin ?? {}), ...sideEffectFiles]
    .flatMap((target) => (typeof target === 'string' ? [target] : Object.values(target)))
    .map((target) => target.replace(/^\.\//, ''));
  return [
    ...files
      .filter((file) => ![...always, 'CHANGELOG.md'].includes(file) && !allowed.some((pattern) => pattern.test(file)))
      .map((file) => `ships ${file}, which is not on the list of what may ship`),
    ...[...always, ...promised].filter((file) => !files.includes(file)).map((file) => `lacks ${file}`),
  ];
}

/** The compiler leaves behind what it made of a source that is gone. What the build script names, it makes of others. */
function staleModules({ name, scripts }, files) {
  const folder = join(root, 'packages', name.replace('@docpact/', ''));
  return files
    .filter((file) => file.startsWith('dist/') && file.endsWith('.js') && !scripts?.build?.includes(file))
    .filter((file) => !existsSync(join(folder, file.replace(/^dist\/(.*)\.js$/, 'src/$1.ts'))))
    .map((file) => `ships ${file}, whose source is gone: remove dist and build again`);
}

/**
 * Packages that a module or its types import, and that the manifest does not name. An optional peer may stand in `peerDependenciesMeta` alone: pnpm
 * and yarn take any version for it, and npm does not look at it. npm 10 cannot install beside some versions of vitest that it would not even install.
 */
async function undeclaredImports({ name, dependencies, peerDependencies, peerDependenciesMeta }, unpacked, files) {
  const declared = new Set([name, ...Object.keys({ ...dependencies, ...peerDependencies, ...peerDependenciesMeta })]);
  const modules = files.filter((file) => /\.(js|d\.ts)$/.test(file));
  const imports = await Promise.all(
    modules.map(async (file) =>
      [...(await readFile(join(unpacked, file), 'utf8')).matchAll(importPattern)].map(([, target]) => ({
        file,
        target,
      })),
    ),
  );
  return imports
    .flat()
    .filter(({ target }) => !isBuiltin(target) && !declared.has(target))
    .map(({ file, target }) => `${file} imports ${target}, which package.json does not name`);
}

function budgetProblems({ name }, unpacked, files) {
  const kilobytes = Math.ceil(files.reduce((sum, file) => sum + statSync(join(unpacked, file)).size, 0) / 1000);
  const { budget } = contents[name];
  return kilobytes > budget
    ? [`has ${kilobytes} kB unpacked, its budget is ${budget}: ship less, or raise it in scripts/package-problems.js`]
    : [];
}

async function publintProblems(manifest, unpacked) {
  const { messages } = await publint({ pkgDir: unpacked, level: 'suggestion', strict: true, pack: false });
  return messages.map((message) => `publint: ${formatMessage(message, manifest, { color: false })}`);
}

/** Types that do not resolve, or say something else than the module, where a package of ES modules alone is imported from. */
async function attwProblems(tarball) {
  const checked = await checkPackage(createPackageFromTarballData(await readFile(tarball)));
  if (!('problems' in checked)) return ['attw: the package has no types'];
  return checked.problems
    .map((problem) => ({ entrypoint: '', fileName: '', resolutionKind: '', resolutionOption: '', ...problem }))
    .filter(({ resolutionKind, resolutionOption }) => !withoutEsm.includes(resolutionKind || resolutionOption))
    .map(
      ({ kind, entrypoint, fileName, resolutionKind }) =>
        `attw: ${kind} (${problemKindInfo[kind].title}): ${[entrypoint || fileName, resolutionKind].filter(Boolean).join(', ')}`,
    );
}
