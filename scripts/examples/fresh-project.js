import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { root } from '../files.js';
import { runCommand } from './run-command.js';

/** What examples import beside docpact itself. */
const beside = [
  '@aws-sdk/client-elasticache',
  '@aws-sdk/client-lightsail',
  '@aws-sdk/client-neptune',
  '@aws-sdk/client-redshift-serverless',
  '@types/node',
  'fast-check',
  'jest',
  'msw',
  'typescript',
  'vitest',
];

/** Packs the packages as they would be published, and installs them with their peers in a new project outside of the workspace. */
export async function makeProject(work) {
  const packs = join(work, 'packs');
  const project = join(work, 'project');
  mkdirSync(project, { recursive: true });
  await must(`npx --yes pnpm@12 -r --filter './packages/*' exec pnpm pack --pack-destination '${packs}'`, root);
  const { catalog } = parse(readFileSync(join(root, 'pnpm-workspace.yaml'), 'utf8'));
  const manifest = {
    name: 'examples',
    private: true,
    type: 'module',
    devDependencies: Object.fromEntries(beside.filter((name) => catalog[name]).map((name) => [name, catalog[name]])),
  };
  writeFileSync(join(project, 'package.json'), JSON.stringify(manifest, null, 2));
  const files = readdirSync(packs).map((file) => `'${join(packs, file)}'`);
  await must(
    `npm install --save-dev --ignore-scripts --prefer-offline --no-audit --no-fund ${files.join(' ')}`,
    project,
  );
  return project;
}

/** Without its project nothing can be run, so that a step that fails ends the script. */
async function must(command, cwd) {
  const { code, output } = await runCommand(command, { cwd });
  if (code !== 0) throw new Error(`${command}\n${output}`);
}
