import { existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { placeOf } from './place-blocks.js';
import { runBlock } from './run-block.js';
import { typeProblems } from './type-blocks.js';

const atATime = 2;

/** Runs all blocks in a project, those of one folder in their order, and gives what is wrong with them as `file:line: …`. */
export async function runBlocks(runs, project) {
  const placed = runs.map((pair) => ({ pair, place: placeOf(pair.block, project) }));
  const untyped = await typeProblems(placed, project);
  const folders = foldersOf(placed);
  const found = new Map();
  const work = async () => {
    for (let next = folders.shift(); next; next = folders.shift())
      for (const { pair, place } of next) found.set(pair.block, await runPlaced(pair, place, project));
  };
  await Promise.all(Array.from({ length: atATime }, work));
  const broken = runs.flatMap(({ block }) => found.get(block).map((what) => `${block.file}:${block.line}: ${what}`));
  return [...untyped, ...broken];
}

async function runPlaced(pair, place, project) {
  if (!existsSync(place.cwd)) makeFolder(place.cwd, project);
  if (place.name) {
    const file = join(place.cwd, place.name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `${pair.block.text}\n`);
  }
  return runBlock(pair, place);
}

/** A project of its own, that has installed what the project has. */
function makeFolder(folder, project) {
  mkdirSync(folder, { recursive: true });
  symlinkSync(join(project, 'node_modules'), join(folder, 'node_modules'));
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'example', private: true, type: 'module' }));
}

function foldersOf(placed) {
  const folders = new Map();
  for (const one of placed) folders.set(one.place.cwd, [...(folders.get(one.place.cwd) ?? []), one]);
  return [...folders.values()];
}
