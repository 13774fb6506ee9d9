import { describe, expect, it } from 'vitest';
import type { Finding } from '../src/findings/finding.ts';
import { hostile, hostileCases } from './broken/hostile-cases.ts';
import { docpact, installBroken } from './broken-client.ts';

interface Found {
  readonly clients: readonly { readonly findings: readonly Finding[] }[];
  readonly operations: readonly { readonly findings: readonly Finding[] }[];
}

/** Longer than any of them may take. */
const minute = 60_000;

describe.concurrent('a client that does more than answer is told, whatever it does to its process', () => {
  it.each(hostileCases)('$title', { timeout: minute }, async (one) => {
    const folder = installBroken('@aws-sdk/client-redshift-serverless', hostile(one));
    const { exitCode, stdout, stderr } = await docpact(['check', '--sdk', folder, '--format', 'json']);
    const { clients, operations }: Found = JSON.parse(stdout);
    const errors = [...clients, ...operations].flatMap(({ findings }) => findings);
    const told = errors.filter(({ rule, severity }) => rule === one.rule && severity === 'error');
    expect(told.map(({ actual }) => actual).join('\n')).toMatch(one.says);
    expect({ exitCode, stderr }).toEqual({ exitCode: one.exitCode, stderr: '' });
  });
});
