import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { collectBlocks } from '../examples/collect-blocks.js';
import { root } from '../files.js';

/** Flags that every command has. */
const passedOver = new Set(['--help', '--version']);

/** Where the docs and `docpact … --help` differ: a command or flag that only one of them has, in usage lines or in a sentence. */
export function usageProblems(pages, folder = root, help = helpOf) {
  const commands = commandsUnder([], help);
  const texts = pages.map((page) => ({ page, text: readFileSync(join(folder, page), 'utf8') }));
  const lines = texts.flatMap(usageLines);
  const real = new Map(commands.map(({ name, flags }) => [name, flags]));
  return [
    ...texts.flatMap((page) => inventedFlags(page, real)),
    ...lines.flatMap((line) => undocumentable(line, real)),
    ...commands.flatMap((command) => undocumented(command, lines)),
  ];
}

/** Every command that can be run, with its flags, as its help says. */
function commandsUnder(path, help) {
  const text = help(path);
  const below = [...sectionOf(text, 'Commands').matchAll(/^ {2}([a-z]+)/gm)]
    .map(([, name]) => name)
    .filter((name) => name !== 'help');
  if (below.length > 0) return below.flatMap((name) => commandsUnder([...path, name], help));
  const flags = [...sectionOf(text, 'Options').matchAll(/^ {2}(?:-\w, )?(--[a-z-]+)/gm)].map(([, flag]) => flag);
  return [{ name: path.join(' '), flags: new Set(flags.filter((flag) => !passedOver.has(flag))) }];
}

function helpOf(path) {
  const command = join(root, 'packages/contracts/bin/docpact.js');
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...path, '--help'], { encoding: 'utf8' });
  if (status !== 0)
    throw new Error(`docpact ${path.join(' ')} --help ended with exit code ${status}; is it built?\n${stderr}`);
  return stdout;
}

const sectionOf = (help, title) => new RegExp(`^${title}:\\n((?:.+\\n)*)`, 'm').exec(help)?.[1] ?? '';

/** The usage lines of a page, one a command; a line that begins with blanks goes on with the one before. */
function usageLines({ page, text }) {
  return collectBlocks(page, text)
    .filter(({ lang }) => lang === 'usage')
    .flatMap(({ text, line }) =>
      [...text.matchAll(/^docpact ((?:[a-z]+ ?)+)(.*(?:\n .*)*)/gm)].map(([, words, rest]) => ({
        at: `${page}:${line}`,
        name: words.trim(),
        flags: [...rest.matchAll(/--[a-z-]+/g)].map(([flag]) => flag),
      })),
    );
}

/** Flags in sentences (`--flag …`, `docpact … --flag`) that no command has. */
function inventedFlags({ page, text }, real) {
  const all = new Set([...passedOver, ...[...real.values()].flatMap((flags) => [...flags])]);
  return text.split('\n').flatMap((line, i) =>
    [...line.matchAll(/`(?:--|docpact )[^`]+`/g)]
      .flatMap(([span]) => span.match(/--[a-z-]+/g) ?? [])
      .filter((flag) => !all.has(flag))
      .map((flag) => `${page}:${i + 1}: no command of docpact has ${flag}`),
  );
}

function undocumentable({ at, name, flags }, real) {
  const known = real.get(name);
  if (!known) return [`${at}: there is no command docpact ${name}`];
  return flags.filter((flag) => !known.has(flag)).map((flag) => `${at}: docpact ${name} has no ${flag}`);
}

function undocumented({ name, flags }, lines) {
  const shown = lines.filter((line) => line.name === name);
  if (shown.length === 0) return [`no \`\`\`usage block of the docs shows docpact ${name}`];
  return [...flags]
    .filter((flag) => !shown.some((line) => line.flags.includes(flag)))
    .map((flag) => `no usage line of docpact ${name} shows ${flag}`);
}
