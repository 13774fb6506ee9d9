import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { folderOf } from '../../test/folder-of.ts';
import { type LocalRegistry, npmSettings, startRegistry } from '../../test/local-registry.ts';
import { DocpactError } from '../base/docpact-error.ts';
import { gitEnvironment } from '../base/git-environment.ts';
import { readManifest } from './manifest.ts';
import { type Revision, withRevision } from './with-revision.ts';

const name = '@aws-sdk/client-orchard';
const never = new AbortController().signal;
let registry: LocalRegistry;
/** Where checkouts are made. */
let scratch: string;

beforeAll(async () => {
  registry = await startRegistry(name, ['1.0.0', '1.2.0'], '1.2.0');
});
afterAll(() => registry.close());
beforeEach(() => {
  registry.mode = 'whole';
  for (const [setting, value] of Object.entries(npmSettings(registry.url))) vi.stubEnv(setting, value);
  scratch = realpathSync(mkdtempSync(join(tmpdir(), 'docpact-scratch-')));
  vi.stubEnv('TMPDIR', scratch);
});
afterEach(() => {
  vi.unstubAllEnvs();
});

const git = (folder: string, ...args: readonly string[]): string =>
  execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.c', ...args], {
    cwd: folder,
    env: gitEnvironment(),
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });

/** The checkouts that there are. */
const checkouts = (): string[] => readdirSync(scratch).filter((entry) => entry.startsWith('docpact-revision-'));

const manifestsOf = (version: string): Record<string, string> => {
  const app = {
    name: 'app',
    version: '1.0.0',
    scripts: { postinstall: 'touch ran' },
    dependencies: { [name]: version },
  };
  const resolved = `${registry.url}/tarballs/${version}.tgz`;
  const packages = { '': app, [`node_modules/${name}`]: { version, resolved, hasInstallScript: true } };
  const lock = { name: 'app', version: '1.0.0', lockfileVersion: 3, requires: true, packages };
  return { 'package.json': JSON.stringify(app), 'package-lock.json': JSON.stringify(lock) };
};

const write = (folder: string, files: Readonly<Record<string, string>>): void => {
  for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text);
};

/** A repository with version 1.0.0 of the client at the tag `old`, and 1.2.0 now. */
function repository(files: Readonly<Record<string, string>> = {}): string {
  const folder = folderOf({
    ...manifestsOf('1.0.0'),
    'app/contract.json': 'old',
    '.gitattributes': 'app/** export-ignore\n*.bin filter=lfs\n',
    'large.bin': 'a pointer\n',
    ...files,
  });
  git(folder, 'init', '--quiet');
  git(folder, 'add', '--force', '.');
  git(folder, 'commit', '--quiet', '--message', 'old');
  git(folder, 'tag', 'old');
  write(folder, { ...manifestsOf('1.2.0'), 'app/contract.json': 'new' });
  git(folder, 'commit', '--quiet', '--all', '--message', 'new');
  return folder;
}

/** Every file of a repository, with what could tell that it was written. */
const filesOf = (folder: string): unknown =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .sort()
    .map((file) => [file, statSync(join(folder, file)).mtimeMs]);

const versionIn = ({ clientsFrom }: Revision): string => readManifest(join(clientsFrom, 'node_modules', name)).version;

it('checks a revision out, with what its lockfile says, without scripts', { timeout: 60_000 }, async () => {
  const folder = repository();
  const before = filesOf(folder);
  const checkedOut = await withRevision(
    'old',
    folder,
    async (revision) => ({
      ...revision,
      version: versionIn(revision),
      contract: readFileSync(join(revision.folder, 'app', 'contract.json'), 'utf8'),
      ran: existsSync(join(revision.folder, 'ran')) || existsSync(join(revision.folder, 'node_modules', name, 'ran')),
    }),
    never,
  );
  expect(checkedOut).toMatchObject({ version: '1.0.0', contract: 'old', ran: false, clientsFrom: checkedOut.folder });
  expect(checkouts(), 'what is left of the checkout').toEqual([]);
  expect(filesOf(folder), 'the files of the repository').toEqual(before);
});

