import { expect, it } from 'vitest';
import type { Case, Check } from '../src/checks/check.ts';
import { checkSubject, runCase } from '../src/run-check.ts';
import { subjectOf } from './subjects.ts';

const subject = subjectOf('redshift-serverless/CreateSnapshotCopyConfiguration');

it('a check that has no cases is a finding, not a pass', async () => {
  const empty: Check = { name: 'empty', cases: () => [] };
  const { checks, findings } = await checkSubject(subject, { checks: [empty] });
  expect(checks).toEqual([{ name: 'empty', passed: 0, failed: 1 }]);
  expect(findings.map(({ rule, severity }) => ({ rule, severity }))).toEqual([{ rule: 'no-cases', severity: 'error' }]);
});

it('a case that throws is a finding, not a pass', async () => {
  const crash: Case = { name: 'crash', run: async () => Promise.reject(new Error('no verdict')) };
  expect(await runCase(subject, crash)).toMatchObject([
    { rule: 'check-crashed', subject: 'crash', actual: 'no verdict' },
  ]);
});

it('a package without declarations of its command is told', async () => {
  const undeclared = { ...subject, sdk: { ...subject.sdk, directory: '/nowhere' } };
  const { findings } = await checkSubject(undeclared);
  expect(findings.filter(({ rule }) => rule === 'faults-unavailable')).toMatchObject([
    { severity: 'warn', path: 'Faults' },
  ]);
});

it('cases that show the same problem are one finding with all their names', async () => {
  const problem = { rule: 'request-path', path: 'Request.path', expected: '/', actual: '/v2' } as const;
  const twice: Check = { name: 'twice', cases: () => ['a', 'b'].map((name) => ({ name, run: async () => [problem] })) };
  const { findings } = await checkSubject(subject, { checks: [twice] });
  expect(findings).toMatchObject([{ rule: 'request-path', cases: ['twice: a', 'twice: b'] }]);
});
