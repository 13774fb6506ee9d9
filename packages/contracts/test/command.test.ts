import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { packaged } from '../src/registry/registry.ts';
import { docpact } from './broken-client.ts';

const scratch = () => mkdtempSync(join(tmpdir(), 'docpact-command-'));

/** A folder with a package of that name whose files are these. */
function installed(name: string, files: Readonly<Record<string, string>>): string {
  const folder = scratch();
  const directory = join(folder, 'node_modules', name);
  mkdirSync(directory, { recursive: true });
  for (const [file, text] of Object.entries(files)) writeFileSync(join(directory, file), text);
  return folder;
}

const neptune = '@aws-sdk/client-neptune';
const manifest = JSON.stringify({ name: neptune, version: '3.0.0', main: 'index.js' });

/** What each is told: on standard error, or in the report. */
const bad: readonly {
  title: string;
  args: readonly string[];
  exitCode: number;
  says?: string;
  reports?: string;
}[] = [
  { title: 'no command', args: [], exitCode: 2, says: 'Usage: docpact' },
  { title: 'an unknown command', args: ['chek'], exitCode: 2, says: "unknown command 'chek'" },
  {
    title: 'an unknown service',
    args: ['check', '--service', 'neptun'],
    exitCode: 2,
    says: 'unknown service "neptun"',
  },
  {
    title: 'an unknown operation',
    args: ['check', '--operation', 'Nope'],
    exitCode: 2,
    says: 'unknown operation "Nope"',
  },
  {
    title: 'an operation of another service',
    args: ['check', '--service', 'neptune', '--operation', 'GetInstanceSnapshot'],
    exitCode: 2,
    says: `known are ${packaged.operationsOf(['neptune']).join(', ')}`,
  },
  { title: 'an unknown flag', args: ['check', '--strict'], exitCode: 2, says: "unknown option '--strict'" },
  { title: 'a flag without its value', args: ['check', '--sdk'], exitCode: 2, says: 'argument missing' },
  { title: 'an argument too many', args: ['check', 'lightsail'], exitCode: 2, says: 'too many arguments' },
  {
    title: 'an unknown format',
    args: ['check', '--format', 'xml'],
    exitCode: 2,
    says: 'Allowed choices are pretty, json',
  },
  {
    title: 'an unknown severity',
    args: ['check', '--fail-on', 'never'],
    exitCode: 2,
    says: 'Allowed choices are error, warn, info',
  },
  { title: 'a seed that is no number', args: ['check', '--seed', '1e3'], exitCode: 2, says: 'a whole number' },
  {
    title: 'an output in no folder',
    args: ['check', '--output', '/nowhere/at/all.json'],
    exitCode: 2,
    says: 'there is no folder /nowhere/at',
  },
  { title: 'an output that is a folder', args: ['check', '--output', tmpdir()], exitCode: 2, says: 'that is a folder' },
  {
    title: 'an SDK folder that is not there',
    args: ['check', '--sdk', '/nowhere'],
    exitCode: 3,
    says: '--sdk /nowhere: no such folder',
  },
  {
    title: 'an SDK folder that is a file',
    args: ['check', '--sdk', process.execPath],
    exitCode: 3,
    says: 'not a folder',
  },
  {
    title: 'an SDK folder without clients',
    args: ['check', '--service', 'neptune', '--sdk', scratch()],
    exitCode: 3,
    says: 'no @aws-sdk client is declared or installed there',
  },
  {
    title: 'a client without the operation',
    args: [
      'check',
      '--service',
      'neptune',
      '--sdk',
      installed(neptune, { 'package.json': manifest, 'index.js': 'exports.NeptuneClient = class {};' }),
    ],
    exitCode: 1,
    reports: 'expected CreateDBClusterSnapshotCommand, NeptuneServiceException',
  },
  {
    title: 'a client that does not load',
    args: [
      'check',
      '--service',
      'neptune',
      '--sdk',
      installed(neptune, { 'package.json': manifest, 'index.js': 'throw new Error("half installed");' }),
    ],
    exitCode: 3,
    reports: 'cannot be loaded: half installed',
  },
  {
    title: 'a client that cannot be made: it is named, and what to do',
    args: [
      'check',
      '--service',
      'neptune',
      '--sdk',
      installed(neptune, {
        'package.json': manifest.replace('}', ',"dependencies":{"@smithy/core":"^3.0.0"}}'),
        'index.js': `
          exports.NeptuneClient = class { constructor() { const Missing = undefined; new Missing(); } };
          exports.CreateDBClusterSnapshotCommand = exports.NeptuneServiceException = class {};`,
      }),
    ],
    exitCode: 3,
    reports: `: new NeptuneClient() fails: Missing is not a constructor
           @smithy/core is not installed: @aws-sdk/client-neptune 3.0.0 asks for ^3.0.0
           look at npm ls @smithy/core, then install again
`,
  },
  {
    title: 'a client with a broken manifest',
    args: ['check', '--service', 'neptune', '--sdk', installed(neptune, { 'package.json': '{', 'index.js': '' })],
    exitCode: 3,
    says: 'package.json',
  },
  {
    title: 'a client that is not a client',
    args: [
      'check',
      '--service',
      'neptune',
      '--sdk',
      installed(neptune, {
        'package.json': manifest,
        'index.js':
          'exports.NeptuneClient = exports.CreateDBClusterSnapshotCommand = exports.NeptuneServiceException = class {};',
      }),
    ],
    exitCode: 3,
    reports: 'is not an SDK v3 client',
  },
];

