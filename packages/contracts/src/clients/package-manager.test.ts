import { join } from 'node:path';
import { expect, it } from 'vitest';
import { folderOf } from '../../test/folder-of.ts';
import { hasManager, installCommand, type PackageManager, packageManagerOf } from './package-manager.ts';

const manifest = (packageManager?: string): string => JSON.stringify({ name: 'app', packageManager });
const berryLock = '# This file is generated\n\n__metadata:\n  version: 8\n';

it.each<[title: string, files: Record<string, string>, want: Omit<PackageManager, 'root'>]>([
  ['npm', { 'package-lock.json': '{}' }, { agent: 'npm', version: undefined }],
  ['npm of a shrinkwrap', { 'npm-shrinkwrap.json': '{}' }, { agent: 'npm', version: undefined }],
  ['pnpm', { 'pnpm-lock.yaml': "lockfileVersion: '9.0'\n" }, { agent: 'pnpm', version: undefined }],
  ['pnpm 8', { 'pnpm-lock.yaml': "lockfileVersion: '6.0'\n" }, { agent: 'pnpm', version: '8' }],
  ['pnpm 7', { 'pnpm-lock.yaml': 'lockfileVersion: 5.4\n' }, { agent: 'pnpm', version: '7' }],
  [
    'a named pnpm',
    { 'pnpm-lock.yaml': '', 'package.json': manifest('pnpm@9.15.4+sha512.af') },
    { agent: 'pnpm', version: '9.15.4' },
  ],
  ['yarn 1', { 'yarn.lock': '# yarn lockfile v1\n' }, { agent: 'yarn', version: '1' }],
  [
    'a named yarn 1',
    { 'yarn.lock': '', 'package.json': manifest('yarn@1.22.22') },
    { agent: 'yarn', version: '1.22.22' },
  ],
  ['a newer yarn', { 'yarn.lock': berryLock }, { agent: 'yarn@berry', version: undefined }],
  [
    'a named newer yarn',
    { 'yarn.lock': berryLock, 'package.json': manifest('yarn@4.9.1') },
    { agent: 'yarn@berry', version: '4.9.1' },
  ],
  [
    'a newer yarn that an older one starts',
    { 'yarn.lock': berryLock, 'package.json': manifest('yarn@1.22.22') },
    { agent: 'yarn@berry', version: undefined },
  ],
  ['bun', { 'bun.lock': '{}' }, { agent: 'bun', version: undefined }],
  [
    'one that the manifest names among two',
    { 'yarn.lock': '', 'package-lock.json': '{}', 'package.json': manifest('npm@11.0.0') },
    { agent: 'npm', version: '11.0.0' },
  ],
  [
    'the one of the lockfile, where another is named that nobody knows',
    { 'pnpm-lock.yaml': '', 'package.json': manifest('other@3.0.0') },
    { agent: 'pnpm', version: undefined },
  ],
  [
    'npm beside a manifest that is no JSON',
    { 'package-lock.json': '{}', 'package.json': '{' },
    { agent: 'npm', version: undefined },
  ],
])('finds %s', async (_, files, want) => {
  const root = folderOf(files);
  expect(await packageManagerOf(root, root)).toEqual({ ...want, root });
});

it('finds the nearest lockfile, not above the top folder', async () => {
  const top = folderOf({ 'package-lock.json': '{}', 'a/yarn.lock': '', 'a/b/package.json': manifest(), 'c/d': '' });
  expect(await packageManagerOf(join(top, 'a', 'b'), top)).toMatchObject({ agent: 'yarn', root: join(top, 'a') });
  expect(await packageManagerOf(join(top, 'c'), top)).toMatchObject({ agent: 'npm', root: top });
  expect(await packageManagerOf(join(top, 'c'), join(top, 'c'))).toBeUndefined();
});

const asItIs = { pnpm_config_pm_on_fail: 'ignore' };
const withoutScripts = { YARN_ENABLE_SCRIPTS: '0', YARN_NODE_LINKER: 'node-modules' };

it.each<[agent: PackageManager['agent'], version: string | undefined, installed: string, viaNpx: string, env: object]>([
  [
    'npm',
    undefined,
    'npm ci --ignore-scripts --no-audit --no-fund --no-update-notifier',
    'npx --yes npm@latest ci --ignore-scripts --no-audit --no-fund --no-update-notifier',
    {},
  ],
  [
    'pnpm',
    '9.15.4',
    'pnpm i --frozen-lockfile --ignore-scripts',
    'npx --yes pnpm@9.15.4 i --frozen-lockfile --ignore-scripts',
    asItIs,
  ],
  [
    'pnpm@6',
    '6.35.1',
    'pnpm i --frozen-lockfile --ignore-scripts',
    'npx --yes pnpm@6.35.1 i --frozen-lockfile --ignore-scripts',
    asItIs,
  ],
  [
    'yarn',
    '1',
    'yarn install --frozen-lockfile --ignore-scripts --non-interactive',
    'npx --yes yarn@1 install --frozen-lockfile --ignore-scripts --non-interactive',
    {},
  ],
  [
    'yarn@berry',
    '4.9.1',
    'yarn install --immutable --mode=skip-build',
    'npx --yes @yarnpkg/cli-dist@4.9.1 install --immutable --mode=skip-build',
    withoutScripts,
  ],
  [
    'bun',
    undefined,
    'bun install --frozen-lockfile --ignore-scripts',
    'npx --yes bun@latest install --frozen-lockfile --ignore-scripts',
    {},
  ],
])('installs with %s %s, as the user has it or by npx', (agent, version, installed, viaNpx, env) => {
  const written = (isInstalled: boolean) => {
    const found = installCommand({ agent, version }, isInstalled);
    return { line: found && [found.command, ...found.args].join(' '), env: found?.env };
  };
  expect(written(true)).toEqual({ line: installed, env });
  expect(written(false)).toEqual({ line: viaNpx, env });
});

it.each(['deno', 'pnpm-rush', 'nub', 'aube', 'upm'] as const)('installs nothing with %s', (agent) => {
  expect(installCommand({ agent, version: undefined }, true)).toBeUndefined();
});

it.each<[title: string, agent: PackageManager['agent'], version: string | undefined, answer: string, want: boolean]>([
  ['the named version', 'pnpm', '9.15.4', 'pnpm --version: 9.15.4', true],
  ['another version than the named one', 'pnpm', '9.15.4', 'pnpm --version: 12.1.0', false],
  ['any version where none is named', 'bun', undefined, 'bun --version: 1.3.0', true],
  ['a version that reads the lockfile', 'yarn', '1', 'yarn --version: 1.22.22', true],
  ['a version that does not', 'yarn', '1', 'yarn --version: 4.9.1', false],
  ['a version that only begins alike', 'pnpm', '1', 'pnpm --version: 12.1.0', false],
  ['a newer yarn', 'yarn@berry', undefined, 'yarn --version: 4.9.1', true],
  ['an older yarn than the lockfile', 'yarn@berry', undefined, 'yarn --version: 1.22.22', false],
  ['none', 'pnpm', undefined, 'none', false],
  ['npm, of which every version will do', 'npm', '9.0.0', 'none', true],
])('knows whether the user has the package manager: %s', async (_, agent, version, answer, want) => {
  const [line, found] = answer.split(': ');
  const run = async (command: string, args: readonly string[]): Promise<string> => {
    if (found === undefined) throw new Error('there is no such command');
    expect([command, ...args].join(' ')).toBe(line);
    return `${found}\n`;
  };
  expect(await hasManager({ agent, version }, run)).toBe(want);
});
