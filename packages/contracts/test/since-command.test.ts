import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packagedFolder } from '../src/registry/contract-files.ts';
import { drop } from './broken/breakage.ts';
import { docpact, installCopy, realFolder } from './broken-client.ts';
import { folderOf } from './folder-of.ts';
import { acceptingKnown } from './known-findings.ts';
import { neptune } from './version-cache.ts';

const git = (cwd: string, ...args: readonly string[]): string =>
  execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.com', ...args], { cwd, encoding: 'utf8' });

const installBroken = (folder: string): void =>
  installCopy(folder, neptune, neptune, drop('DBClusterSnapshot', 'Port'));

function installWhole(folder: string): void {
  mkdirSync(join(folder, 'node_modules/@aws-sdk'), { recursive: true });
  symlinkSync(realFolder(neptune), join(folder, 'node_modules', neptune));
}

/** A committed project; its client loses a member, unless told otherwise. */
function project(files: Readonly<Record<string, string>> = {}, install = installBroken): string {
  const folder = folderOf({
    'package.json': JSON.stringify({ dependencies: { [neptune]: '^3.0.0' } }),
    'package-lock.json': '{}',
    '.gitignore': 'node_modules',
    'docpact.config.json': JSON.stringify({ unchecked: 'info', ...acceptingKnown }),
    ...files,
  });
  install(folder);
  git(folder, 'init', '-q');
  git(folder, 'add', '-A');
  git(folder, 'commit', '-qm', 'before');
  return folder;
}

interface Told {
  readonly operations: readonly {
    readonly findings: readonly { rule: string; path: string; severity: string; suppressed?: { by: string } }[];
  }[];
}

async function since(folder: string, ref: string, ...args: readonly string[]) {
  const run = await docpact(['check', '--since', ref, '--format', 'json', ...args], {}, folder);
  const { operations }: Told = run.stdout === '' ? { operations: [] } : JSON.parse(run.stdout);
  const findings = operations
    .flatMap((one) => one.findings)
    .filter(({ severity, rule }) => {
      return severity === 'error' && !acceptingKnown.ignore.some((entry) => entry.rule === rule);
    });
  const of = (by: string | undefined) =>
    findings.filter(({ suppressed }) => suppressed?.by === by).map(({ path }) => path);
  return { exitCode: run.exitCode, stderr: run.stderr, counts: of(undefined), known: of('since') };
}

describe.concurrent('check --since', { timeout: 60_000 }, () => {
  it('lets pass what the revision has too', async () => {
    const told = await since(project(), 'HEAD');
    expect(told).toMatchObject({ exitCode: 0, stderr: '', counts: [] });
    expect(new Set(told.known)).toEqual(new Set(['Output.DBClusterSnapshot.Port']));
  });

  it('reports what contracts of now find and those of the revision do not', async () => {
    const folder = project();
    const contract = join(folder, 'contracts/neptune/CreateDBClusterSnapshot.json');
    mkdirSync(dirname(contract), { recursive: true });
    cpSync(join(packagedFolder, 'neptune'), dirname(contract), { recursive: true });
    for (const file of [contract, contract.replace(/json$/, 'source.json')])
      writeFileSync(file, readFileSync(file, 'utf8').replaceAll(/\bKmsKeyId\b/g, 'KeyId'));
    const told = await since(folder, 'HEAD', '--contracts', 'contracts');
    expect(told.exitCode).toBe(1);
    expect(told.counts).toContain('Output.DBClusterSnapshot.KeyId');
    expect(told.known).toContain('Output.DBClusterSnapshot.Port');
  });

  it.each([
    { title: 'a revision that there is not', ref: 'nope', args: [], exitCode: 2, says: 'nope' },
    { title: 'what looks like a flag', ref: '--upload-pack=x', args: [], exitCode: 2, says: '--upload-pack=x' },
    { title: 'a shard beside it', ref: 'HEAD', args: ['--shard', '1/2'], exitCode: 2, says: 'do not go together' },
    {
      title: 'a baseline to write beside it',
      ref: 'HEAD',
      args: ['--baseline', 'known.json', '--update-baseline'],
      exitCode: 2,
      says: 'do not go together',
    },
  ])('refuses $title', async ({ ref, args, exitCode, says }) => {
    const told = await since(project(), ref, ...args);
    expect(told.exitCode).toBe(exitCode);
    expect(told.stderr).toContain(says);
  });
});

describe.concurrent('check --used', { timeout: 60_000 }, () => {
  it.each([
    {
      title: 'the operations that the sources call',
      source: `import { CreateDBClusterSnapshotCommand } from '${neptune}';`,
      exitCode: 0,
    },
    {
      title: 'an aggregated client',
      source: `import { Neptune } from '${neptune}'; new Neptune({}).createDBClusterSnapshot({});`,
      exitCode: 0,
    },
    {
      title: 'nothing, where they call no other than these',
      source: `import { DescribeDBClustersCommand } from '${neptune}';`,
      exitCode: 3,
    },
  ])('looks at $title', async ({ source, exitCode }) => {
    const folder = project({ 'src/main.ts': source }, installWhole);
    const run = await docpact(['check', '--used', '--format', 'json'], {}, folder);
    expect(run.exitCode).toBe(exitCode);
    expect(run.stderr).toBe(
      exitCode === 3 ? 'docpact: the sources here call no operation that has a contract, so nothing was checked\n' : '',
    );
  });
});
