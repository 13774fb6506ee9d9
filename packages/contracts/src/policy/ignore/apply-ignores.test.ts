import { expect, it } from 'vitest';
import { findingOf, reportOf, toldBy } from '../../../test/report-of.ts';
import { client, clientFinding, report as sampleReport, twoCopies } from '../../../test/sample-report.ts';
import type { DiffReport } from '../../findings/report/report.ts';
import type { LocatedIgnore } from '../config/read-config.ts';
import { applyIgnores } from './apply-ignores.ts';

const a = 'neptune/CreateDBClusterSnapshot';
const b = 'lightsail/GetInstanceSnapshot';
const lost = findingOf(a, 'output-member-lost', 'Output.DBClusterSnapshot');
const elsewhere = findingOf(b, 'output-member-lost', 'Output.instanceSnapshot');
const report = reportOf([a, b], [lost, elsewhere]);

const entry = (given: Partial<LocatedIgnore>): LocatedIgnore => ({
  rule: 'output-member-lost',
  reason: 'known',
  place: 'docpact.config.json:3:5',
  ...given,
});

const today = '2026-06-15';
const [A, B] = [
  'error output-member-lost Output.DBClusterSnapshot',
  'error output-member-lost Output.instanceSnapshot',
];
const [unused, expired] = ['warn ignore-unused Ignore', 'warn ignore-expired Ignore'];

it.each<[title: string, entry: Partial<LocatedIgnore>, want: string[]]>([
  ['a rule', {}, [`${A} (ignore)`, `${B} (ignore)`]],
  ['a fingerprint', { fingerprint: lost.fingerprint }, [`${A} (ignore)`, B]],
  ['a service', { service: 'neptune' }, [`${A} (ignore)`, B]],
  ['an operation', { operation: 'GetInstanceSnapshot' }, [A, `${B} (ignore)`]],
  ['a path', { path: 'Output.instanceSnapshot' }, [A, `${B} (ignore)`]],
  ['a day to come', { until: '2026-06-16' }, [`${A} (ignore)`, `${B} (ignore)`]],
  ['this very day', { until: '2026-06-15' }, [`${A} (ignore)`, `${B} (ignore)`]],
  ['a day that is over', { until: '2026-06-14', service: 'neptune' }, [A, expired, B]],
  ['a day that is over, for two operations', { until: '2025-12-31' }, [A, expired, B, expired]],
  ['another rule', { rule: 'fault-missing' }, [A, unused, B]],
  ['a path above', { path: 'Output' }, [A, unused, B]],
  ['another rule of an operation', { rule: 'fault-missing', operation: 'GetInstanceSnapshot' }, [A, B, unused]],
  ['what is gone, and a day that is over', { rule: 'fault-missing', until: '2026-01-01' }, [A, unused, B]],
  ['an operation that is not in the run', { operation: 'CreateSnapshotCopyConfiguration' }, [A, B]],
])('an entry with %s', (_, given, want) => {
  expect(toldBy(applyIgnores(report, [entry(given)], { today, isComplete: true }))).toEqual(want);
});

it.each<[isJudged: boolean, rule: LocatedIgnore['rule']]>([
  [true, 'input-constraint-tightened'],
  [true, 'fault-removed'],
  [false, 'spelling-misread'],
])('in a diff it is %s that an entry of %s may be unused', (isJudged, rule) => {
  const diff: DiffReport = {
    ...report,
    command: 'diff',
    labels: { before: 'a', after: 'b' },
    operations: [],
  };
  const operations = [{ service: 'neptune', operation: 'CreateDBClusterSnapshot', unseen: [], findings: [] }];
  const told = toldBy(applyIgnores({ ...diff, operations }, [entry({ rule })], { today, isComplete: true }));
  expect(told).toEqual(isJudged ? [unused] : []);
});

it('an entry with a subject is for that one alone', () => {
  const about = (subject: string) => ({ ...findingOf(a, 'spelling-misread', 'Output', subject), subject });
  const two = reportOf([a], [about('CDATA sections'), about('indentation')]);
  const given = entry({ rule: 'spelling-misread', path: 'Output', subject: 'indentation' });
  expect(toldBy(applyIgnores(two, [given], { today, isComplete: true }))).toEqual([
    'error spelling-misread Output',
    'error spelling-misread Output (ignore)',
  ]);
});