describe('docpact', () => {
  it.concurrent.each(bad)(
    'says what is wrong with $title',
    { timeout: 60_000 },
    async ({ args, exitCode, says = '', reports }) => {
      const run = await docpact(args);
      expect(run.exitCode).toBe(exitCode);
      if (reports === undefined) expect(run.stdout).toBe('');
      else expect(run.stdout).toContain(reports);
      expect(run.stderr).toContain(says);
      expect(run.stderr).not.toMatch(/\n\s+at /);
    },
  );

  it('writes a report that its published schema takes, the same bytes each time, whole or not at all', {
    timeout: 60_000,
  }, async () => {
    const folder = scratch();
    const args = [
      'check',
      '--service',
      'redshift-serverless',
      '--format',
      'json',
      '--output',
      join(folder, 'report.json'),
    ];
    expect(await docpact(args)).toEqual({ exitCode: 0, stdout: '', stderr: '' });
    const first = readFileSync(join(folder, 'report.json'), 'utf8');
    await docpact(args);
    expect(readFileSync(join(folder, 'report.json'), 'utf8')).toBe(first);
    expect(readdirSync(folder)).toEqual(['report.json']);
    const validate = new Ajv2020({ formats: { date: true } }).compile(
      JSON.parse(readFileSync(new URL('../report.schema.json', import.meta.url), 'utf8')),
    );
    validate(JSON.parse(first));
    expect(validate.errors).toBe(null);
  });

  it('writes all operations as one page, of 300 kB an operation at most, the same bytes each time', {
    timeout: 60_000,
  }, async () => {
    const files = ['a.html', 'b.html'].map((name) => join(scratch(), name));
    const runs = await Promise.all(files.map((file) => docpact(['check', '--format', 'html', '--output', file])));
    expect(runs).toEqual(files.map(() => ({ exitCode: 0, stdout: '', stderr: '' })));
    const [first = '', second] = files.map((file) => readFileSync(file, 'utf8'));
    expect(second).toBe(first);
    expect(Buffer.byteLength(first)).toBeLessThanOrEqual(300_000 * packaged.entries.length);
  });

  it.each([
    { failOn: 'error', exitCode: 0 },
    { failOn: 'warn', exitCode: 0 },
    { failOn: 'info', exitCode: 1 },
  ])(
    'with additions alone, --fail-on $failOn exits with $exitCode',
    { timeout: 60_000 },
    async ({ failOn, exitCode }) => {
      const run = await docpact(['check', '--service', 'redshift-serverless', '--fail-on', failOn]);
      expect(run.exitCode).toBe(exitCode);
    },
  );

  it('takes nothing from the AWS configuration of the machine', { timeout: 60_000 }, async () => {
    const env = {
      AWS_REGION: 'eu-north-1',
      AWS_ENDPOINT_URL: 'https://example.com',
      AWS_PROFILE: 'none',
      AWS_MAX_ATTEMPTS: '7',
      AWS_RETRY_MODE: 'adaptive',
    };
    const run = await docpact(['check', '--service', 'redshift-serverless'], env);
    expect({ exitCode: run.exitCode, stderr: run.stderr }).toEqual({ exitCode: 0, stderr: '' });
  });

  it.each([
    { title: 'a pipe has no colours', env: {}, colours: false },
    { title: 'FORCE_COLOR asks for them', env: { FORCE_COLOR: '1' }, colours: true },
    { title: 'NO_COLOR wins', env: { FORCE_COLOR: '', NO_COLOR: '1' }, colours: false },
  ])('$title', { timeout: 60_000 }, async ({ env, colours }) => {
    const { stdout } = await docpact(['check', '--service', 'redshift-serverless'], env);
    expect(stdout.includes('\x1b[')).toBe(colours);
  });
});
