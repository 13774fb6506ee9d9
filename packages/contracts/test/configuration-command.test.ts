import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../src/findings/finding.ts';
import type { DocpactConfig } from '../src/policy/config/docpact-config.ts';
import { append, drop } from './broken/breakage.ts';
import { docpact, installBroken, type Run } from './broken-client.ts';
import { folderOf } from './folder-of.ts';

const service = 'redshift-serverless';
const operation = 'CreateSnapshotCopyConfiguration';
const sdkPackage = '@aws-sdk/client-redshift-serverless';
const lostKey = drop('SnapshotCopyConfiguration', 'destinationKmsKeyId');
const lostName = drop('SnapshotCopyConfiguration', 'namespaceName');

/** Clients with no break, one, and one more. */
const sound = installBroken(sdkPackage, {});
const broken = installBroken(sdkPackage, lostKey);
const worse = installBroken(sdkPackage, append(`${lostKey.append}\n${lostName.append}`));

const path = 'Output.snapshotCopyConfiguration.destinationKmsKeyId';
const config = (value: DocpactConfig): string => JSON.stringify({ services: [service], ...value });

/** Runs the check in a folder against clients. */
const check = (folder: string, sdk: string, ...args: readonly string[]): Promise<Run> =>
  docpact(['check', '--sdk', sdk, ...args], {}, folder);

interface Checked extends Omit<Run, 'stdout'> {
  readonly findings: readonly Finding[];
}

/** The same, with the findings of its report. */
async function found(folder: string, sdk: string, ...args: readonly string[]): Promise<Checked> {
  const { stdout, ...run } = await check(folder, sdk, '--format', 'json', ...args);
  const report: { operations: { findings: Finding[] }[] } = JSON.parse(stdout);
  expect(violations(report)).toBe(null);
  return { ...run, findings: report.operations.flatMap(({ findings }) => findings) };
}

const validate = new Ajv2020({ formats: { date: true } }).compile(
  JSON.parse(readFileSync(new URL('../report.schema.json', import.meta.url), 'utf8')),
);
const violations = (report: unknown) => (validate(report) ? null : validate.errors);

/** Findings that count, as `severity rule path`. */
const counting = ({ findings }: Checked): readonly string[] =>
  findings
    .filter(({ suppressed, severity }) => !suppressed && severity !== 'info')
    .map(({ severity, rule, path }) => `${severity} ${rule} ${path}`);

const lost = [`error output-member-lost ${path}`, `error output-member-missing ${path}`];

