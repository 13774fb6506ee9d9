import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CheckReport } from '../src/findings/report/report.ts';
import { drop } from './broken/breakage.ts';
import { docpact, installCopy, realFolder } from './broken-client.ts';
import { folderOf as emptyFolderOf } from './folder-of.ts';
import { acceptingKnown } from './known-findings.ts';
import { aliases, neptune } from './version-cache.ts';

const manifest = (dependencies: object, more: object = {}): string => JSON.stringify({ dependencies, ...more });

/** A project whose configuration accepts what is wrong with the clients that are installed here, and has these settings. */
function folderOf(files: Readonly<Record<string, string>>): string {
  const { 'docpact.config.json': settings = '{}', ...others } = files;
  const config = { ...acceptingKnown, ...JSON.parse(settings) };
  return emptyFolderOf({ ...others, 'docpact.config.json': JSON.stringify(config) });
}

/** Links an installed client into a folder's `node_modules` under a name. */
function link(folder: string, name: string, from = name): void {
  const place = join(folder, 'node_modules', name);
  mkdirSync(dirname(place), { recursive: true });
  symlinkSync(realFolder(from), place);
}

/** A client without any contract. */
function installOther(folder: string, name: string): void {
  const place = join(folder, 'node_modules', name);
  mkdirSync(place, { recursive: true });
  writeFileSync(join(place, 'package.json'), JSON.stringify({ name, version: '3.1.0' }));
}

async function check(cwd: string, ...args: readonly string[]) {
  const run = await docpact(['check', '--format', 'json', ...args], {}, cwd);
  const report: CheckReport = JSON.parse(run.stdout);
  const clients = report.clients.map(
    ({ package: name, version = 'none', state }) => `${name.replace('@aws-sdk/client-', '')} ${version} ${state}`,
  );
  const operations = report.operations.map(({ operation, sdk }) => `${operation} ${sdk.version} ${sdk.folder}`);
  const findings = [...report.clients, ...report.operations].flatMap((one) => one.findings);
  return { exitCode: run.exitCode, stderr: run.stderr, clients, operations, findings };
}

/** What counts, besides the entries that accept what is known. */
const rulesOf = (findings: CheckReport['operations'][number]['findings']): readonly string[] => {
  const counted = findings.filter((one) => one.severity !== 'info' && !one.suppressed && one.rule !== 'ignore-unused');
  return [...new Set(counted.map(({ rule, severity }) => `${severity} ${rule}`))];
};

const s3 = '@aws-sdk/client-s3';
const lightsail = '@aws-sdk/client-lightsail';

