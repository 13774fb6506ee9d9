// Every dependency that ships has a licence that fits MIT, and none runs a script when it is installed.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './files.js';
import { finish } from './finish.js';

const fitting = [
  'MIT',
  'ISC',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'Unlicense',
  'Python-2.0',
  '(MIT OR CC0-1.0)',
  'MIT OR Apache-2.0',
];

const listed = JSON.parse(
  execFileSync('pnpm', ['licenses', 'list', '--prod', '--json'], { cwd: root, encoding: 'utf8' }),
);
const unfit = Object.entries(listed)
  .filter(([license]) => !fitting.includes(license))
  .flatMap(([license, packages]) => packages.map(({ name }) => `${name} has the licence ${license}`));
const allowed = /allowBuilds:\n(?:.*: false\n)*.*: true/.test(readFileSync(join(root, 'pnpm-workspace.yaml'), 'utf8'));

finish(
  'licenses',
  [...unfit, ...(allowed ? ['pnpm-workspace.yaml lets a dependency run a script'] : [])],
  'every dependency fits MIT, none runs a script',
);
