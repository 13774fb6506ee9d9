import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Finding } from '../src/findings/finding.ts';
import { isAbout } from '../src/findings/ignore.ts';
import { checkRules } from '../src/findings/rules.ts';
import { packaged } from '../src/registry/registry.ts';
import { enumCases } from './broken/enum-cases.ts';
import { faultCases } from './broken/fault-cases.ts';
import { paginationCases } from './broken/pagination-cases.ts';
import { quietCases } from './broken/quiet-cases.ts';
import { requestCases } from './broken/request-cases.ts';
import { responseCases } from './broken/response-cases.ts';
import { shapeCases } from './broken/shape-cases.ts';
import { spellingCases } from './broken/spelling-cases.ts';
import { usageCases } from './broken/usage-cases.ts';
import { docpact, installBroken, realFolder } from './broken-client.ts';
import { checkBroken, entryOf, forgetClients, linesOf, wantedOf } from './check-broken.ts';
import { known } from './known-findings.ts';

/** Each family of breakages, all of them errors. */
const errorCases = [
  ...shapeCases,
  ...enumCases,
  ...requestCases,
  ...responseCases,
  ...spellingCases,
  ...faultCases,
  ...paginationCases,
  ...usageCases,
];

/** Takes the ten seconds that docpact waits for a verdict. */
const stuck = 'a client that never answers';

// The files after this one get clients that nobody broke.
afterAll(forgetClients);

/** What is found in each client as it was published. */
const untouched = new Map<string, readonly string[]>();

it.each(packaged.entries)('the untouched copy gives no error in $name', async ({ name: operation }) => {
  const findings = await checkBroken({ operation, breakage: {} });
  untouched.set(operation, linesOf(findings));
  expect(findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
});

it.each(errorCases.filter(({ title }) => title !== stuck))(
  '$title is found in $operation, and no other error',
  async (broken) => {
    const findings = await checkBroken(broken);
    expect(linesOf(findings.filter(({ severity }) => severity === 'error'))).toEqual(await wantedOf(broken));
  },
);

it.each(quietCases)('$title in $operation is reported, is no error, and nothing else is new', async (changed) => {
  const findings = await checkBroken(changed);
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  const known = untouched.get(changed.operation) ?? [];
  expect(linesOf(findings).filter((finding) => !known.includes(finding))).toEqual(await wantedOf(changed));
});

describe.concurrent('the command in a process of its own finds the same', () => {
  const ofEachFamily = [
    shapeCases,
    enumCases,
    responseCases,
    spellingCases,
    faultCases,
    paginationCases,
    usageCases,
  ].flatMap(([first]) => first ?? []);
  it.each([...ofEachFamily, ...requestCases.filter(({ title }) => title === stuck)])(
    '$title in $operation',
    async (broken) => {
      const folder = installBroken(entryOf(broken.operation).sdk.package, broken.breakage);
      const args = ['check', '--sdk', folder, '--operation', broken.operation, '--format', 'json'];
      const { exitCode, stdout, stderr } = await docpact(args);
      expect({ exitCode, stderr }).toEqual({ exitCode: 1, stderr: '' });
      const report: { operations: [{ findings: Finding[] }] } = JSON.parse(stdout);
      const errors = report.operations[0].findings.filter(
        (finding) => finding.severity === 'error' && !known.some((entry) => isAbout(entry, finding)),
      );
      expect(linesOf(errors)).toEqual(await wantedOf(broken));
    },
  );
});

/** Rules that no broken client can reach, and where they are held instead. */
const elsewhere: Readonly<Record<string, string>> = {
  'no-cases': 'run-check.test.ts',
  'check-crashed': 'run-check.test.ts',
  'output-became-optional': 'run-check.test.ts',
  'fault-side-assumed': 'old-clients.test.ts',
  'error-without-status': 'old-clients.test.ts',
  'version-unchecked': 'matrix-command.test.ts',
  'client-failed': 'hostile-clients.test.ts',
  'client-ended': 'hostile-clients.test.ts',
  'client-answer': 'hostile-clients.test.ts',
  'client-left-open': 'hostile-clients.test.ts',
  'request-escaped': 'hostile-clients.test.ts',
  'waiter-missing': 'waiters.test.ts',
  'waiter-end': 'waiters.test.ts',
  'operation-missing': 'command.test.ts',
  'operation-unchecked': 'command.test.ts',
  'client-without-contracts': 'project-command.test.ts',
  'client-not-installed': 'project-command.test.ts',
  'operations-without-contract': 'project-command.test.ts',
  'leave-out-unused': 'project-command.test.ts',
  'ignore-expired': 'configuration-command.test.ts',
  'ignore-unused': 'configuration-command.test.ts',
};

it('every rule of a check has a client that breaks it', () => {
  const wanted = [...errorCases, ...quietCases].flatMap(({ want }) => want);
  const shown = new Set(wanted.map((finding) => finding.split(' ')[0]));
  expect(Object.keys(checkRules).filter((rule) => !shown.has(rule) && !(rule in elsewhere))).toEqual([]);
});

it.each(['package.json', 'dist-es/runtimeConfig.shared.js', 'dist-cjs/index.js'])(
  'breaking %s leaves the installed client as it is',
  (file) => {
    const name = '@aws-sdk/client-elasticache';
    const installed = join(realFolder(name), file);
    const before = readFileSync(installed, 'utf8');
    const [from = ''] = before.match(/\w+/) ?? [];
    const folder = installBroken(name, { replace: [[file, from, `${from}X`]] });
    expect(readFileSync(join(folder, 'node_modules', name, file), 'utf8')).not.toBe(before);
    expect(readFileSync(installed, 'utf8')).toBe(before);
  },
);