it('gives the folder of the checkout that stands for the one in the repository', { timeout: 60_000 }, async () => {
  const folder = repository();
  const run = async (revision: Revision) => ({
    contract: readFileSync(join(revision.folder, 'contract.json'), 'utf8'),
    revision,
  });
  const { contract, revision } = await withRevision('old', join(folder, 'app'), run, never);
  expect(contract).toBe('old');
  expect(revision.folder).toMatch(/docpact-revision-.*app$/);
  expect(revision.clientsFrom).toBe(revision.folder);
});

it('runs no hook and no filter of LFS', { timeout: 60_000 }, async () => {
  const folder = repository();
  mkdirSync(join(folder, '.git', 'hooks'), { recursive: true });
  for (const hook of ['post-checkout', 'post-index-change'])
    writeFileSync(join(folder, '.git', 'hooks', hook), `#!/bin/sh\ntouch ${join(scratch, 'ran')}\n`, { mode: 0o755 });
  for (const setting of ['smudge', 'process']) git(folder, 'config', `filter.lfs.${setting}`, 'false');
  git(folder, 'config', 'filter.lfs.required', 'true');
  const run = async (revision: Revision) => readFileSync(join(revision.folder, 'large.bin'), 'utf8');
  expect(await withRevision('old', folder, run, never)).toBe('a pointer\n');
  expect(existsSync(join(scratch, 'ran'))).toBe(false);
});

it.each<[title: string, change: (folder: string) => void, isInstalled: boolean]>([
  ['nothing where all manifests and lockfiles are the same', () => {}, false],
  ['nothing where other files differ', (folder) => write(folder, { 'app/contract.json': 'changed' }), false],
  ['where a manifest differs', (folder) => write(folder, { 'app/package.json': '{ "private": true }' }), true],
  ['where the lockfile differs', (folder) => write(folder, manifestsOf('1.0.0')), true],
  ['where a manifest was removed', (folder) => rmSync(join(folder, 'lib', 'package.json')), true],
  ['where a manifest is new', (folder) => write(folder, { 'large/package.json': '{}' }), true],
])('installs %s', { timeout: 60_000 }, async (_, change, isInstalled) => {
  const folder = repository({ 'app/package.json': '{}', 'lib/package.json': '{}', 'large/a': '' });
  change(folder);
  const { asked } = registry;
  const app = join(folder, 'app');
  const revision = await withRevision('HEAD', app, async (given) => given, never);
  expect(revision.folder).not.toBe(app);
  expect(revision.clientsFrom === app).toBe(!isInstalled);
  expect(registry.asked > asked).toBe(isInstalled);
});

it('installs with settings that are not in the repository, such as credentials', { timeout: 60_000 }, async () => {
  const folder = repository({ '.gitignore': '.npmrc\n' });
  writeFileSync(join(folder, '.npmrc'), `registry=${registry.url}\n`);
  vi.stubEnv('npm_config_registry', undefined);
  const run = async (revision: Revision) => readFileSync(join(revision.folder, '.npmrc'), 'utf8');
  expect(await withRevision('old', folder, run, never)).toContain(registry.url);
});

const noRun = async (): Promise<never> => {
  throw new Error('the function was run');
};

it.each<[title: string, ref: string, folderOfCase: () => string, message: RegExp, hint: RegExp]>([
  [
    'a ref that is an option',
    '--upload-pack=touch',
    repository,
    /^"--upload-pack=touch" is no revision$/,
    /origin\/main/,
  ],
  ['no ref', '', repository, /^"" is no revision$/, /origin\/main/],
  ['a ref that there is not', 'none', repository, /^this repository has no revision none$/, /git log/],
  ['a ref that a shallow clone lacks', 'old', shallowClone, /^this repository has no revision old$/, /fetch-depth: 0/],
  ['a folder in no repository', 'old', () => folderOf({}), /^old: .* is in no git repository$/, /inside of one/],
  ['a folder that the ref does not have', 'old', newFolder, /^old has no folder later$/, /a revision that has it/],
])('is used wrongly with %s', async (_, ref, folderOfCase, message, hint) => {
  await expect(withRevision(ref, folderOfCase(), noRun, never)).rejects.toMatchObject({
    code: 'usage',
    message: expect.stringMatching(message),
    hint: expect.stringMatching(hint),
  });
  expect(checkouts()).toEqual([]);
});

