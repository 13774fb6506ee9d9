import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { DocpactError, messageOf } from '../base/docpact-error.ts';
import { memberOf } from '../base/member-of.ts';
import { removeForgotten } from './forgotten-folders.ts';
import { describeNpmError, NpmError, runNpm } from './run-npm.ts';

/** The default cache folder, without `--cache`: https://specifications.freedesktop.org/basedir-spec/latest */
export const defaultCache = (): string => join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'docpact');

/** Versions of client packages, each in a separate folder: `<cache>/<package>/<version>/node_modules/…`. */
export class ClientCache {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = resolve(folder);
  }

  /** The folder of a version, whether installed or not. */
  folderOf(name: string, version: string): string {
    return join(this.#folder, name, version);
  }

  /** Whether a version is installed. The package says which one it is, whatever its folder is called. */
  has(name: string, version: string): boolean {
    try {
      const manifest = readFileSync(join(this.folderOf(name, version), 'node_modules', name, 'package.json'), 'utf8');
      return memberOf(JSON.parse(manifest), 'version') === version;
    } catch {
      return false;
    }
  }

  /**
   * Installs a version with its dependencies, completely or not at all: in a temporary folder that is then moved into place.
   * If two runs install the same version, the second one uses the result of the first.
   * @throws DocpactError source where npm cannot install it, usage where the cache cannot be written; the signal's reason
   */
  async install(name: string, version: string, signal: AbortSignal): Promise<void> {
    const partial = this.#makePartial(name, version);
    try {
      await installInto(partial, name, version, signal);
      this.#moveIn(partial, name, version);
    } finally {
      rmSync(partial, { recursive: true, force: true });
    }
  }

  #makePartial(name: string, version: string): string {
    const parent = join(this.#folder, name);
    try {
      makeFolder(parent);
      // No install takes an hour.
      removeForgotten(parent, '.', 1);
      return mkdtempSync(join(parent, `.${version}-`));
    } catch (cause) {
      throw new DocpactError(
        'usage',
        `the cache ${this.#folder} cannot be written: ${messageOf(cause)}`,
        'name another folder with --cache',
        cause,
      );
    }
  }

  #moveIn(partial: string, name: string, version: string): void {
    const place = this.folderOf(name, version);
    try {
      renameSync(partial, place);
    } catch {
      // Another run was first. Or the folder there is not an installed version, because something else damaged it.
      if (this.has(name, version)) return;
      rmSync(place, { recursive: true, force: true });
      renameSync(partial, place);
    }
  }
}

/** Makes one folder at a time: for some errors of the system, the recursive mode of Node 20 tries forever. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  try {
    mkdirSync(folder);
  } catch (cause) {
    // Another run may have made it in the meantime.
    if (!existsSync(folder)) throw cause;
  }
}

/** Without peer dependencies: one old version requires a complete mobile platform. */
const flags = ['--ignore-scripts', '--legacy-peer-deps', '--no-package-lock', '--omit=dev'];

async function installInto(folder: string, name: string, version: string, signal: AbortSignal): Promise<void> {
  const settings = join(folder, '.npmrc');
  const own = settingsOf(process.cwd());
  try {
    writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
    // npm reads the settings of the project that it installs into, which is not the one docpact runs in.
    if (own !== undefined) symlinkSync(own, settings);
    await runNpm(['install', `${name}@${version}`, ...flags], folder, signal);
    rmSync(settings, { force: true });
  } catch (cause) {
    if (!(cause instanceof NpmError)) throw cause;
    throw new DocpactError(
      'source',
      `${name} ${version} cannot be installed: ${describeNpmError(cause)}`,
      undefined,
      cause,
    );
  }
}

/** The `.npmrc` of a folder's project, by npm's rule: the nearest folder that has a manifest or modules. */
function settingsOf(folder: string): string | undefined {
  const isProject = existsSync(join(folder, 'package.json')) || existsSync(join(folder, 'node_modules'));
  if (!isProject) return folder === dirname(folder) ? undefined : settingsOf(dirname(folder));
  const settings = join(folder, '.npmrc');
  return existsSync(settings) ? settings : undefined;
}
