import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { runCommand } from './run-command.js';

const compilerOptions = {
  strict: true,
  target: 'es2023',
  module: 'nodenext',
  types: ['node'],
  skipLibCheck: true,
  rootDir: 'typed',
  outDir: 'compiled',
};

/** Compiles all TypeScript blocks at once, as strict as can be, and gives each error at its line of the page. */
export async function typeProblems(placed, project) {
  const typed = placed.filter(({ place }) => place.typed);
  if (typed.length === 0) return [];
  for (const { pair, place } of typed) {
    mkdirSync(dirname(place.typed), { recursive: true });
    writeFileSync(place.typed, pair.block.text);
  }
  writeFileSync(join(project, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['typed'] }));
  const { code, output } = await runCommand('npx tsc --pretty false', { cwd: project });
  if (code === 0) return [];
  return output
    .trim()
    .split('\n')
    .map((line) => atItsPage(line, typed, project));
}

function atItsPage(error, typed, project) {
  const [, file, line, what] = /^(.+?)\((\d+),\d+\): (.*)$/.exec(error) ?? [];
  const found = typed.find(({ place }) => place.typed === join(project, file ?? ''));
  if (!found) return error;
  const { block } = found.pair;
  return `${block.file}:${block.line + Number(line) - 1}: ${what}`;
}
