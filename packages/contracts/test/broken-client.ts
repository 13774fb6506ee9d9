import { execFile } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** How a copy of a client differs from the real one: code that runs at the end of its bundle, or text to replace in a file. */
export interface Breakage {
  readonly append?: string;
  readonly replace?: readonly (readonly [file: string, from: string, to: string])[];
  /** Folders that the copy lacks. */
  readonly without?: readonly string[];
}

const here = dirname(fileURLToPath(import.meta.url));
const bundle = 'dist-cjs/index.js';

/** What docpact reads of a client. */
const parts = [
  'package.json',
  'dist-cjs',
  'dist-types/commands',
  'dist-types/models',
  'dist-es/pagination',
  'dist-es/endpoint',
  'dist-es/runtimeConfig.shared.js',
];

/** A folder in which a broken copy of the client is installed, its dependencies linked beside it. */
export function installBroken(name: string, breakage: Breakage): string {
  const folder = mkdtempSync(join(tmpdir(), 'docpact-broken-'));
  installCopy(folder, name, name, breakage);
  return folder;
}

/** Where a client is really installed, whatever name it has in this package. */
export const realFolder = (alias: string): string => realpathSync(join(here, '..', 'node_modules', alias));

/** Installs a copy of a client in a folder, its dependencies linked beside it. */
export function installCopy(
  folder: string,
  name: string,
  alias: string,
  { append = '', replace = [], without = [] }: Breakage,
): void {
  const real = realFolder(alias);
  const scope = join(folder, 'node_modules', '@aws-sdk');
  mkdirSync(scope, { recursive: true });
  for (const sibling of readdirSync(dirname(real)).filter((entry) => `@aws-sdk/${entry}` !== name))
    symlinkSync(join(dirname(real), sibling), join(scope, sibling));
  symlinkSync(join(dirname(dirname(real)), '@smithy'), join(folder, 'node_modules', '@smithy'));
  const copy = join(folder, 'node_modules', name);
  const edited = [bundle, ...replace.map(([file]) => file)];
  for (const part of parts.filter((part) => existsSync(join(real, part)) && !without.includes(part))) {
    mkdirSync(dirname(join(copy, part)), { recursive: true });
    // Only what is edited has to be a copy.
    if (edited.some((file) => file === part || file.startsWith(`${part}/`)))
      cpSync(join(real, part), join(copy, part), { recursive: true });
    else symlinkSync(join(real, part), join(copy, part));
  }
  for (const [file, from, to] of replace) edit(join(copy, file), (text) => replaceAll(file, text, from, to));
  edit(join(copy, bundle), (text) => `${text}\n${append}`);
}

/** A breakage that breaks nothing would prove nothing. */
function replaceAll(file: string, text: string, from: string, to: string): string {
  if (!text.includes(from)) throw new Error(`${file} has no ${from}`);
  return text.replaceAll(from, to);
}

// The file may be a link to the installed client, or into a package store: it is written anew, never in place.
function edit(file: string, change: (text: string) => string): void {
  const text = change(readFileSync(file, 'utf8'));
  rmSync(file);
  writeFileSync(file, text);
}

/** What a run of the command came to. */
export interface Run {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the built command, as a user's shell would in that folder. */
export const docpact = (
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  cwd = process.cwd(),
): Promise<Run> =>
  new Promise((resolve) => {
    const command = join(here, '..', 'bin', 'docpact.js');
    execFile(
      process.execPath,
      [command, ...args],
      { cwd, env: { ...process.env, ...env }, maxBuffer: 2 ** 26 },
      (error, stdout, stderr) =>
        resolve({ exitCode: typeof error?.code === 'number' ? error.code : 0, stdout, stderr }),
    );
  });