describe.concurrent('check gates the clients that the project has', { timeout: 60_000 }, () => {
  it('one of those that have contracts, and no other that came along', async () => {
    const folder = folderOf({ 'package.json': manifest({ [neptune]: '3.1127.0' }) });
    link(folder, neptune);
    link(folder, lightsail);
    const { exitCode, clients, operations, findings } = await check(folder);
    expect(clients).toEqual(['neptune 3.1127.0 checked']);
    expect(operations).toHaveLength(1);
    expect(rulesOf(findings)).toEqual(['warn operations-without-contract']);
    expect(exitCode).toBe(0);
  });

  it('none: a client without contracts is told, and nothing checked is not passed', async () => {
    const folder = folderOf({ 'package.json': manifest({ [s3]: '3.1.0' }) });
    installOther(folder, s3);
    link(folder, neptune);
    const { exitCode, clients, operations, findings, stderr } = await check(folder);
    expect({ exitCode, clients, operations }).toEqual({
      exitCode: 3,
      clients: ['s3 3.1.0 unchecked'],
      operations: [],
    });
    expect(rulesOf(findings)).toEqual(['warn client-without-contracts']);
    expect(stderr).toContain('nothing was checked');
    expect((await check(folder, '--shard', '1/2')).exitCode).toBe(3);
  });

  it('no client at all', async () => {
    const { exitCode, stderr } = await check(folderOf({ 'package.json': manifest({ lodash: '4' }) }));
    expect(exitCode).toBe(3);
    expect(stderr).toContain('no package.json here declares an @aws-sdk client');
  });

  it('no client at all, in no shard either', async () => {
    const folder = folderOf({ 'package.json': manifest({ lodash: '4' }) });
    expect((await check(folder, '--shard', '1/1')).exitCode).toBe(3);
    expect((await check(folder, '--shard', '2/2')).exitCode).toBe(3);
  });

  it.each([
    { severities: { 'client-ended': 'off' } },
    { severities: { 'client-ended': 'warn' } },
    { baseline: 'known.json' },
  ])('a client that ends its process, which nothing makes a pass: %j', async (config) => {
    const folder = folderOf({
      'package.json': manifest({ [neptune]: '^3.0.0' }),
      'docpact.config.json': JSON.stringify(config),
    });
    installCopy(folder, neptune, neptune, { append: 'NeptuneClient.prototype.send = () => process.exit(0);' });
    if (config.baseline !== undefined) await check(folder, '--update-baseline');
    const { exitCode, findings } = await check(folder);
    expect(exitCode).toBe(3);
    expect(findings.map(({ rule }) => rule)).toContain('client-ended');
  });

  it('two versions in two workspaces, one of them under an alias, each once', async () => {
    const folder = folderOf({
      'package.json': manifest({}, { workspaces: ['packages/*'] }),
      'packages/a/package.json': manifest({ [neptune]: '^3.0.0' }),
      'packages/b/package.json': manifest({ old: `npm:${neptune}@3.965.0`, [neptune]: '^3.0.0' }),
    });
    link(folder, neptune);
    link(join(folder, 'packages/b'), 'old', aliases['3.965.0']);
    const { exitCode, clients, operations } = await check(folder);
    expect(clients).toEqual(['neptune 3.965.0 checked', 'neptune 3.1127.0 checked']);
    expect(operations).toHaveLength(2);
    expect(exitCode).toBe(0);
  });

  it('a member that is cut out of the client of one workspace', async () => {
    const folder = folderOf({
      'package.json': manifest({}, { workspaces: ['packages/*'] }),
      'packages/a/package.json': manifest({ [neptune]: '^3.0.0' }),
      'packages/b/package.json': manifest({ [neptune]: '^3.0.0' }),
    });
    link(folder, neptune);
    installCopy(join(folder, 'packages/b'), neptune, neptune, drop('DBClusterSnapshot', 'Port'));
    const all = await check(folder);
    expect(all.exitCode).toBe(1);
    expect(rulesOf(all.findings)).toContain('error output-member-lost');
    expect((await check(folder, '--sdk', 'packages/a')).exitCode).toBe(0);
    expect((await check(join(folder, 'packages/b'))).exitCode).toBe(1);
    const both = await check(folder, '--sdk', 'packages/a', '--sdk', 'packages/b');
    expect({ exitCode: both.exitCode, operations: both.operations.length }).toEqual({ exitCode: 1, operations: 2 });
  });

  it('a client that is declared and not installed', async () => {
    const folder = folderOf({ 'package.json': manifest({ [neptune]: '^3.0.0', [lightsail]: '^3.0.0' }) });
    link(folder, neptune);
    const { exitCode, clients, findings } = await check(folder);
    expect(clients).toEqual(['neptune 3.1127.0 checked', 'lightsail none unchecked']);
    expect(rulesOf(findings)).toEqual(['warn operations-without-contract', 'warn client-not-installed']);
    expect(exitCode).toBe(0);
  });

  it('only clients that are declared and not installed', async () => {
    const folder = folderOf({ 'package.json': manifest({ [neptune]: '^3.0.0' }) });
    const { exitCode, clients, stderr } = await check(folder);
    expect({ exitCode, clients }).toEqual({ exitCode: 3, clients: ['neptune none unchecked'] });
    expect(stderr).toContain('none of the clients that are declared here is installed, so nothing was checked');
    expect(stderr).toContain('run it with yarn: yarn docpact check');
  });

  it.each([
    {
      title: 'all as errors',
      unchecked: 'error',
      exitCode: 1,
      want: ['error client-without-contracts', 'error operations-without-contract'],
    },
    { title: 'all as facts', unchecked: 'info', exitCode: 0, want: [] },
    {
      title: 'one client otherwise',
      unchecked: { [s3]: 'error', '*': 'info' },
      exitCode: 1,
      want: ['error client-without-contracts'],
    },
  ])('what is not checked, graded by the configuration: $title', async ({ unchecked, exitCode, want }) => {
    const folder = folderOf({
      'package.json': manifest({ [neptune]: '^3.0.0', [s3]: '3.1.0' }),
      'docpact.config.json': JSON.stringify({ unchecked }),
    });
    link(folder, neptune);
    installOther(folder, s3);
    const run = await check(folder);
    expect({ exitCode: run.exitCode, rules: [...rulesOf(run.findings)].sort() }).toEqual({ exitCode, rules: want });
  });

  it('but not what the configuration leaves out, with its reason; an entry that leaves nothing out is told', async () => {
    const leaveOut = [
      { client: 'old', reason: 'for a test' },
      { client: lightsail, reason: 'gone' },
    ];
    const folder = folderOf({
      'package.json': manifest({ [neptune]: '^3.0.0', old: `npm:${neptune}@3.965.0` }),
      'docpact.config.json': JSON.stringify({ unchecked: 'info', leaveOut }),
    });
    link(folder, neptune);
    link(folder, 'old', aliases['3.965.0']);
    const { exitCode, clients, findings } = await check(folder);
    expect(clients).toEqual(['neptune 3.965.0 left out', 'neptune 3.1127.0 checked', 'lightsail none left out']);
    expect(rulesOf(findings)).toEqual(['warn leave-out-unused']);
    expect(exitCode).toBe(0);
  });

  it('a selected service that no client here is of', async () => {
    const folder = folderOf({ 'package.json': manifest({ [neptune]: '^3.0.0' }) });
    link(folder, neptune);
    const { exitCode, stderr } = await check(folder, '--service', 'lightsail');
    expect(exitCode).toBe(3);
    expect(stderr).toContain('nothing was checked');
    const two = await check(folder, '--service', 'lightsail', '--service', 'neptune');
    expect(two.exitCode).toBe(3);
    expect(rulesOf(two.findings)).toContain('error client-not-installed');
  });
});
