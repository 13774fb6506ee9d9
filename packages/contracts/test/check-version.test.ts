import { describe, expect, it } from 'vitest';
// The built one: the process that it starts is a built file too.
import { checkVersion } from '../dist/check/versions/check-version.js';
import { append } from './broken/breakage.ts';
import { copyVersion, emptyCache, linkVersion, neptune } from './version-cache.ts';

const never = new AbortController().signal;
const gated = { service: 'neptune', contracts: undefined, operations: ['CreateDBClusterSnapshot'], seed: 1 };

/** A folder with a copy of the current client whose bundle ends with this code. */
function broken(code: string): string {
  const cache = emptyCache();
  copyVersion(cache, '3.1128.0', '3.1127.0', append(code));
  return `${cache}/${neptune}/3.1128.0`;
}

describe('a version in a process of its own', { timeout: 120_000 }, () => {
  it('gives what came of its operations, with their models', async () => {
    const folder = linkVersion(emptyCache(), '3.1127.0');
    expect(await checkVersion(folder, { ...gated, limit: 100_000, signal: never })).toMatchObject({
      operations: [
        {
          operation: 'CreateDBClusterSnapshot',
          gated: { result: { findings: [] }, model: { name: 'CreateDBClusterSnapshot' } },
        },
      ],
    });
  });

  it.each([
    { title: 'never ends', code: 'for (;;);', limit: 1500, failed: 'its check did not end within 1.5 s' },
    {
      title: 'is killed',
      code: `process.kill(process.pid, 'SIGKILL');`,
      limit: 100_000,
      failed: 'its check was killed by SIGKILL',
    },
    {
      title: 'crashes past every handler',
      code: `setImmediate(() => { throw new TypeError('late'); });`,
      limit: 100_000,
      failed: 'its check ended with exit code 1 and no verdict: TypeError: late',
    },
    {
      title: 'ends as if all were well',
      code: 'process.exit(0);',
      limit: 100_000,
      failed: 'its check ended with exit code 0 and no verdict',
    },
  ])('that $title is a failure of that version', async ({ code, limit, failed }) => {
    expect(await checkVersion(broken(code), { ...gated, limit, signal: never })).toEqual({ failed });
  });

  it('is stopped with the run', async () => {
    const ending = new AbortController();
    const gating = checkVersion(broken('for (;;);'), { ...gated, limit: 100_000, signal: ending.signal });
    ending.abort(new Error('interrupted'));
    await expect(gating).rejects.toThrow('interrupted');
  });
});