describe.concurrent('a baseline', { timeout: 120_000 }, () => {
  it('lets pass what is known, stops what is new, and tells what is fixed', async () => {
    const folder = folderOf({ 'docpact.config.json': config({ baseline: 'known.json' }) });
    const read = (): string => readFileSync(join(folder, 'known.json'), 'utf8');

    const written = await found(folder, broken, '--update-baseline');
    expect({ exitCode: written.exitCode, stderr: written.stderr }).toEqual({
      exitCode: 0,
      stderr: 'docpact: known.json holds 4 findings: 4 new, 0 gone\n',
    });
    const known = read();
    expect(readdirSync(folder).sort()).toEqual(['docpact.config.json', 'known.json']);

    const again = await found(folder, broken);
    expect({ ...again, findings: counting(again) }).toEqual({ exitCode: 0, stderr: '', findings: [] });
    expect(again.findings[0]?.suppressed).toEqual({ by: 'baseline', reason: 'known: it stands in known.json' });

    const more = await found(folder, worse);
    const name = path.replace('destinationKmsKeyId', 'namespaceName');
    expect({ exitCode: more.exitCode, errors: counting(more) }).toEqual({
      exitCode: 1,
      errors: [`error output-member-lost ${name}`, `error output-member-missing ${name}`],
    });

    const fixed = await found(folder, sound);
    expect(fixed).toMatchObject({ exitCode: 0 });
    expect(fixed.stderr).toBe(
      `docpact: 2 findings of known.json fixed, no longer found; --update-baseline takes them out\n${lostLines}`,
    );
    expect(read()).toBe(known);

    const renewed = await check(folder, sound, '--update-baseline');
    expect(renewed.stderr).toBe(`docpact: known.json holds 2 findings: 0 new, 2 gone\n${lostLines}`);
    expect((await found(folder, broken)).exitCode).toBe(1);
  });

  it('is what the flag names, over the configuration', async () => {
    const folder = folderOf({ 'docpact.config.json': config({ baseline: 'known.json' }) });
    await check(folder, broken, '--update-baseline', '--baseline', 'other.json');
    expect(readdirSync(folder).sort()).toEqual(['docpact.config.json', 'other.json']);
    expect((await check(folder, broken, '--baseline', 'other.json')).exitCode).toBe(0);
  });

  it('keeps what a run of other operations has not looked at', async () => {
    const folder = folderOf({});
    const args = ['--baseline', 'known.json', '--update-baseline'];
    await check(folder, broken, '--service', service, ...args);
    const known: { findings: unknown[] } = JSON.parse(readFileSync(join(folder, 'known.json'), 'utf8'));
    const other = installBroken('@aws-sdk/client-neptune', {});
    const run = await docpact(['check', '--operation', 'CreateDBClusterSnapshot', '--sdk', other, ...args], {}, folder);
    expect(run).toMatchObject({ exitCode: 0, stderr: expect.stringContaining('0 gone\n') });
    const after: typeof known = JSON.parse(readFileSync(join(folder, 'known.json'), 'utf8'));
    expect(after.findings).toEqual(expect.arrayContaining(known.findings));
  });

  const text = '{ "version": 1, "findings": [] }';
  const untouched: readonly [
    title: string,
    files: Record<string, string>,
    args: string[],
    exitCode: number | undefined,
  ][] = [
    ['a run without its clients', {}, ['--sdk', '/nowhere'], 3],
    ['a run whose report cannot be written', {}, ['--output', '/proc/docpact.json'], 2],
    ['a run with an unknown operation', {}, ['--operation', 'Nope'], 2],
    ['a run whose configuration ends its process', { 'docpact.config.mjs': 'process.exit(0);' }, [], 2],
    ['a run whose configuration waits for ever', { 'docpact.config.mjs': 'for (;;);' }, [], 2],
  ];
  it.each(untouched)('is left as it was by %s', async (_, files, args, exitCode) => {
    const folder = folderOf({ ...files, 'known.json': text });
    const run = await check(
      folder,
      broken,
      '--service',
      service,
      '--baseline',
      'known.json',
      '--update-baseline',
      ...args,
    );
    expect({ exitCode: run.exitCode, stdout: run.stdout }).toEqual({ exitCode, stdout: '' });
    expect(readFileSync(join(folder, 'known.json'), 'utf8')).toBe(text);
    expect(readdirSync(folder).sort()).toEqual([...Object.keys(files), 'known.json']);
  });

  it.each<[title: string, text: string | undefined, says: string]>([
    [
      'is not there',
      undefined,
      'docpact: known.json: no such file\n  write it with: docpact check --update-baseline\n',
    ],
    ['is no JSON', '{', 'docpact: known.json:1:2: not JSON: close brace expected\n'],
    ['holds an unfinished merge', '{\n<<<<<<< HEAD\n', 'docpact: known.json:2:1: an unfinished merge stands here\n'],
  ])('that %s is reported', async (_, text, says) => {
    const folder = folderOf(text === undefined ? {} : { 'known.json': text });
    const run = await check(folder, sound, '--service', service, '--baseline', 'known.json');
    expect({ exitCode: run.exitCode, stdout: run.stdout }).toEqual({ exitCode: 3, stdout: '' });
    expect(run.stderr).toContain(says);
  });
});

const lostLines = [`output-member-lost`, `output-member-missing`]
  .map((rule) => `  ${service}/${operation} ${path} ${rule}\n`)
  .join('');

describe.concurrent('an ignore entry', { timeout: 120_000 }, () => {
  const entry = { rule: 'output-member-lost', service, operation, path, reason: 'nobody reads it' } as const;
  const missing = { ...entry, rule: 'output-member-missing' } as const;

  it.each<[title: string, ignore: DocpactConfig['ignore'], exitCode: number, want: readonly string[]]>([
    ['lets a finding pass', [entry, missing], 0, []],
    ['lets it pass until its day', [{ ...entry, until: '9999-12-31' }, missing], 0, []],
    [
      'that has expired fires again, and says so',
      [{ ...entry, until: '2020-02-29' }, missing],
      1,
      [`error output-member-lost ${path}`, 'warn ignore-expired Ignore'],
    ],
    [
      'that lets nothing pass is reported',
      [entry, missing, { ...entry, rule: 'fault-missing' }],
      0,
      ['warn ignore-unused Ignore'],
    ],
  ])('%s', async (_, ignore = [], exitCode, want) => {
    const run = await found(folderOf({ 'docpact.config.json': config({ ignore }) }), broken);
    expect({ ...run, findings: counting(run) }).toEqual({ exitCode, stderr: '', findings: want });
  });

  it('that has expired is named with its place', async () => {
    const text = `{\n  "services": ["${service}"],\n  "ignore": [\n    ${JSON.stringify({ ...entry, until: '2020-02-29' })}\n  ]\n}`;
    const { findings } = await found(folderOf({ 'docpact.config.json': text }), broken);
    expect(findings.find(({ rule }) => rule === 'ignore-expired')?.message).toBe(
      'An ignore entry has expired, and what it let pass is still there: docpact.config.json:4:5',
    );
  });
});