function shallowClone(): string {
  const clone = join(folderOf({}), 'clone');
  git('.', 'clone', '--quiet', '--depth=1', '--no-tags', `file://${repository()}`, clone);
  return clone;
}

function newFolder(): string {
  const folder = repository();
  mkdirSync(join(folder, 'later'));
  return join(folder, 'later');
}

it.each<[title: string, change: (folder: string) => void, message: RegExp]>([
  [
    'a revision without a lockfile',
    (folder) => git(folder, 'rm', '--quiet', 'package-lock.json'),
    /^HEAD has no lockfile in its top folder$/,
  ],
  [
    'a revision with another package manager',
    (folder) => {
      git(folder, 'mv', 'package-lock.json', 'deno.lock');
      write(folder, manifestsOf('1.0.0'));
    },
    /^HEAD is installed with deno, which docpact does not know$/,
  ],
  [
    'a lockfile that does not fit',
    (folder) => write(folder, { 'package-lock.json': manifestsOf('1.0.0')['package-lock.json'] ?? '' }),
    /^the clients of HEAD cannot be installed: npm ci .*ended with 1\n.*`npm ci` can only install packages when/s,
  ],
])('cannot install %s', { timeout: 60_000 }, async (_, change, message) => {
  const folder = repository();
  change(folder);
  git(folder, 'commit', '--quiet', '--all', '--message', 'changed');
  write(folder, manifestsOf('1.0.0'));
  const failing = withRevision('HEAD', folder, noRun, never);
  await expect(failing).rejects.toMatchObject({ code: 'source', message: expect.stringMatching(message) });
  expect(checkouts()).toEqual([]);
});

it('tells what the package manager says of a failed download', { timeout: 60_000 }, async () => {
  registry.mode = 'broken';
  await expect(withRevision('old', repository(), noRun, never)).rejects.toThrow(/\n {2}\| npm error .*404/);
  expect(checkouts()).toEqual([]);
});

it('leaves nothing behind of an interrupted installation', { timeout: 60_000 }, async () => {
  registry.mode = 'silent';
  const ending = new AbortController();
  const { asked } = registry;
  const installing = withRevision('old', repository(), noRun, ending.signal);
  await vi.waitUntil(() => registry.asked > asked, { timeout: 30_000 });
  expect(checkouts()).toHaveLength(1);
  ending.abort(new DocpactError('source', 'interrupted'));
  await expect(installing).rejects.toThrow('interrupted');
  expect(checkouts()).toEqual([]);
});

it('leaves nothing behind of a function that fails', { timeout: 60_000 }, async () => {
  await expect(withRevision('HEAD', repository(), noRun, never)).rejects.toThrow('the function was run');
  expect(checkouts()).toEqual([]);
});

it('does nothing for a signal that is aborted already', async () => {
  const ending = AbortSignal.abort(new DocpactError('source', 'interrupted'));
  await expect(withRevision('old', repository(), noRun, ending)).rejects.toThrow('interrupted');
});

it('removes what a killed run left a day ago, and nothing that is younger', { timeout: 60_000 }, async () => {
  const [old, young] = ['docpact-revision-aaaaaa', 'docpact-revision-bbbbbb'];
  for (const left of [old, young]) mkdirSync(join(scratch, left, 'tree'), { recursive: true });
  const then = new Date(Date.now() - 25 * 3_600_000);
  utimesSync(join(scratch, old), then, then);
  await withRevision('HEAD', repository(), async () => {}, never);
  expect(checkouts()).toEqual([young]);
});
