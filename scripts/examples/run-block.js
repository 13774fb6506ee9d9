import { join } from 'node:path';
import { root } from '../files.js';
import { jsonProblems, workflowProblems } from './judge-data.js';
import { differenceOf } from './match-output.js';
import { runCommand } from './run-command.js';

/** How a block is run, by what runs it: its test runner, or node. Types are gone from what is `compiled`. */
const commands = {
  vitest: ({ name }) => `npx vitest run '${name}'`,
  jest: ({ compiled }) =>
    `NODE_OPTIONS=--experimental-vm-modules npx jest --rootDir '${join(compiled, '..')}' --runTestsByPath '${compiled}'`,
  node: ({ compiled }) => `node --test '${compiled}'`,
  none: ({ compiled }) => `node '${compiled}'`,
};

const languages = {
  ts: runScript,
  js: runScript,
  mjs: runScript,
  sh: (pair, place) => runShell(pair, pair.block.text, place),
  json: ({ block }) => jsonProblems(block),
  jsonc: ({ block }) => jsonProblems(block),
  yaml: ({ block }) => workflowProblems(block.text),
};

/** Languages that blocks may have; `usage` and outputs are held to something else. */
export const isKnown = (lang) => lang in languages;

/** What is wrong with one block and what it prints, each with what was done and what came of it. */
export const runBlock = (pair, place) => languages[pair.block.lang](pair, place);

function runScript(pair, place) {
  return runShell(pair, commands[place.runner](place), place);
}

/** Runs commands, and compares exit code (`# exit code 1` in the block; 0 otherwise) and output with the page. */
async function runShell({ block, output }, script, { cwd, runner }) {
  const env = { CHECKOUT: root, PATH: `${process.env.PATH}`, XDG_CACHE_HOME: join(cwd, '..', '..', 'cache') };
  const want = Number(/(?:#|\/\/) exit code (\d+)/.exec(block.text)?.[1] ?? 0);
  const given = block.notes.given ? `{\n${block.notes.given}\n} > /dev/null\n` : '';
  const ran = await runCommand(`set -eo pipefail\n${given}${script}`, { cwd, env });
  if (ran.code !== want) return [failure(script, ran, `exit code ${want}`)];
  if (!output && runner === 'none' && ran.output.trim() !== '')
    return [failure(script, ran, 'no output, for the page shows none')];
  const difference = output && differenceOf(output.text, ran.output);
  return difference ? [failure(script, ran, `the block at line ${output.line}; ${difference}`)] : [];
}

const failure = (command, { code, output }, expected) =>
  `expected ${expected}\n  $ ${command.replaceAll('\n', '\n    ')}\n${output.replace(/^/gm, '  | ')}\n  exit code ${code}`;
