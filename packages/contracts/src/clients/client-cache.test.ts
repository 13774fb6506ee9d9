import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { type LocalRegistry, npmSettings, startRegistry } from '../../test/local-registry.ts';
import { DocpactError } from '../base/docpact-error.ts';
import { ClientCache, defaultCache } from './client-cache.ts';

const name = '@aws-sdk/client-orchard';
const version = '1.2.0';
const never = new AbortController().signal;
const scratch = (): string => mkdtempSync(join(tmpdir(), 'docpact-cache-'));
let registry: LocalRegistry;

beforeAll(async () => {
  registry = await startRegistry(name, ['1.0.0', version], version);
});
afterAll(() => registry.close());
beforeEach(() => {
  registry.mode = 'whole';
  for (const [setting, value] of Object.entries(npmSettings(registry.url))) vi.stubEnv(setting, value);
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

const installed = (cache: string): string[] => readdirSync(join(cache, name)).sort();

it('installs a version whole, and runs none of its scripts', { timeout: 60_000 }, async () => {
  const folder = scratch();
  const cache = new ClientCache(folder);
  expect(cache.has(name, version)).toBe(false);
  await cache.install(name, version, never);
  expect(cache.has(name, version)).toBe(true);
  expect(installed(folder)).toEqual([version]);
  expect(readdirSync(cache.folderOf(name, version)).sort()).toEqual(['node_modules', 'package.json']);
  expect(existsSync(join(cache.folderOf(name, version), 'node_modules', name, 'ran'))).toBe(false);
});

it('believes the package, not the name of its folder', () => {
  const folder = scratch();
  const place = join(folder, name, version, 'node_modules', name);
  mkdirSync(place, { recursive: true });
  writeFileSync(join(place, 'package.json'), JSON.stringify({ name, version: '1.0.0' }));
  expect(new ClientCache(folder).has(name, version)).toBe(false);
  writeFileSync(join(place, 'package.json'), JSON.stringify({ name, version }));
  expect(new ClientCache(folder).has(name, version)).toBe(true);
});

it('gives two runs at once the same version', { timeout: 60_000 }, async () => {
  const folder = scratch();
  const caches = [new ClientCache(folder), new ClientCache(folder)];
  await Promise.all(caches.map((cache) => cache.install(name, version, never)));
  expect(installed(folder)).toEqual([version]);
});

it('installs a version anew whose folder was damaged', { timeout: 60_000 }, async () => {
  const folder = scratch();
  mkdirSync(join(folder, name, version, 'node_modules'), { recursive: true });
  const cache = new ClientCache(folder);
  expect(cache.has(name, version)).toBe(false);
  await cache.install(name, version, never);
  expect(cache.has(name, version)).toBe(true);
});

it.each([
  {
    title: 'a download that fails',
    install: version,
    mode: 'broken',
    says: /^@aws-sdk\/client-orchard 1\.2\.0 cannot be installed: Not Found/,
  },
  { title: 'a version that there is not', install: '1.1.0', mode: 'whole', says: /No matching version/ },
] as const)('leaves nothing behind of $title', { timeout: 60_000 }, async ({ install, mode, says }) => {
  const folder = scratch();
  registry.mode = mode;
  await expect(new ClientCache(folder).install(name, install, never)).rejects.toThrow(says);
  expect(installed(folder)).toEqual([]);
});

it('leaves nothing behind when it is interrupted', { timeout: 60_000 }, async () => {
  const folder = scratch();
  registry.mode = 'silent';
  const ending = new AbortController();
  const { asked } = registry;
  const installing = new ClientCache(folder).install(name, version, ending.signal);
  await vi.waitUntil(() => registry.asked > asked, { timeout: 30_000 });
  ending.abort(new DocpactError('source', 'interrupted'));
  await expect(installing).rejects.toThrow('interrupted');
  expect(installed(folder)).toEqual([]);
});

it('removes what a killed run left an hour ago, and nothing that is younger', { timeout: 60_000 }, async () => {
  const folder = scratch();
  const [old, young] = ['.1.0.0-aaaaaa', '.1.0.0-bbbbbb'];
  for (const left of [old, young]) mkdirSync(join(folder, name, left), { recursive: true });
  const then = new Date(Date.now() - 2 * 3_600_000);
  utimesSync(join(folder, name, old), then, then);
  await new ClientCache(folder).install(name, version, never);
  expect(installed(folder)).toEqual([young, version]);
});

it('asks the registry that the project around names', { timeout: 60_000 }, async () => {
  const project = scratch();
  writeFileSync(join(project, 'package.json'), '{}');
  writeFileSync(join(project, '.npmrc'), `registry=${registry.url}\n`);
  vi.stubEnv('npm_config_registry', undefined);
  vi.spyOn(process, 'cwd').mockReturnValue(project);
  const cache = new ClientCache(scratch());
  await cache.install(name, version, never);
  expect(existsSync(join(cache.folderOf(name, version), '.npmrc'))).toBe(false);
  expect(readFileSync(join(project, '.npmrc'), 'utf8')).toContain(registry.url);
});

it('says which folder cannot be written', async () => {
  const file = join(scratch(), 'file');
  writeFileSync(file, '');
  const installing = new ClientCache(join(file, 'cache')).install(name, version, never);
  await expect(installing).rejects.toMatchObject({
    code: 'usage',
    message: expect.stringMatching(/^the cache .*file.cache cannot be written: ENOTDIR/),
  });
});

it.each([
  { title: 'where the user keeps caches', xdg: '/caches', want: '/caches/docpact' },
  { title: 'in .cache, where the user says nothing', xdg: '', want: join('.cache', 'docpact') },
])('is by default $title', ({ xdg, want }) => {
  vi.stubEnv('XDG_CACHE_HOME', xdg);
  expect(defaultCache().endsWith(want)).toBe(true);
});
