import { afterAll, expect, it } from 'vitest';
import { waiterProblems } from '../src/check/gate/check-waiters.ts';
import type { Finding } from '../src/findings/finding.ts';
import { isAbout } from '../src/findings/ignore.ts';
import { waiterCases } from './broken/waiter-cases.ts';
import { docpact, installBroken } from './broken-client.ts';
import { entryOf, forgetClients } from './check-broken.ts';
import { contexts, localContext, whileClosed } from './contexts.ts';
import { known } from './known-findings.ts';
import { neptune } from './version-cache.ts';

// The files after this one get clients that nobody broke.
afterAll(forgetClients);

const entry = entryOf('CreateDBClusterSnapshot');

it.each(contexts.map((context) => [context.contract.key, context] as const))(
  'the waiters of the client of %s are as its service says',
  async (_, { runner, contract }) => {
    expect(await whileClosed(() => waiterProblems(runner, contract.binding))).toEqual([]);
  },
);

it.each(waiterCases)('$title is found', async ({ breakage, want }) => {
  forgetClients();
  const context = await localContext(entry, [installBroken(neptune, breakage)]);
  const problems = await whileClosed(() => waiterProblems(context.runner, context.contract.binding));
  context.runner.close();
  expect(problems.map(({ rule, path, subject }) => `${rule} ${path}: ${subject}`).sort()).toEqual([...want].sort());
});

it('the command tells of it as of the client as a whole', async () => {
  const folder = installBroken(neptune, { append: 'delete exports.waitUntilDBInstanceDeleted;' });
  const { exitCode, stdout, stderr } = await docpact([
    'check',
    '--sdk',
    folder,
    '--service',
    'neptune',
    '--format',
    'json',
  ]);
  expect({ exitCode, stderr }).toEqual({ exitCode: 1, stderr: '' });
  const report: { operations: [{ findings: Finding[] }]; clients: [{ findings: Finding[] }] } = JSON.parse(stdout);
  expect(report.clients[0].findings.filter(({ severity }) => severity === 'error')).toMatchObject([
    { rule: 'waiter-missing', path: 'Waiters.DBInstanceDeleted', subject: 'waitUntilDBInstanceDeleted', operation: '' },
  ]);
  const isKnown = (finding: Finding): boolean => known.some((entry) => isAbout(entry, finding));
  expect(report.operations[0].findings.filter((one) => one.severity === 'error' && !isKnown(one))).toEqual([]);
});
