import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isClient, pinned } from '../catalog.js';
import { packed } from '../pack.js';
import { runCommand } from './run-command.js';

/** What examples import beside docpact itself and the clients. */
const beside = ['@types/node', 'fast-check', 'jest', 'msw', 'typescript', 'vitest'];
const isImported = (name) => isClient(name) || beside.includes(name);

/** Installs the packages as they would be published with their peers in a new project outside of the workspace. */
export async function makeProject(work) {
  const project = join(work, 'project');
  mkdirSync(project, { recursive: true });
  const { dependencies, overrides } = packed(join(work, 'packs')).manifest;
  const manifest = {
    name: 'examples',
    private: true,
    type: 'module',
    dependencies: { ...dependencies, ...pinned(isImported) },
    overrides,
  };
  writeFileSync(join(project, 'package.json'), JSON.stringify(manifest, null, 2));
  const { code, output } = await runCommand('npm install --ignore-scripts --prefer-offline --no-audit --no-fund', {
    cwd: project,
  });
  // Without its project nothing can be run, so that this ends the script.
  if (code !== 0) throw new Error(`the packed packages cannot be installed:\n${output}`);
  return project;
}
