import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import { overrideForms } from '../packages/override-forms.js';
import { ended } from './run.js';

const pnpm = {
  form: 'pnpm',
  install: ['install', '--ignore-scripts', '--no-frozen-lockfile', '--prefer-offline'],
  docpact: ['exec', 'docpact'],
};
const yarn4 = (nodeLinker) => ({
  program: 'yarn-4/bin/yarn.js',
  form: 'yarn',
  install: ['install', '--mode=skip-build'],
  docpact: ['docpact'],
  settings: { '.yarnrc.yml': { nodeLinker, enableImmutableInstalls: false, enableTelemetry: false } },
  env: (work) => ({ YARN_GLOBAL_FOLDER: join(work, 'yarn-4') }),
});

/**
 * Each package manager: its program among the tools, how it is told what is overridden, and its arguments. Where one has to be told to, it refuses
 * packages that need a newer Node.
 */
const managers = {
  npm: {
    program: 'npm-10/bin/npm-cli.js',
    form: 'npm',
    install: ['install', '--engine-strict', '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline'],
    docpact: ['exec', '--offline', '--', 'docpact'],
  },
  'pnpm 10': { ...pnpm, program: 'pnpm-10/bin/pnpm.cjs' },
  'pnpm 12': { ...pnpm, program: 'pnpm-12/bin/pnpm.mjs' },
  'yarn 1': {
    program: 'yarn-1/bin/yarn.js',
    form: 'yarn',
    install: ['install', '--non-interactive', '--ignore-scripts', '--prefer-offline'],
    docpact: ['--silent', 'docpact'],
    // Its usual cache may give a tarball that had the same name and version.
    env: (work) => ({ YARN_CACHE_FOLDER: join(work, 'yarn-1') }),
  },
  'yarn 4': yarn4('node-modules'),
  'yarn 4, PnP': yarn4('pnp'),
};

/** A project of one package manager, on the oldest Node that must do. */
export class Project {
  #manager;
  #folder;
  #tools;
  #env;

  /** @param folder a new folder, beside which the package manager has its cache */
  constructor(name, folder, tools) {
    this.#manager = managers[name];
    this.#folder = folder;
    this.#tools = join(tools, 'node_modules');
    this.#env = {
      PATH: `${join(this.#tools, 'node-20.19/bin')}:${process.env.PATH}`,
      ...this.#manager.env?.(dirname(folder)),
    };
  }

  /**
   * Writes the manifests, which are given by their folder, and installs. The root, `.`, has docpact as a development dependency; the other
   * folders are its workspaces. Gives the root's manifest, and how long the install took. Throws what the package manager says, where it fails.
   */
  async install(manifests, tarballs) {
    const { form, settings = {} } = this.#manager;
    const workspaces = Object.keys(manifests).filter((place) => place !== '.');
    const name = '@docpact/contracts';
    const root = { name: 'shape', private: true, devDependencies: { [name]: tarballs[name] }, ...manifests['.'] };
    if (workspaces.length > 0) root.workspaces = workspaces;
    const overrides = overrideForms(tarballs)[form];
    const files = {
      ...(form === 'pnpm' && { 'pnpm-workspace.yaml': { packages: workspaces, hoist: false, engineStrict: true } }),
      ...settings,
      'package.json': root,
    };
    files[overrides.file] = { ...files[overrides.file], ...overrides.holds };
    for (const [file, holds] of Object.entries(files)) this.#write(file, holds);
    for (const place of workspaces)
      this.#write(join(place, 'package.json'), {
        name: place.split('/').at(-1),
        version: '1.0.0',
        ...manifests[place],
      });
    const { code, all, seconds } = await this.#run(...this.#manager.install);
    if (code !== 0) throw new Error(`the install ended with exit code ${code}\n${all}`);
    return { root, seconds };
  }

  /** Writes another root manifest, as someone does who does not install. */
  declare(root) {
    this.#write('package.json', root);
  }

  /** Runs the docpact of the project, whatever it judges. */
  docpact(...args) {
    return this.#run(...this.#manager.docpact, ...args);
  }

  #run(...args) {
    return ended('node', [join(this.#tools, this.#manager.program), ...args], { cwd: this.#folder, env: this.#env });
  }

  #write(file, holds) {
    const path = join(this.#folder, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, file.endsWith('.json') ? JSON.stringify(holds, null, 2) : stringify(holds));
  }
}
