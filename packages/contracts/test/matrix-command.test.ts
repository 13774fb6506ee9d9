import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { isChange } from '../src/findings/finding.ts';
import type { MatrixReport } from '../src/findings/report/report.ts';
import { append, drop, onOutput } from './broken/breakage.ts';
import { type Breakage, docpact } from './broken-client.ts';
import { folderOf } from './folder-of.ts';
import { acceptingKnown } from './known-findings.ts';
import { aliases, copyVersion, emptyCache, linkVersion, neptune } from './version-cache.ts';

const command = 'dist-types/commands/CreateDBClusterSnapshotCommand.d.ts';
const models = 'dist-types/models/models_0.d.ts';

/** A version that is a copy of another and differs in one place, and what the matrix says of it and of no other. */
interface Mutation {
  readonly version: string;
  readonly title: string;
  readonly from: string;
  readonly breakage?: Breakage;
  /** What is new in the version, as `severity rule path`; a change since the version before it says so. */
  readonly begun: readonly string[];
  /** What is no longer there. */
  readonly gone: readonly string[];
}

const isUnchecked = ['error version-unchecked Version'];

/** From the oldest to the newest: each is compared with the one before it. */
const mutations: readonly Mutation[] = [
  {
    version: '3.911.0',
    title: 'a member that only a declaration has',
    from: '3.910.0',
    breakage: {
      replace: [
        [models, 'export interface DBClusterSnapshot {', 'export interface DBClusterSnapshot {\n    Extra?: Date;'],
      ],
    },
    begun: [
      'info member-undocumented Output.DBClusterSnapshot.Extra (changed)',
      'info member-undocumented Output.DBClusterSnapshot.Extra',
    ],
    gone: [],
  },
  {
    version: '3.912.0',
    title: 'a member whose declaration is of another type',
    from: '3.910.0',
    breakage: {
      replace: [
        [models, 'export interface DBClusterSnapshot {', 'export interface DBClusterSnapshot {\n    Extra?: number;'],
      ],
    },
    begun: ['error member-type-changed Output.DBClusterSnapshot.Extra (changed)'],
    gone: [],
  },
  {
    version: '3.1128.0',
    title: 'a member that the runtime schema lacks',
    from: '3.1127.0',
    breakage: drop('DBClusterSnapshot', 'StorageType'),
    begun: [
      'error output-member-missing Output.DBClusterSnapshot.StorageType (changed)',
      'error output-member-lost Output.DBClusterSnapshot.StorageType',
      'error output-member-missing Output.DBClusterSnapshot.StorageType',
    ],
    gone: [],
  },
  {
    version: '3.1129.0',
    title: 'the same as before',
    from: '3.1127.0',
    breakage: drop('DBClusterSnapshot', 'StorageType'),
    begun: [],
    gone: [],
  },
  {
    version: '3.1130.0',
    title: 'a package that does not load',
    from: '3.1127.0',
    breakage: append(`throw new Error('half installed');`),
    begun: isUnchecked,
    gone: [],
  },
  {
    version: '3.1131.0',
    title: 'a process that ends without a word',
    from: '3.1127.0',
    breakage: append('process.exit(7);'),
    begun: [],
    gone: [],
  },
  {
    version: '3.1132.0',
    title: 'the member back, after versions that could not be looked at',
    from: '3.1127.0',
    begun: ['info member-undocumented Output.DBClusterSnapshot.StorageType (changed)'],
    gone: [
      'version-unchecked Version',
      'output-member-lost Output.DBClusterSnapshot.StorageType',
      'output-member-missing Output.DBClusterSnapshot.StorageType',
    ],
  },
  {
    version: '3.1133.0',
    title: 'a fault that is no longer declared',
    from: '3.1127.0',
    breakage: { replace: [[command, ' * @throws {@link SnapshotQuotaExceededFault} (client fault)', ' *']] },
    begun: [
      'error fault-missing Faults.SnapshotQuotaExceededFault (changed)',
      'error fault-missing Faults.SnapshotQuotaExceededFault',
    ],
    gone: [],
  },
  {
    version: '3.1134.0',
    title: 'an operation that is not there',
    from: '3.1127.0',
    breakage: append('delete exports.CreateDBClusterSnapshotCommand;'),
    begun: ['error operation-removed Operation (changed)'],
    gone: ['fault-missing Faults.SnapshotQuotaExceededFault'],
  },
  {
    version: '3.1135.0',
    title: 'an operation that is back',
    from: '3.1127.0',
    begun: ['info operation-added Operation (changed)'],
    gone: [],
  },
  {
    version: '3.1136.0',
    title: 'an operation that behaves in another way, and says nothing of it',
    from: '3.1127.0',
    breakage: onOutput('NeptuneClient', 'delete output.$metadata.requestId'),
    begun: ['error request-id-lost Output.$metadata.requestId'],
    gone: [],
  },
];

