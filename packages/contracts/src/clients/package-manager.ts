import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { resolveCommand } from 'package-manager-detector/commands';
import { LOCKS } from 'package-manager-detector/constants';
import { detect } from 'package-manager-detector/detect';
import { memberOf } from '../base/member-of.ts';

/** The package manager of a project. */
export interface PackageManager {
  /** Its name, as package-manager-detector knows it: `npm`, `pnpm`, `yarn`, `yarn@berry` … */
  readonly agent: Parameters<typeof resolveCommand>[0];
  /** The version that the project names or needs. `undefined` for any. */
  readonly version: string | undefined;
  /** The folder of its lockfile. */
  readonly root: string;
}

/** The names of the files that say what is installed. */
export const manifestNames: ReadonlySet<string> = new Set(['package.json', ...Object.keys(LOCKS)]);

/** The package manager of the nearest lockfile, from a folder up to another. `undefined` if no folder has one. */
export async function packageManagerOf(folder: string, top: string): Promise<PackageManager | undefined> {
  const found = await detect({ cwd: folder, strategies: ['lockfile'], stopDir: folder });
  if (!found) return folder === top ? undefined : packageManagerOf(dirname(folder), top);
  const field = String(memberOf(readJson(join(folder, 'package.json')), 'packageManager'));
  const [, name, exact] = /^(\w+)@(\d[^+]*)/.exec(field) ?? [];
  const named = name === found.name ? exact : found.version;
  // The library tells the two yarns apart by the version alone, and names no version of the newer one.
  const isBerry = found.agent === 'yarn' && /^__metadata:/m.test(readText(join(folder, 'yarn.lock')));
  if (isBerry || named === 'berry') return { agent: 'yarn@berry', version: undefined, root: folder };
  return { agent: found.agent, version: named ?? fittingVersion(found.agent, folder), root: folder };
}

/** The version that reads an old lockfile. `undefined` where the newest one does. */
function fittingVersion(agent: string, folder: string): string | undefined {
  if (agent === 'yarn') return '1';
  if (agent !== 'pnpm') return undefined;
  const [, format = ''] = /^lockfileVersion: '?(\d)/m.exec(readText(join(folder, 'pnpm-lock.yaml'))) ?? [];
  return new Map([
    ['5', '7'],
    ['6', '8'],
  ]).get(format);
}

/** How a project is installed. */
export interface InstallCommand {
  readonly command: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

interface Manager {
  readonly flags: string[];
  readonly env?: InstallCommand['env'];
  readonly package: string;
}

/** It is run in the version that the project names. Otherwise it would look that version up, and fail where the lockfile does not have it. */
const pnpm: Manager = { flags: ['--ignore-scripts'], env: { pnpm_config_pm_on_fail: 'ignore' }, package: 'pnpm' };

/** For each package manager: how its scripts are turned off, and the npm package that it is in. */
const managers: Readonly<Record<string, Manager>> = {
  npm: { flags: ['--ignore-scripts', '--no-audit', '--no-fund', '--no-update-notifier'], package: 'npm' },
  pnpm,
  'pnpm@6': pnpm,
  yarn: { flags: ['--ignore-scripts', '--non-interactive'], package: 'yarn' },
  // The flag is for the scripts of the project, the variable for those of its packages. Clients are found in node_modules only.
  'yarn@berry': {
    flags: ['--mode=skip-build'],
    env: { YARN_ENABLE_SCRIPTS: '0', YARN_NODE_LINKER: 'node-modules' },
    package: '@yarnpkg/cli-dist',
  },
  bun: { flags: ['--ignore-scripts'], package: 'bun' },
};

/**
 * The command that installs exactly what the lockfile says, without any script of a package. A package manager that the user does not have
 * is run by npx in the version of the project: npx comes with every Node and works with the registry that npm is set to. corepack comes with
 * some, and refuses registries that do not sign.
 * @param isInstalled whether the user has the package manager
 * @returns `undefined` for a package manager that docpact does not know
 */
export function installCommand(
  { agent, version }: Pick<PackageManager, 'agent' | 'version'>,
  isInstalled: boolean,
): InstallCommand | undefined {
  const manager = managers[agent];
  const frozen = manager && resolveCommand(agent, 'frozen', manager.flags);
  if (!manager || !frozen) return undefined;
  const { env = {} } = manager;
  if (isInstalled) return { ...frozen, env };
  const named = `${manager.package}@${version ?? 'latest'}`;
  return { command: 'npx', args: ['--yes', named, ...frozen.args], env };
}

/**
 * Whether the user has the package manager, in a version that fits. Often it is another one: some CI machines come with yarn 1, and a revision
 * may be from before the project changed its package manager.
 * @param run runs a command where the lockfile is: most package managers look there for the version that they are to be
 */
export async function hasManager(
  { agent, version }: Pick<PackageManager, 'agent' | 'version'>,
  run: (command: string, args: readonly string[], env: InstallCommand['env'] | undefined) => Promise<string>,
): Promise<boolean> {
  // Every version of npm installs what any other has locked.
  if (agent === 'npm') return true;
  const [command = agent] = agent.split('@');
  try {
    const found = (await run(command, ['--version'], managers[agent]?.env)).trim();
    if (version === undefined) return agent !== 'yarn@berry' || !found.startsWith('1.');
    return found === version || found.startsWith(`${version}.`);
  } catch {
    return false;
  }
}

const readText = (file: string): string => (existsSync(file) ? readFileSync(file, 'utf8') : '');

function readJson(file: string): unknown {
  try {
    return JSON.parse(readText(file));
  } catch {
    return undefined;
  }
}
