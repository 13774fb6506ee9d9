import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { packaged } from '../../src/registry/registry.ts';
import { docpact } from '../broken-client.ts';

const here = dirname(fileURLToPath(import.meta.url));
const services = join(here, '..', '..', '..', 'schemas', 'services');
const modules = join(here, '..', '..', 'node_modules');
const folder = mkdtempSync(join(tmpdir(), 'docpact-sources-'));

const write = (path: string, text: string): string => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
  return join(folder, path);
};

/** A folder in which one client is installed. */
const install = (client: string): string => {
  const at = join(folder, 'installed', 'node_modules', '@aws-sdk');
  mkdirSync(at, { recursive: true });
  symlinkSync(realpathSync(join(modules, '@aws-sdk', client)), join(at, client));
  return join(folder, 'installed');
};

const neptune = install('client-neptune');
/** A repository whose one commit has the contracts of a service, and in which nothing has changed since. */
const repository = mkdtempSync(join(tmpdir(), 'docpact-repository-'));
cpSync(join(services, 'neptune'), join(repository, 'contracts', 'neptune'), { recursive: true });
const git = (...args: readonly string[]) =>
  execFileSync('git', ['-c', 'user.name=docpact', '-c', 'user.email=docpact@example.com', ...args], {
    cwd: repository,
  });
git('init', '--quiet');
git('add', '.');
git('commit', '--quiet', '--message', 'The contracts');

const cut = write('cut/neptune/CreateX.json', '{ "x-operation": {');
const index = write('pages/neptune.html', '<html><body><h1>Neptune</h1></body></html>');
const twice = write('twice/a/neptune/CreateX.rst', 'x');

it.each([
  { title: 'a source of no kind', args: ['svn:1', services], exitCode: 2, says: 'there is no kind of source "svn"' },
  { title: 'a package without a version', args: ['npm:foo', services], exitCode: 2, says: 'names no version' },
  { title: 'a revision without a path', args: ['git:HEAD', 'git:HEAD'], exitCode: 2, says: 'names no path' },
  {
    title: 'an operation that nothing has',
    args: [services, services, '--operation', 'No'],
    exitCode: 2,
    says: 'has No',
  },
  { title: 'a folder that is not there', args: [services, join(folder, 'no')], exitCode: 3, says: 'no file or folder' },
  { title: 'a device', args: ['/dev/zero', services], exitCode: 3, says: 'no file or folder' },
  { title: 'a document that is cut off', args: [cut, services], exitCode: 3, says: 'CreateX.json:1:19' },
  { title: 'a page that is none', args: [index, services], exitCode: 3, says: 'neptune.html:1' },
  {
    title: 'a folder without contracts or pages',
    args: [join(folder, 'installed'), services],
    exitCode: 3,
    says: 'has neither',
  },
  { title: 'a page of nothing', args: [twice, services], exitCode: 3, says: 'CreateX.rst:1' },
  { title: 'a revision that is not there', args: ['git:nope:.', services], exitCode: 3, says: 'no such revision' },
  {
    title: 'a version that is not installed',
    args: ['npm:@aws-sdk/client-neptune@1.0.0', services],
    exitCode: 3,
    says: 'is not installed',
  },
  {
    title: 'a folder without clients',
    args: [`sdk:${folder}`, services],
    exitCode: 3,
    says: 'no @aws-sdk client is installed',
  },
  {
    title: 'contracts whose client is not there',
    args: [services, `sdk:${neptune}`],
    exitCode: 3,
    says: 'has no client of elasticache',
  },
])('$title is reported', { timeout: 60_000 }, async ({ args, exitCode, says }) => {
  const ran = await docpact(['diff', ...args], {}, repository);
  expect({ exitCode: ran.exitCode, stdout: ran.stdout }).toEqual({ exitCode, stdout: '' });
  expect(ran.stderr).toContain(says);
  expect(ran.stderr).not.toMatch(/^ +at /m);
});

it('a client that is named is held against its own contracts', { timeout: 60_000 }, async () => {
  const client = join(neptune, 'node_modules', '@aws-sdk', 'client-neptune');
  const { exitCode, stdout, stderr } = await docpact(['diff', services, `sdk:${client}`]);
  expect(exitCode).toBe(0);
  const { length } = packaged.select({ services: ['neptune'], operations: [] });
  expect(stdout).toContain(`${length} operation${length === 1 ? '' : 's'} compared`);
  expect(stderr).toContain('has no client of lightsail, so nothing of it was compared');
});

it('the contracts of a revision are those of the files then', { timeout: 60_000 }, async () => {
  const file = join(repository, 'contracts', 'neptune', 'CreateDBClusterSnapshot.json');
  writeFileSync(file, readFileSync(file, 'utf8').replace('"maxLength": 63', '"maxLength": 60'));
  const { exitCode, stdout } = await docpact(['diff', 'git:HEAD', 'contracts'], {}, repository);
  expect(exitCode).toBe(1);
  expect(stdout).toContain('git:HEAD:contracts → contracts');
  expect(stdout).toContain('Input.DBClusterSnapshotIdentifier  input-constraint-tightened');
});