it.each<[title: string, isJudged: boolean, entry: Partial<LocatedIgnore>]>([
  ['service and operation', true, { service: 'lightsail', operation: 'GetInstanceSnapshot' }],
  ['an operation alone, which another service may have', false, { operation: 'GetInstanceSnapshot' }],
  ['a service alone, which may have more operations', false, { service: 'lightsail' }],
  ['neither', false, {}],
])('in a run of some operations, an entry with %s is reported as unused: %s', (_, isJudged, given) => {
  const some = reportOf([b], [elsewhere]);
  const unmatched = entry({ rule: 'fault-missing', ...given });
  expect(toldBy(applyIgnores(some, [unmatched], { today, isComplete: false }))).toEqual(isJudged ? [B, unused] : [B]);
});

it.each(['no-cases', 'check-crashed', 'check-stuck'] as const)('no entry is unused after %s', (rule) => {
  const cut = findingOf(b, rule, 'Case');
  const told = toldBy(applyIgnores(reportOf([b], [cut]), [entry({})], { today, isComplete: true }));
  expect(told).toEqual([`error ${rule} Case`]);
});

it('tells reason and day of what passes', () => {
  const [first] = applyIgnores(report, [entry({ until: '2026-12-31' })], { today, isComplete: true }).operations;
  expect(first?.findings[0]?.suppressed).toEqual({ by: 'ignore', reason: 'known', until: '2026-12-31' });
});

it('the first of two entries decides, and the second is not unused', () => {
  const entries = [entry({ reason: 'first' }), entry({ reason: 'second', service: 'neptune' })];
  const { operations, summary } = applyIgnores(report, entries, { today, isComplete: true });
  expect(operations[0]?.findings.map(({ suppressed }) => suppressed?.reason)).toEqual(['first']);
  expect(summary).toMatchObject({ error: 0, warn: 0, suppressed: 2 });
});

const zoo = sampleReport([], {
  clients: [
    client({
      package: '@zoo/client-birds',
      state: 'unchecked',
      findings: [clientFinding('client-without-contracts', { service: 'birds' })],
    }),
    client({ package: '@zoo/client-fish', state: 'unchecked', findings: [] }),
    client({ package: '@zoo/client-dogs', state: 'failed', findings: [] }),
  ],
});
const C = 'warn client-without-contracts Client';

it.each<[title: string, entry: Partial<LocatedIgnore>, want: string[]]>([
  ['its rule', { rule: 'client-without-contracts' }, [`${C} (ignore)`]],
  ['its rule and its service', { rule: 'client-without-contracts', service: 'birds' }, [`${C} (ignore)`]],
  ['a day that is over', { rule: 'client-without-contracts', until: '2026-06-14' }, [C, expired]],
  ['another rule of its service', { rule: 'client-not-installed', service: 'birds' }, [C, unused]],
  [
    'its rule and a service whose client has no such finding',
    { rule: 'client-without-contracts', service: 'fish' },
    [C, unused],
  ],
  [
    'its rule and a service whose client could not be looked at',
    { rule: 'client-without-contracts', service: 'dogs' },
    [C],
  ],
  ['an operation', { rule: 'client-without-contracts', operation: 'FeedAnimal' }, [C]],
])('for a client, an entry with %s', (_, given, want) => {
  const { clients = [] } = applyIgnores(zoo, [entry(given)], { today, isComplete: true });
  expect(toldBy({ operations: clients })).toEqual(want);
});

it('an entry that two copies have a match for is used', () => {
  const given = applyIgnores(twoCopies(), [entry({ rule: 'input-member-lost', service: 'zoo' })], {
    today,
    isComplete: true,
  });
  expect(given.summary).toMatchObject({ error: 0, warn: 0, suppressed: 2 });
});

it('a finding about an entry names its place, and is known again when the entry moves', () => {
  const notices = ['docpact.config.json:3:5', 'docpact.config.json:9:5'].map((place) => {
    const { operations } = applyIgnores(report, [entry({ rule: 'fault-missing', place })], { today, isComplete: true });
    return operations[0]?.findings.find(({ rule }) => rule === 'ignore-unused');
  });
  expect(notices.map((notice) => notice?.message)).toEqual([
    'An ignore entry lets nothing pass: docpact.config.json:3:5',
    'An ignore entry lets nothing pass: docpact.config.json:9:5',
  ]);
  expect(new Set(notices.map((notice) => notice?.fingerprint)).size).toBe(1);
});
