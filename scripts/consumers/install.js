import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pinned } from '../catalog.js';
import { acceptingKnown } from '../known-findings.js';
import { run } from './run.js';

const files = fileURLToPath(new URL('files', import.meta.url));
const platform = process.platform === 'win32' ? 'win' : process.platform;

/** The lines of Node, TypeScript and package managers that the packages are tried with, the newest of each; by the name of their folder. */
const tools = {
  ...alias('node', ['~20.19', '22', '24', '26'], `node-${platform}-${process.arch}`),
  ...alias('typescript', ['~5.9', '6', '7'], 'typescript'),
  ...alias('npm', ['10'], 'npm'),
  ...alias('pnpm', ['10', '12'], 'pnpm'),
  ...alias('yarn', ['1'], 'yarn'),
  ...alias('yarn', ['4'], '@yarnpkg/cli-dist'),
};

/**
 * Installs what the projects need into folders of `work`, and gives where: `everything` has all four packages and what they can take from
 * their user, `browser` has the schemas alone and Vite, `tools` has Nodes, compilers and package managers. `manifests` are the packages' own,
 * `entries` every subpath of them.
 */
export async function installAll(work, { tarballs, manifest }) {
  const manifests = await Promise.all(Object.values(tarballs).map(manifestOf));
  const schemas = { '@docpact/schemas': manifest.dependencies['@docpact/schemas'] };
  const peers = new Set(manifests.flatMap(({ peerDependenciesMeta = {} }) => Object.keys(peerDependenciesMeta)));
  const [everything, browser, toolbox] = await allEnded([
    install(join(work, 'everything'), {
      ...manifest,
      dependencies: { ...manifest.dependencies, '@types/node': '20', ...pinned((name) => peers.has(name)) },
    }),
    install(join(work, 'browser'), { dependencies: { ...schemas, vite: '8' } }),
    installTools(work),
  ]);
  return {
    everything,
    browser,
    tools: toolbox,
    versions: Object.keys(tools),
    manifests,
    entries: manifests.flatMap(entriesOf),
  };
}

/** Installs the Nodes, compilers and package managers alone, and gives their folder. */
export const installTools = (work) => install(join(work, 'tools'), { dependencies: tools });

/** Waits for all, also when one fails, so that nothing goes on when this has thrown. */
async function allEnded(promises) {
  for (const ended of await Promise.allSettled(promises)) if (ended.status === 'rejected') throw ended.reason;
  return Promise.all(promises);
}

async function manifestOf(tarball) {
  return JSON.parse(await run('tar', ['-xzOf', tarball, 'package/package.json'], { cwd: '.' }));
}

function alias(name, ranges, target) {
  return Object.fromEntries(ranges.map((range) => [`${name}-${range.replace('~', '')}`, `npm:${target}@${range}`]));
}

/** An empty project, the files that projects use, and this in its package.json; gives its folder. */
async function install(folder, manifest) {
  mkdirSync(folder, { recursive: true });
  cpSync(files, folder, { recursive: true });
  writeFileSync(join(folder, 'docpact.config.json'), JSON.stringify(acceptingKnown));
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, type: 'module', ...manifest }, null, 2));
  await run('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline'], { cwd: folder });
  return folder;
}

/** How each subpath of a package is imported. */
function entriesOf({ name, exports }) {
  return Object.keys(exports).map((subpath) => `${name}${subpath.slice(1)}`);
}