const accepted: readonly string[] = acceptingKnown.ignore.map(({ rule }) => rule);

/** A configuration that accepts them too. */
const config = join(folderOf({ 'docpact.config.json': JSON.stringify(acceptingKnown) }), 'docpact.config.json');

const scratch = (): string => mkdtempSync(join(tmpdir(), 'docpact-matrix-'));
const args = (cache: string, versions: readonly string[], ...more: readonly string[]): string[] => [
  'matrix',
  '--package',
  neptune,
  '--versions',
  versions.join(','),
  '--cache',
  cache,
  ...more,
];

describe('docpact matrix', () => {
  const versions = [...Object.keys(aliases), ...mutations.map(({ version }) => version)];
  let report: MatrixReport;
  let run: { exitCode: number; stderr: string };

  beforeAll(async () => {
    const cache = emptyCache();
    for (const version of Object.keys(aliases)) linkVersion(cache, version);
    for (const { version, from, breakage } of mutations) copyVersion(cache, version, from, breakage);
    const { stdout, ...rest } = await docpact(args(cache, versions, '--format', 'json'));
    report = JSON.parse(stdout);
    run = rest;
  }, 240_000);

  /** Without what is wrong with the clients that the versions are made of. */
  const findings = () => (report.operations[0]?.findings ?? []).filter(({ rule }) => !accepted.includes(rule));
  const begun = (version: string) =>
    findings()
      .filter(({ since }) => since === version)
      .map((one) => `${one.severity} ${one.rule} ${one.path}${isChange(one) ? ' (changed)' : ''}`);
  const gone = (version: string) =>
    findings().flatMap(({ rule, path, gone }) => (gone === version ? [`${rule} ${path}`] : []));

  it('gates the versions from the oldest to the newest, without a word on standard error', () => {
    expect(run).toEqual({ exitCode: 1, stderr: '' });
    const ascending = ['3.245.0', '3.910.0', '3.911.0', '3.912.0', '3.965.0', '3.1127.0'];
    expect(report.versions).toEqual([...ascending, ...mutations.slice(2).map(({ version }) => version)]);
  });

  it('gives a report that its published schema takes', () => {
    const schema = JSON.parse(readFileSync(new URL('../report.schema.json', import.meta.url), 'utf8'));
    const validate = new Ajv2020({ formats: { date: true } }).compile(schema);
    validate(report);
    expect(validate.errors).toBe(null);
  });

  it.each(mutations)('$version, $title: finds what began and what is gone there', (mutation) => {
    expect(new Set(begun(mutation.version))).toEqual(new Set(mutation.begun));
    expect(new Set(gone(mutation.version))).toEqual(new Set(mutation.gone));
  });

  it('leads from every finding to the page of the operation', () => {
    const docs = 'https://docs.aws.amazon.com/goto/WebAPI/neptune-2014-10-31/CreateDBClusterSnapshot';
    expect(new Set(findings().map((one) => one.docs))).toEqual(new Set([docs]));
  });

  it('finds the real changes at their first version', () => {
    const changes = begun('3.910.0').filter((one) => one.endsWith(' (changed)'));
    expect(changes).toEqual(['info member-undocumented Output.DBClusterSnapshot.StorageType (changed)']);
    expect(begun('3.1127.0')).toEqual([]);
  });

  it('says of each version what could not be looked at', () => {
    const unseen = report.operations[0]?.cells.slice(0, 6).map((cell) => `${cell.version} ${cell.unseen.join()}`);
    expect(unseen).toEqual([
      '3.245.0 faults,wire-names',
      '3.910.0 wire-names',
      '3.911.0 wire-names',
      '3.912.0 wire-names',
      '3.965.0 ',
      '3.1127.0 ',
    ]);
  });

  it('says of a version that could not be checked why', () => {
    const failed = report.operations[0]?.cells.filter(({ state }) => state === 'failed').map(({ reason }) => reason);
    expect(failed).toEqual([
      expect.stringMatching(/^@aws-sdk\/client-neptune 3\.\d+\.\d+ cannot be loaded: half installed\n/),
      'its process ended with exit code 7',
    ]);
    expect(report.operations[0]?.cells.find(({ state }) => state === 'absent')?.version).toBe('3.1134.0');
  });
});

