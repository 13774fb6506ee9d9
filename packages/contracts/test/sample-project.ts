import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** A user's project: it imports this package by its name, as built, and everything else from where this package has it. */
export interface SampleProject {
  readonly folder: string;
  /** Runs a program of Node in it: a file of an installed package, or of its own. Gives the exit code and all that it printed. */
  node(args: readonly string[], options?: string): Promise<{ readonly exitCode: number; readonly printed: string }>;
  remove(): void;
}

/** Makes a project of these files, each by its name, that are modules unless their name says otherwise. */
export function sampleProject(files: Readonly<Record<string, string>>): SampleProject {
  const folder = mkdtempSync(join(root, '.sample-'));
  mkdirSync(join(folder, 'node_modules', '@docpact'), { recursive: true });
  symlinkSync(root, join(folder, 'node_modules', '@docpact', 'contracts'), 'junction');
  const manifest = { name: 'sample', private: true, type: 'module' };
  const all = { 'package.json': JSON.stringify(manifest), ...files };
  for (const [name, text] of Object.entries(all)) writeFileSync(join(folder, name), text);
  return {
    folder,
    node: (args, options = '') =>
      new Promise((resolve) => {
        const env = { ...process.env, NODE_OPTIONS: options, NO_COLOR: '1', FORCE_COLOR: '0' };
        // A test runner in a test runner would take itself for its parent's child.
        for (const name of ['VITEST', 'VITEST_WORKER_ID', 'VITEST_POOL_ID', 'NODE_TEST_CONTEXT', 'NODE_ENV', 'TEST'])
          Reflect.deleteProperty(env, name);
        execFile(process.execPath, args, { cwd: folder, env, maxBuffer: 2 ** 26 }, (error, stdout, stderr) =>
          resolve({ exitCode: typeof error?.code === 'number' ? error.code : 0, printed: stdout + stderr }),
        );
      }),
    remove: () => rmSync(folder, { recursive: true }),
  };
}

/** The file behind a command of an installed package. */
export const commandFile = (path: string): string => join(root, 'node_modules', path);
