import { expect, it } from 'vitest';
import {
  client,
  comparison,
  copyA,
  copyB,
  cutShort,
  everyState,
  finding,
  operation,
  report,
} from '../../../test/sample-report.ts';
import type { Report } from './report.ts';
import { exitCodeOf, outcomeOf, verdictOf } from './verdict.ts';

const shard = { index: 1, total: 3, docpact: '0.0.0', operations: ['zoo/FeedAnimal'] };
const unchecked = operation([finding({ rule: 'operation-unchecked', path: 'Operation', cases: [] })], { checks: [] });

it.each<[title: string, given: Report, outcome: string, exitCode: number, says: string]>([
  [
    'passes',
    report([operation([])]),
    'passed',
    0,
    '1 operation of 1 client: 44 cases passed, 0 failed; 0 errors, 0 warnings, 0 info',
  ],
  [
    'fails for an error',
    report([operation([finding()])]),
    'failed',
    1,
    '1 operation of 1 client: 44 cases passed, 2 failed; 1 error, 0 warnings, 0 info',
  ],
  [
    'passes with what it says that it did not check',
    report([operation([])], {
      clients: [client({ withoutContract: ['A', 'B'] }), client({ state: 'unchecked' }), client({ state: 'left out' })],
    }),
    'passed',
    0,
    '1 operation of 1 client: 44 cases passed, 0 failed; 0 errors, 0 warnings, 0 info; not checked: 1 client, 2 operations without a contract; left out: 1 client',
  ],
  [
    'is not complete without a client that could not be looked at, whatever failed',
    everyState,
    'incomplete',
    3,
    'not complete: 1 client could not be looked at; 1 operation of 1 client: 40 cases passed, 2 failed; 1 error, 4 warnings, 0 info; not checked: 2 clients, 2 operations without a contract; left out: 1 client',
  ],
  [
    'is not complete without an operation that could not be looked at',
    report([unchecked, operation([])], { clients: [copyA, { ...copyB, state: 'failed' }] }),
    'incomplete',
    3,
    'not complete: 1 client and 1 operation could not be looked at; 2 operations of 1 client: 44 cases passed, 0 failed; 1 error, 0 warnings, 0 info',
  ],
  [
    'is not complete if what it could not look at is suppressed',
    report([
      {
        ...unchecked,
        findings: unchecked.findings.map((one) => ({ ...one, suppressed: { by: 'ignore', reason: '' } })),
      },
    ]),
    'incomplete',
    3,
    'not complete: 1 operation could not be looked at; 1 operation of 1 client: 0 errors, 0 warnings, 0 info; 1 suppressed',
  ],
  [
    'is not complete if nothing was checked',
    report([]),
    'incomplete',
    3,
    'not complete: nothing was checked; 0 operations of 0 clients: 0 errors, 0 warnings, 0 info',
  ],
  [
    'passes as a shard that got nothing',
    report([], { shard }),
    'passed',
    0,
    '0 operations of 0 clients: 0 errors, 0 warnings, 0 info',
  ],
  [
    'is not complete as such a shard if a client could not be looked at',
    report([], { shard, clients: [client({ state: 'failed' })] }),
    'incomplete',
    3,
    'not complete: 1 client could not be looked at; 0 operations of 0 clients: 0 errors, 0 warnings, 0 info',
  ],
  [
    'does not call failed what could not be looked at',
    report([cutShort]),
    'failed',
    1,
    '1 operation of 1 client: 42 cases passed, 1 failed, 3 could not be looked at; 3 errors, 0 warnings, 0 info',
  ],
  [
    'of a comparison passes without operations',
    comparison([]),
    'passed',
    0,
    '0 operations: 0 errors, 0 warnings, 0 info; nothing changed',
  ],
])('a run %s', (_, given, outcome, exitCode, says) => {
  expect([outcomeOf(given), exitCodeOf(given, 'error')]).toEqual([outcome, exitCode]);
  expect(verdictOf(given)).toBe(says);
});

it.each([
  ['error', 0],
  ['warn', 1],
  ['info', 1],
] as const)('a warning with --fail-on %s gives %i', (failOn, exitCode) => {
  expect(exitCodeOf(report([operation([finding({ severity: 'warn' })])]), failOn)).toBe(exitCode);
});