const bad: readonly { title: string; args: readonly string[]; exitCode: number; says: string }[] = [
  { title: 'no package', args: ['matrix', '--last', '3'], exitCode: 2, says: "required option '--package <name>'" },
  { title: 'no versions', args: ['matrix', '--package', neptune], exitCode: 2, says: 'no versions are named' },
  {
    title: 'versions named twice',
    args: ['matrix', '--package', neptune, '--last', '3', '--versions', 'latest'],
    exitCode: 2,
    says: 'cannot be used with option',
  },
  {
    title: 'a number of versions that is none',
    args: ['matrix', '--package', neptune, '--last', '0'],
    exitCode: 2,
    says: 'a whole number from 1',
  },
  {
    title: 'a package without contracts',
    args: ['matrix', '--package', '@aws-sdk/client-s3', '--last', '3'],
    exitCode: 2,
    says: 'docpact has no contract of an operation of @aws-sdk/client-s3',
  },
  {
    title: 'a list with a hole',
    args: ['matrix', '--package', neptune, '--versions', '3.910.0,,latest'],
    exitCode: 2,
    says: 'names no version at one place',
  },
];

it.concurrent.each(bad)('says what is wrong with $title', { timeout: 60_000 }, async ({ args, exitCode, says }) => {
  const run = await docpact(args);
  expect({ exitCode: run.exitCode, stdout: run.stdout }).toEqual({ exitCode, stdout: '' });
  expect(run.stderr).toContain(says);
  expect(run.stderr).not.toMatch(/\n\s+at /);
});

it('writes the same bytes each time, in every format, and passes where no version has an error', {
  timeout: 120_000,
}, async () => {
  const cache = emptyCache();
  for (const version of ['3.965.0', '3.1127.0']) linkVersion(cache, version);
  const output = join(scratch(), 'report.md');
  const markdown = args(cache, ['3.965.0', '3.1127.0'], '--config', config, '--format', 'markdown', '--output', output);
  expect(await docpact(markdown)).toEqual({ exitCode: 0, stdout: '', stderr: '' });
  const first = readFileSync(output, 'utf8');
  await docpact([...markdown, '--jobs', '1']);
  expect(readFileSync(output, 'utf8')).toBe(first);
  const pretty = await docpact(args(cache, ['3.1127.0', '3.965.0'], '--config', config));
  expect(pretty).toMatchObject({ exitCode: 0, stderr: '' });
  expect(pretty.stdout).toContain('✔ 1 operation in 2 versions');
  expect(readdirSync(join(cache, neptune)).sort()).toEqual(['3.1127.0', '3.965.0']);
});

it('exits with 1 for what --fail-on names in any version, also an old one', { timeout: 60_000 }, async () => {
  const cache = emptyCache();
  for (const version of ['3.910.0', '3.1127.0']) linkVersion(cache, version);
  const exitCodes = ['error', 'warn'].map(async (failOn) => {
    const run = await docpact(args(cache, ['3.910.0', '3.1127.0'], '--config', config, '--fail-on', failOn));
    return run.exitCode;
  });
  expect(await Promise.all(exitCodes)).toEqual([0, 1]);
});

it('says of a package in the cache that is no client that it could not be checked', { timeout: 60_000 }, async () => {
  const cache = emptyCache();
  const folder = join(cache, neptune, '3.1.0', 'node_modules', neptune);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: neptune, version: '3.1.0', main: 'index.js' }));
  writeFileSync(join(folder, 'index.js'), 'exports.NeptuneClient = class {};');
  const { exitCode, stdout } = await docpact(args(cache, ['3.1.0']));
  expect(exitCode).toBe(1);
  expect(stdout).toContain('version-unchecked');
  expect(stdout).toContain('has no commands');
});
