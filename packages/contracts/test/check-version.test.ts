import { describe, expect, it } from 'vitest';
// The built one: the process that it starts is a built file too.
import { checkVersion } from '../dist/check/versions/check-version.js';
import { append } from './broken/breakage.ts';
import { copyVersion, emptyCache, linkVersion, neptune } from './version-cache.ts';

const never = new AbortController().signal;
const gated = {
  package: neptune,
  service: 'neptune',
  contracts: undefined,
  operations: ['CreateDBClusterSnapshot'],
  seed: 1,
};

/** A folder with a copy of the current client whose bundle ends with this code. */
function broken(code: string): string {
  const cache = emptyCache();
  copyVersion(cache, '3.1128.0', '3.1127.0', append(code));
  return `${cache}/${neptune}/3.1128.0`;
}

describe('a version in a process of its own', { timeout: 120_000 }, () => {
  it('gives what came of its operations, with their models', async () => {
    const folder = linkVersion(emptyCache(), '3.1127.0');
    expect(await checkVersion(folder, { ...gated, signal: never })).toMatchObject({
      operations: [
        {
          operation: 'CreateDBClusterSnapshot',
          gated: { result: { checks: expect.any(Array) }, model: { name: 'CreateDBClusterSnapshot' } },
        },
      ],
    });
  });

  it.each([
    {
      title: 'is killed',
      code: 'process.abort();',
      failed: 'its process was killed by SIGABRT',
    },
    {
      title: 'ends as if all were well',
      code: 'process.exit(0);',
      failed: 'its process ended with exit code 0',
    },
  ])('that $title is a failure of that version', async ({ code, failed }) => {
    expect(await checkVersion(broken(code), { ...gated, signal: never })).toEqual({
      failed: expect.stringContaining(failed),
    });
  });

  it('that crashes past every handler has an error in each operation that it was at', async () => {
    const folder = broken(`setImmediate(() => { throw new TypeError('late'); });`);
    const outcome = await checkVersion(folder, { ...gated, signal: never });
    expect(JSON.stringify(outcome)).toContain('its process ended with exit code 1: TypeError: late');
  });

  it('is stopped with the run', async () => {
    const ending = new AbortController();
    const gating = checkVersion(broken('for (;;);'), { ...gated, signal: ending.signal });
    ending.abort(new Error('interrupted'));
    await expect(gating).rejects.toThrow('interrupted');
  });
});