describe.concurrent('a configuration', { timeout: 120_000 }, () => {
  it.each([
    ['docpact.config.json', config({ failOn: 'info' })],
    ['docpact.config.mjs', `export default { services: ['${service}'], failOn: 'info' };`],
    ['docpact.config.js', `module.exports = { services: ['${service}'], failOn: 'info' };`],
    [
      'docpact.config.ts',
      `import { defineConfig } from '@docpact/contracts';\nconst services: string[] = ['${service}'];\nexport default defineConfig({ services, failOn: 'info' });`,
    ],
  ])('is taken from %s, and flags win over it', async (name, text) => {
    const folder = folderOf({ [name]: text, 'node_modules/@docpact/x': '' });
    symlinkSync(fileURLToPath(new URL('..', import.meta.url)), join(folder, 'node_modules/@docpact/contracts'));
    const [configured, flagged] = [await check(folder, sound), await check(folder, sound, '--fail-on', 'error')];
    expect(configured).toMatchObject({ exitCode: 1, stderr: '' });
    expect(flagged).toEqual({ ...configured, exitCode: 0 });
    expect(configured.stdout).toContain('1 operation of 1 client:');
  });

  it('is taken from the root of the repository, and its paths lead from there', async () => {
    const reporters = [{ format: 'json', output: 'out/report.json' }, { format: 'pretty' }] as const;
    const folder = folderOf({
      '.git/HEAD': '',
      'docpact.config.json': config({ reporters, sdk: 'no-clients' }),
      'a/b/c': '',
    });
    mkdirSync(join(folder, 'out'));
    const run = await docpact(['check'], {}, join(folder, 'a/b'));
    expect(run).toMatchObject({ exitCode: 3, stdout: '' });
    expect(run.stderr).toContain('../../docpact.config.json: sdk ../../no-clients: no such folder');
    const { stdout } = await check(join(folder, 'a/b'), sound);
    expect(stdout).toContain('1 operation of 1 client:');
    expect(existsSync(join(folder, 'out/report.json'))).toBe(true);
  });

  it.each<[title: string, value: DocpactConfig, exitCode: number, want: readonly string[]]>([
    ['nothing of the matter', {}, 1, lost],
    ['that a rule is off', { severities: { 'output-member-lost': 'off', 'output-member-missing': 'off' } }, 0, []],
    [
      'that a rule warns',
      { severities: { 'output-member-lost': 'warn', 'output-member-missing': 'info' } },
      0,
      [`warn output-member-lost ${path}`],
    ],
    [
      'that another member is used',
      { uses: { [`${service}/${operation}`]: ['Output.snapshotCopyConfiguration.namespaceName'] } },
      0,
      lost.map((line) => line.replace('error', 'warn')),
    ],
    ['that this member is used', { uses: { [`${service}/${operation}`]: [path] } }, 1, lost],
  ])('says %s', async (_, value, exitCode, want) => {
    const run = await found(folderOf({ 'docpact.config.json': config(value) }), broken);
    expect({ ...run, findings: counting(run) }).toEqual({ exitCode, stderr: '', findings: want });
  });

  it('takes what is used from recordings', async () => {
    const folder = folderOf({ 'docpact.config.json': config({ usesFrom: ['calls/*.json'] }) });
    mkdirSync(join(folder, 'calls'));
    const record = (member: string): void =>
      writeFileSync(
        join(folder, 'calls/one.json'),
        JSON.stringify({ service, operation, output: { snapshotCopyConfiguration: { [member]: 'x' } } }),
      );
    record('namespaceName');
    expect((await found(folder, broken)).exitCode).toBe(0);
    record('destinationKmsKeyId');
    expect((await found(folder, broken)).exitCode).toBe(1);
  });

  it.each<[title: string, files: Record<string, string>, args: string[], stderr: string]>([
    [
      'that is broken',
      { 'docpact.config.json': '{\n  "failon": "warn"\n}' },
      [],
      'docpact: docpact.config.json:2:3: unknown name "failon"; did you mean "failOn"?\n  config.schema.json of @docpact/contracts says what may stand there\n',
    ],
    [
      'that is no module',
      { 'docpact.config.mjs': 'export default {,}' },
      [],
      "docpact: docpact.config.mjs: Unexpected token ','\n  node --check docpact.config.mjs shows where\n",
    ],
    [
      'that is one of two',
      { 'docpact.config.mjs': '', 'docpact.config.json': '' },
      [],
      'docpact: this folder has docpact.config.mjs and docpact.config.json: only one can be meant\n  keep one of them, or name one with --config\n',
    ],
    [
      'that is not there',
      {},
      ['--config', 'docpact.json'],
      'docpact: docpact.json: no such file\n  name a configuration that is there\n',
    ],
    [
      'without a baseline to write',
      {},
      ['--update-baseline'],
      'docpact: --update-baseline writes no file, as none is named\n  name it with --baseline, or as "baseline" in the configuration\n',
    ],
  ])('%s is reported', async (_, files, args, stderr) => {
    expect(await docpact(['check', ...args], {}, folderOf(files))).toEqual({ exitCode: 2, stdout: '', stderr });
  });
});
