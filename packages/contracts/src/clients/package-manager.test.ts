import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { folderOf } from '../../test/folder-of.ts';
import { installCommand, isOnPath, type PackageManager, packageManagerOf } from './package-manager.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

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
    {},
  ],
  [
    'pnpm@6',
    '6.35.1',
    'pnpm i --frozen-lockfile --ignore-scripts',
    'npx --yes pnpm@6.35.1 i --frozen-lockfile --ignore-scripts',
    {},
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
    const found = installCommand({ agent, version }, () => isInstalled);
    return { line: found && [found.command, ...found.args].join(' '), env: found?.env };
  };
  expect(written(true)).toEqual({ line: installed, env });
  expect(written(false)).toEqual({ line: viaNpx, env: { ...env, pnpm_config_pm_on_fail: 'ignore' } });
});

it('asks for the command of the package manager, not for its name', () => {
  const asked: string[] = [];
  installCommand({ agent: 'yarn@berry', version: undefined }, (command) => asked.push(command) > 0);
  expect(asked).toEqual(['yarn']);
});

it.each(['deno', 'pnpm-rush', 'nub', 'aube', 'upm'] as const)('installs nothing with %s', (agent) => {
  expect(installCommand({ agent, version: undefined }, () => true)).toBeUndefined();
});

it.skipIf(process.platform === 'win32')('finds a command in a folder of PATH', () => {
  const folder = folderOf({ harvest: '' });
  chmodSync(join(folder, 'harvest'), 0o755);
  vi.stubEnv('PATH', `/nowhere::${folder}`);
  expect([isOnPath('harvest'), isOnPath('sow')]).toEqual([true, false]);
});
