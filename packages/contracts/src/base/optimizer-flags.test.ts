import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { optimizerFlags } from './optimizer-flags.ts';

describe('the flags of the optimizer', () => {
  it.each([
    ['20.19.0', ['--interrupt-budget=600000']],
    ['22.12.0', []],
    ['24.0.0', []],
    ['26.1.0', []],
  ])('are known to Node %s', (node, flags) => {
    expect(optimizerFlags(node)).toEqual(flags);
  });

  it('are known to the Node that runs, which says nothing of them', () => {
    const { status, stderr } = spawnSync(process.execPath, [...optimizerFlags(), '-e', '0'], { encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });
});
