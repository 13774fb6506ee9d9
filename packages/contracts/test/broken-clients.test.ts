import { expect, it } from 'vitest';
import { checkRules } from '../src/findings/rules.ts';
import { packaged } from '../src/registry/registry.ts';
import type { BrokenCase } from './broken/breakage.ts';
import { enumCases } from './broken/enum-cases.ts';
import { faultCases } from './broken/fault-cases.ts';
import { paginationCases } from './broken/pagination-cases.ts';
import { quietCases } from './broken/quiet-cases.ts';
import { requestCases } from './broken/request-cases.ts';
import { responseCases } from './broken/response-cases.ts';
import { shapeCases } from './broken/shape-cases.ts';
import { docpact, installBroken } from './broken-client.ts';

/** The package of each operation's client. */
const packages = new Map(packaged.entries.map(({ name, sdk }) => [name, sdk.package]));

/** Each family of breakages, all of them errors. */
const cases = [...shapeCases, ...enumCases, ...requestCases, ...responseCases, ...faultCases, ...paginationCases];

interface Found {
  readonly rule: string;
  readonly path: string;
  readonly severity: string;
}

async function check({
  operation,
  breakage,
}: BrokenCase): Promise<{ exitCode: number; stderr: string; findings: readonly Found[] }> {
  const folder = installBroken(packages.get(operation) ?? '', breakage);
  const { exitCode, stdout, stderr } = await docpact([
    'check',
    '--sdk',
    folder,
    '--operation',
    operation,
    '--format',
    'json',
  ]);
  const report: { operations: { findings: Found[] }[] } = JSON.parse(stdout || '{"operations":[]}');
  return { exitCode, stderr, findings: report.operations.flatMap(({ findings }) => findings) };
}

it.concurrent.each(cases)('$title is found in $operation', { timeout: 120_000 }, async (broken) => {
  const { exitCode, stderr, findings } = await check(broken);
  const errors = findings.filter(({ severity }) => severity === 'error').map(({ rule, path }) => `${rule} ${path}`);
  expect({ exitCode, stderr }).toEqual({ exitCode: 1, stderr: '' });
  expect(errors).toEqual(expect.arrayContaining([...broken.want]));
});

it.concurrent.each(quietCases)(
  '$title in $operation is reported, and is no error',
  { timeout: 120_000 },
  async (changed) => {
    const { exitCode, stderr, findings } = await check(changed);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(findings.map(({ rule, path }) => `${rule} ${path}`)).toEqual(expect.arrayContaining([...changed.want]));
  },
);

it.concurrent.each([...packages.keys()])(
  'the untouched copy gives no error in %s',
  { timeout: 120_000 },
  async (operation) => {
    const { exitCode, stderr, findings } = await check({ title: '', operation, breakage: {}, want: [] });
    expect({ exitCode, stderr, worse: findings.filter(({ severity }) => severity !== 'info') }).toEqual({
      exitCode: 0,
      stderr: '',
      worse: [],
    });
  },
);

/** Rules that no broken client can reach, and where they are held instead. */
const elsewhere: Readonly<Record<string, string>> = {
  'no-cases': 'run-check.test.ts',
  'check-crashed': 'run-check.test.ts',
  'output-became-optional': 'run-check.test.ts',
  'fault-side-assumed': 'old-clients.test.ts',
  'error-without-status': 'old-clients.test.ts',
  'version-unchecked': 'matrix-command.test.ts',
  'ignore-expired': 'configuration-command.test.ts',
  'ignore-unused': 'configuration-command.test.ts',
};

it('every rule of a check has a client that breaks it', () => {
  const shown = new Set([...cases, ...quietCases].flatMap(({ want }) => want.map((finding) => finding.split(' ')[0])));
  expect(Object.keys(checkRules).filter((rule) => !shown.has(rule) && !(rule in elsewhere))).toEqual([]);
});
