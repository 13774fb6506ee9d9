import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { type LocalRegistry, npmSettings, startRegistry } from '../../../test/local-registry.ts';
import { resolveVersions, type WantedVersions } from './resolve-versions.ts';

const name = '@aws-sdk/client-orchard';
const never = new AbortController().signal;
let registry: LocalRegistry;

beforeAll(async () => {
  registry = await startRegistry(name, ['1.10.0', '1.2.0', '1.9.0', '2.0.0', '2.1.0-beta.1', '1.0.0'], '1.10.0');
});
afterAll(() => registry.close());
beforeEach(() => {
  for (const [setting, value] of Object.entries(npmSettings(registry.url))) vi.stubEnv(setting, value);
});
afterEach(() => vi.unstubAllEnvs());

const resolve = (wanted: WantedVersions, cached: readonly string[] = []) =>
  resolveVersions(name, wanted, (version) => cached.includes(version), never);

describe('the versions that are wanted', { timeout: 60_000 }, () => {
  it.each<{ title: string; wanted: WantedVersions; want: readonly string[] }>([
    {
      title: 'a list, in any order, with one twice',
      wanted: { list: '1.10.0, 1.2.0,1.10.0' },
      want: ['1.2.0', '1.10.0'],
    },
    { title: 'a tag', wanted: { list: 'latest' }, want: ['1.10.0'] },
    { title: 'a range', wanted: { list: '>=1.2.0 <2.0.0' }, want: ['1.2.0', '1.9.0', '1.10.0'] },
    { title: 'all of these', wanted: { list: '2.0.0,latest,~1.2' }, want: ['1.2.0', '1.10.0', '2.0.0'] },
    { title: 'a version before its release', wanted: { list: '2.1.0-beta.1' }, want: ['2.1.0-beta.1'] },
    { title: 'the newest, none before its release', wanted: { last: 2 }, want: ['1.10.0', '2.0.0'] },
    {
      title: 'the newest, where there are fewer',
      wanted: { last: 99 },
      want: ['1.0.0', '1.2.0', '1.9.0', '1.10.0', '2.0.0'],
    },
  ])('are $title', async ({ wanted, want }) => {
    expect(await resolve(wanted)).toEqual(want);
  });

  it.each([
    { list: '1.3.0', code: 'usage', says: `${name} has no version 1.3.0`, hint: 'the nearest are 1.2.0 and 1.9.0' },
    {
      list: '^3.0.0',
      code: 'usage',
      says: `no version of ${name} is in the range ^3.0.0`,
      hint: 'the nearest are 2.1.0-beta.1',
    },
    {
      list: 'newest',
      code: 'usage',
      says: `"newest" is no version, no range, and no tag of ${name}`,
      hint: /^write versions/,
    },
    { list: '', code: 'usage', says: '--versions "" names no version', hint: /^write versions/ },
    {
      list: '1.2.0,',
      code: 'usage',
      says: '--versions "1.2.0," names no version at one place',
      hint: /^write versions/,
    },
  ])('cannot be "$list"', async ({ list, code, says, hint }) => {
    await expect(resolve({ list })).rejects.toMatchObject({ code, message: says, hint: expect.stringMatching(hint) });
  });

  it('need no registry where they are exact and cached', async () => {
    vi.stubEnv('npm_config_registry', 'http://127.0.0.1:1');
    expect(await resolve({ list: '1.9.0,1.2.0' }, ['1.2.0', '1.9.0'])).toEqual(['1.2.0', '1.9.0']);
  });

  it('cannot be told without a registry where one of them is not cached', async () => {
    vi.stubEnv('npm_config_registry', 'http://127.0.0.1:1');
    await expect(resolve({ list: '1.2.0,1.9.0' }, ['1.2.0'])).rejects.toMatchObject({
      code: 'source',
      message: `the versions of ${name}: the registry cannot be reached (ECONNREFUSED)`,
    });
  });

  it('cannot be told of a package that the registry does not have', async () => {
    const asked = resolveVersions('@aws-sdk/client-desert', { last: 1 }, () => false, never);
    await expect(asked).rejects.toMatchObject({
      code: 'source',
      message: 'the registry has no @aws-sdk/client-desert',
    });
  });
});
