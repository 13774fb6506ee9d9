import { expect, it } from 'vitest';
import { client, clientFinding, comparison, finding, operation, report } from '../../../test/sample-report.ts';
import { mergeReports } from './join-reports.ts';
import type { ReportFile } from './merge-shards.ts';
import type { Report, ReportedClient } from './report.ts';

/** The report of one package, which checked one operation of a client in this folder. */
function packageReport(name: string, folder: string, differs: Partial<Report> = {}): Report {
  const sdk = { package: '@zoo/client', version: '3.1.0', folder };
  return report([operation([], { operation: name, sdk })], { clients: [client({ folder })], ...differs });
}

const own = 'node_modules/@zoo/client';
const hoisted = '../../node_modules/@zoo/client';
const placesOf = ({ clients = [] }: Report) => clients.map(({ folder, declaredBy }) => [folder, ...declaredBy]);

it.each<[title: string, files: readonly string[], roots: readonly (string | undefined)[], want: readonly string[]]>([
  ['the folders of their files', ['packages/a/r.json', 'packages/b/r.json'], [], ['packages/a', 'packages/b']],
  ['whatever ran where', ['x/r.json', 'y/r.json'], ['.', '.'], ['x', 'y']],
  [
    'the folders where they ran, in one folder',
    ['a.json', 'b.json'],
    ['packages/a', 'packages/b'],
    ['packages/a', 'packages/b'],
  ],
  ['what a file outside shares with the others', ['/ci/a/r.json', '/ci/b/r.json'], [], ['a', 'b']],
])('reports are kept apart by %s', (_, files, roots, places) => {
  const given = files.map((file, i): ReportFile => {
    const root = roots[i];
    return { file, report: packageReport(`Op${i}`, own, root === undefined ? {} : { root }) };
  });
  const joined = mergeReports(given, '/work');
  expect(placesOf(joined)).toEqual(places.map((place) => [`${place}/${own}`, `${place}/package.json`]));
  expect(joined.operations.map(({ sdk }) => sdk?.folder)).toEqual(places.map((place) => `${place}/${own}`));
  expect(joined.summary).toMatchObject({ operations: 2, passed: 88 });
  expect(mergeReports(given.toReversed(), '/work')).toEqual(joined);
});

const ofBoth = (a: Report, b: Report): readonly ReportFile[] => [
  { file: 'packages/a/r.json', report: a },
  { file: 'packages/b/r.json', report: b },
];

it('a copy that two packages share is listed once, with both of them and all of its operations', () => {
  const joined = mergeReports(ofBoth(packageReport('A', hoisted), packageReport('B', hoisted)), '/work');
  expect(placesOf(joined)).toEqual([[own, 'packages/a/package.json', 'packages/b/package.json']]);
  expect(joined.operations.map(({ operation }) => operation)).toEqual(['A', 'B']);
});

it('an operation that two packages checked in one copy, with one result, is listed once', () => {
  const joined = mergeReports(ofBoth(packageReport('A', hoisted), packageReport('A', hoisted)), '/work');
  expect(joined.summary).toMatchObject({ operations: 1, passed: 44 });
});

it.each<[title: string, a: Partial<ReportedClient>, b: Partial<ReportedClient>, want: Partial<ReportedClient>]>([
  [
    'checked where another left it out is checked',
    { state: 'left out', reason: 'not ours' },
    { state: 'checked' },
    { state: 'checked' },
  ],
  ['that could not be looked at once is not complete', { state: 'failed' }, { state: 'checked' }, { state: 'failed' }],
  [
    'has no contract of what both have none of',
    { withoutContract: ['A', 'B'] },
    { withoutContract: ['B', 'C'] },
    { withoutContract: ['B'] },
  ],
  [
    'has all that was found, worst first, and each fact once',
    { findings: [clientFinding('operations-without-contract')] },
    { findings: [clientFinding('client-left-open'), clientFinding('operations-without-contract')] },
    { findings: [clientFinding('client-left-open'), clientFinding('operations-without-contract')] },
  ],
])('a copy %s', (_, a, b, want) => {
  const [one, other] = [a, b].map((differs) => report([], { clients: [client({ folder: hoisted, ...differs })] }));
  const joined = one && other ? mergeReports(ofBoth(one, other), '/work') : undefined;
  const declaredBy = ['packages/a/package.json', 'packages/b/package.json'];
  expect(joined?.clients).toEqual([client({ declaredBy, ...want })]);
});

it('what is not installed is told apart by who declares it', () => {
  const missing = report([], {
    clients: [{ package: '@zoo/client', declaredBy: ['package.json'], runtime: {}, state: 'unchecked', findings: [] }],
  });
  expect(placesOf(mergeReports(ofBoth(missing, missing), '/work'))).toEqual([
    [undefined, 'packages/a/package.json'],
    [undefined, 'packages/b/package.json'],
  ]);
});

const plain = packageReport('A', own);
it.each<[title: string, given: readonly ReportFile[], says: string]>([
  ['no report', [], 'nothing to join'],
  [
    'a report of another command',
    [{ file: 'd.json', report: comparison([]) }],
    'd.json is a report of docpact diff; only those of docpact check can be joined',
  ],
  [
    'a report of another docpact',
    ofBoth(plain, { ...plain, docpact: '9.9.9' }),
    'packages/b/r.json was made by docpact 9.9.9, this is',
  ],
  [
    'another seed',
    ofBoth(plain, { ...plain, seed: 8 }),
    'packages/b/r.json was made with another seed than packages/a/r.json: 8, not 7',
  ],
  [
    'a shard among whole reports',
    ofBoth(plain, { ...plain, shard: { index: 1, total: 2, docpact: '1', operations: [] } }),
    'packages/a/r.json is a whole report, packages/b/r.json a shard of one',
  ],
  [
    'other results of one operation in one copy',
    ofBoth(packageReport('A', hoisted), {
      ...packageReport('A', hoisted),
      operations: [
        operation([finding()], { operation: 'A', sdk: { package: '@zoo/client', version: '3.1.0', folder: hoisted } }),
      ],
    }),
    'packages/a/r.json and packages/b/r.json both have zoo/A of @zoo/client 3.1.0 (node_modules/@zoo/client), with other results',
  ],
])('%s is refused', (_, given, says) => {
  expect(() => mergeReports(given, '/work')).toThrow(says);
});
