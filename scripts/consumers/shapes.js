import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { acceptingKnown } from '../known-findings.js';
import { judgeShape } from './judge-shape.js';
import { Project } from './managers.js';

const client = (name) => `@aws-sdk/client-${name}`;

const twoVersions = {
  manifests: {
    'packages/a': { dependencies: { [client('lightsail')]: '3.879.0' } },
    'packages/b': { dependencies: { [client('lightsail')]: '3.1001.0' } },
  },
  gated: ['lightsail 3.879.0 checked, packages/a/package.json', 'lightsail 3.1001.0 checked, packages/b/package.json'],
  operations: ['GetInstanceSnapshot 3.879.0', 'GetInstanceSnapshot 3.1001.0'],
  rules: [
    'warn operations-without-contract 3.879.0',
    'warn schema-unavailable 3.879.0',
    'warn operations-without-contract 3.1001.0',
  ],
  says: /✔ 2 operations of 2 clients: .*; 0 errors, /,
  exitCode: 0,
};

/**
 * The projects that there are: how each is installed, what it declares (`later` only after the install), what is gated and said of it, errors
 * and warnings by their rule, and the exit code. Those that are `quick` are tried in every run.
 */
const shapes = [
  { title: 'two versions in two workspaces', manager: 'npm', ...twoVersions },
  { title: 'two versions in two workspaces, nothing hoisted', manager: 'pnpm 10', ...twoVersions },
  { title: 'two versions in two workspaces, nothing hoisted', manager: 'pnpm 12', quick: true, ...twoVersions },
  { title: 'two versions in two workspaces', manager: 'yarn 1', ...twoVersions },
  { title: 'two versions in two workspaces', manager: 'yarn 4', ...twoVersions },
  { title: 'two versions in two workspaces', manager: 'yarn 4, PnP', quick: true, ...twoVersions },
  {
    title: 'one client of those that have contracts',
    manager: 'yarn 1',
    manifests: { '.': { dependencies: { [client('elasticache')]: '3.1127.0' } } },
    gated: ['elasticache 3.1127.0 checked, package.json'],
    operations: ['CreateServerlessCacheSnapshot 3.1127.0', 'DescribeServerlessCacheSnapshots 3.1127.0'],
    rules: ['warn operations-without-contract 3.1127.0'],
    says: /✔ 2 operations of 1 client: .*; 0 errors, /,
    exitCode: 0,
  },
  {
    title: 'only a client without contracts',
    manager: 'pnpm 10',
    manifests: { '.': { dependencies: { [client('sts')]: '3.1001.0' } } },
    gated: ['sts 3.1001.0 unchecked, package.json'],
    operations: [],
    rules: ['warn client-without-contracts 3.1001.0'],
    says: /none of the clients that are installed here has a contract of a selected operation, so nothing was checked/,
    exitCode: 3,
  },
  {
    title: 'no client',
    manager: 'npm',
    quick: true,
    manifests: { '.': {} },
    gated: [],
    operations: [],
    rules: [],
    says: /no package\.json here declares an @aws-sdk client, so nothing was checked/,
    exitCode: 3,
  },
  {
    title: 'two versions in one package, the older one not as documented',
    manager: 'pnpm 12',
    quick: true,
    manifests: {
      '.': {
        dependencies: { [client('neptune')]: '3.1127.0', 'neptune-old': `npm:${client('neptune')}@3.245.0` },
      },
    },
    gated: ['neptune 3.245.0 checked, package.json (as neptune-old)', 'neptune 3.1127.0 checked, package.json'],
    operations: ['CreateDBClusterSnapshot 3.245.0', 'CreateDBClusterSnapshot 3.1127.0'],
    rules: ['error output-member-missing 3.245.0', 'warn operations-without-contract 3.1127.0'],
    says: /✘ 2 operations of 2 clients: /,
    exitCode: 1,
  },
  {
    title: 'one client that is installed, and one that is only declared',
    manager: 'npm',
    manifests: { '.': { dependencies: { [client('redshift-serverless')]: '3.1169.0' } } },
    later: { [client('neptune')]: '3.1127.0' },
    gated: ['redshift-serverless 3.1169.0 checked, package.json', 'neptune not installed unchecked, package.json'],
    operations: ['CreateSnapshotCopyConfiguration 3.1169.0'],
    rules: ['warn client-not-installed not installed', 'warn operations-without-contract 3.1169.0'],
    says: /@aws-sdk\/client-neptune: .*not installed/,
    exitCode: 0,
  },
];

/**
 * Whoever has clients of AWS, with each package manager: what `docpact check` gates there, what it says, and how it ends.
 *
 * @param work a folder for the projects
 * @param tools where the package managers and the Nodes are
 * @param tarballs the packed packages, by their names
 * @param all whether all shapes are tried, or only the quick ones
 */
export function shapeProjects(work, tools, tarballs, all) {
  const files = Object.fromEntries(Object.entries(tarballs).map(([name, file]) => [name, `file:${file}`]));
  return shapes
    .filter(({ quick }) => all || quick)
    .map((shape, i) => ({
      name: `${shape.manager}, ${shape.title}`,
      use: () => tryShape(shape, join(work, `shape-${i}`), tools, files),
    }));
}

async function tryShape(shape, folder, tools, files) {
  const project = new Project(shape.manager, folder, tools);
  const { root, seconds } = await project.install(shape.manifests, files);
  if (shape.later) project.declare({ ...root, dependencies: { ...root.dependencies, ...shape.later } });
  writeFileSync(join(folder, 'docpact.config.json'), JSON.stringify(acceptingKnown));
  const formats = ['--format', 'pretty', '--format', 'json', '--output', 'report.json'];
  const ran = await project.docpact('check', ...formats);
  const report = join(folder, 'report.json');
  if (!existsSync(report)) throw new Error(`exit code ${ran.code}, and no report\n${ran.all}`);
  judgeShape(shape, JSON.parse(readFileSync(report, 'utf8')), ran);
  return `${shape.gated.join('; ') || 'nothing to gate'}; exit code ${ran.code} (${ran.seconds.toFixed(1)} s, installed in ${seconds.toFixed(1)} s)`;
}
