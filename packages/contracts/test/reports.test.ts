import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { formatMarkdown } from '../src/findings/report/markdown.ts';
import { readReport } from '../src/findings/report/read-report.ts';
import { type Format, isFormat, reporters } from '../src/findings/report/reporters.ts';
import { append, onRequest } from './broken/breakage.ts';
import { docpact as docpactWith, installBroken, type Run } from './broken-client.ts';

// Each runs the command, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 });

const scratch = () => mkdtempSync(join(tmpdir(), 'docpact-reports-'));
const formats = Object.keys(reporters).filter(isFormat);

/** The command, wherever these tests run: on GitHub too. */
const docpact: typeof docpactWith = (args, env) => docpactWith(args, { GITHUB_STEP_SUMMARY: '', ...env });

/** A client that is wrong in both operations. */
const broken = installBroken('@aws-sdk/client-elasticache', onRequest('ElastiCacheClient', `request.path = '/v2'`));
const check = ['check', '--service', 'elasticache', '--sdk', broken];

/** The options for every format at once, each to its file in the folder. */
const everyFormat = (folder: string): readonly string[] =>
  formats.flatMap((format) => ['--format', format, '--output', join(folder, format)]);

const wholeFolder = scratch();
const shardFolder = scratch();
const shard = (index: number, total: number): string => join(shardFolder, `${index}-of-${total}.json`);
const makeShard = (index: number, total: number): Promise<Run> =>
  docpact([...check, '--shard', `${index}/${total}`, '--format', 'json', '--output', shard(index, total)]);
const textOf = (format: Format): string => readFileSync(join(wholeFolder, format), 'utf8');

let whole: Run;
let empty: Run;

beforeAll(async () => {
  whole = await docpact([...check, ...everyFormat(wholeFolder)]);
  empty = await makeShard(1, 3);
  await makeShard(2, 3);
  await makeShard(3, 3);
}, 120_000);

describe('all formats of one run', () => {
  it('are written, and nothing else', () => {
    expect(whole).toEqual({ exitCode: 1, stdout: '', stderr: '' });
    expect(readdirSync(wholeFolder)).toEqual([...formats].sort());
  });

  const says: Readonly<Partial<Record<Format, RegExp>>> = {
    pretty: /ERROR elasticache\/\w+ Request\.path request-path\n {2}The request goes to another path/,
    json: /"rule": "request-path",\n {10}"severity": "error"/,
    junit: /<failure message="The request goes to another path">/,
    sarif: /"ruleId": "request-path"/,
    github: /^::error title=elasticache\/\w+ Request\.path::The request goes to another path/,
    markdown: /<summary><code>elasticache\/\w+<\/code> <code>Request.path<\/code> The request goes to another path/,
  };

  it.each(Object.entries(says))('%s names the operation, the path and what is wrong', (format, words) => {
    expect(isFormat(format) && textOf(format)).toMatch(words);
  });
});

describe('a finding of an operation', () => {
  const docs = /https:\/\/docs\.aws\.amazon\.com\/goto\/WebAPI\/elasticache-2015-02-02\/\w+/;
  const decoded = (text: string): string => text.replace(/&#58;/g, ':');

  it.each(formats)('leads to the page of the operation in the format %s', (format) => {
    expect(decoded(textOf(format))).toMatch(docs);
  });

  it('has its address, and one of a client as a whole has none', () => {
    const { clients = [], operations } = readReport(join(wholeFolder, 'json'));
    for (const { docs: address } of operations.flatMap((one) => one.findings)) expect(address).toMatch(docs);
    const ofClients = clients.flatMap((one) => one.findings);
    expect(ofClients.length).toBeGreaterThan(0);
    for (const { docs: address } of ofClients) expect(address).toBeUndefined();
  });
});

describe('a whole report', () => {
  it('is joined with none to a report with the same results', async () => {
    const run = await docpact(['report', 'merge', join(wholeFolder, 'json'), '--format', 'json']);
    const { summary, operations } = JSON.parse(run.stdout);
    expect(run).toMatchObject({ exitCode: 1, stderr: '' });
    expect(summary).toEqual(JSON.parse(textOf('json')).summary);
    expect(operations).toHaveLength(2);
  });
});

describe('shards', () => {
  it('an empty one passes, and says so', () => {
    expect(empty).toEqual({ exitCode: 0, stdout: '', stderr: 'docpact: shard 1/3 is empty: there are 2 operations\n' });
  });

  it('joined they are, in every format, the bytes of the whole', async () => {
    const folder = scratch();
    const run = await docpact([...['report', 'merge', shard(3, 3), shard(1, 3), shard(2, 3)], ...everyFormat(folder)]);
    expect(run).toEqual({ exitCode: 1, stdout: '', stderr: '' });
    for (const format of formats) expect(readFileSync(join(folder, format), 'utf8')).toBe(textOf(format));
  });

  it('keep the messages of what failed, and the names of the rest', () => {
    const { operations } = readReport(shard(2, 3));
    const cases = operations.flatMap((operation) => operation.cases ?? []);
    expect(cases.filter(({ passed, exchanges }) => !passed && exchanges.length > 0)).not.toEqual([]);
    expect(cases.filter(({ passed, exchanges, more }) => passed && exchanges.length + more > 1).length).toBeGreaterThan(
      0,
    );
    expect(cases.filter(({ passed, exchanges }) => passed && exchanges.length > 1)).toEqual([]);
  });

  it('one goes to standard output', async () => {
    const run = await docpact(['report', 'merge', shard(1, 3), shard(2, 3), shard(3, 3), '--format', 'json']);
    expect(run).toEqual({ exitCode: 1, stdout: textOf('json'), stderr: '' });
  });
});

const text = (name: string, content: string): string => {
  const file = join(scratch(), name);
  writeFileSync(file, content);
  return file;
};

it.each([
  { title: 'no file', args: () => [], exitCode: 2, says: "missing required argument 'file'" },
  { title: 'a file that is not there', args: () => ['none.json'], exitCode: 3, says: 'none.json: ENOENT' },
  { title: 'a folder', args: () => [shardFolder], exitCode: 3, says: 'EISDIR' },
  { title: 'broken JSON', args: () => [text('a.json', '{\n"a": }')], exitCode: 3, says: 'a.json:2:6: not JSON' },
  {
    title: 'no report',
    args: () => [text('a.json', '{}')],
    exitCode: 3,
    says: 'a.json:1:1: not a report: it must have',
  },
  {
    title: 'a whole report and a shard',
    args: () => [join(wholeFolder, 'json'), shard(1, 3)],
    exitCode: 2,
    says: 'is a whole report',
  },
  { title: 'a shard too few', args: () => [shard(1, 3), shard(3, 3)], exitCode: 2, says: 'missing: shard 2/3' },
  {
    title: 'a shard twice',
    args: () => [shard(1, 3), shard(2, 3), shard(3, 3), shard(3, 3)],
    exitCode: 2,
    says: 'are both shard 3/3',
  },
])('merging $title is refused', async ({ args, exitCode, says }) => {
  const run = await docpact(['report', 'merge', ...args()]);
  expect({ exitCode: run.exitCode, stdout: run.stdout }).toEqual({ exitCode, stdout: '' });
  expect(run.stderr).toContain(says);
  expect(run.stderr).not.toMatch(/\n\s+at /);
});

it.each(['0/3', '4/3', '1', '1/0', 'a/b', '1/3/5', '-1/3', '1.5/3'])('--shard %s is refused', async (value) => {
  const run = await docpact([...check, `--shard=${value}`]);
  expect({ exitCode: run.exitCode, stdout: run.stdout }).toEqual({ exitCode: 2, stdout: '' });
  expect(run.stderr).toContain('<index>/<total> is expected, such as 1/3');
});

describe('the summary of a step', () => {
  const merge = ['report', 'merge', ...[1, 2, 3].map((index) => shard(index, 3)), '--format', 'github'];

  it('gets the Markdown after what it has', async () => {
    const summary = text('summary.md', '# Before\n');
    const run = await docpact(merge, { GITHUB_STEP_SUMMARY: summary });
    expect(run).toEqual({ exitCode: 1, stdout: textOf('github'), stderr: '' });
    // A step has more room than a comment, to which the file keeps.
    const all = formatMarkdown(readReport(join(wholeFolder, 'json')), 2 ** 20);
    expect(readFileSync(summary, 'utf8')).toBe(`# Before\n${all}`);
  });

  it('stays within what GitHub shows', async () => {
    const summary = text('summary.md', `${'x'.repeat(2 ** 20 - 1500)}\n`);
    await docpact(merge, { GITHUB_STEP_SUMMARY: summary });
    const written = readFileSync(summary, 'utf8');
    expect(Buffer.byteLength(written)).toBeLessThanOrEqual(2 ** 20);
    expect(written.slice(2 ** 20 - 1500)).toContain('left out');
  });

  it('that is full gets nothing', async () => {
    const full = 'x'.repeat(2 ** 20 - 100);
    const summary = text('summary.md', full);
    const run = await docpact(merge, { GITHUB_STEP_SUMMARY: summary });
    expect(run.stderr).toBe('GITHUB_STEP_SUMMARY: there is no room left in it\n');
    expect(readFileSync(summary, 'utf8')).toBe(full);
  });

  it('that cannot be written is reported, and is no error', async () => {
    const run = await docpact(merge, { GITHUB_STEP_SUMMARY: scratch() });
    expect(run).toMatchObject({ exitCode: 1, stdout: textOf('github') });
    expect(run.stderr).toMatch(/^GITHUB_STEP_SUMMARY: .*EISDIR/);
  });
});

it('a run that is interrupted leaves no file', async () => {
  const folder = scratch();
  const running = join(scratch(), 'running');
  const interrupted = installBroken(
    '@aws-sdk/client-neptune',
    append(`NeptuneClient.prototype.send = () => { require('fs').writeFileSync('${running}', ''); for (;;); };`),
  );
  const command = fileURLToPath(new URL('../bin/docpact.js', import.meta.url));
  const args = [command, 'check', '--service', 'neptune', '--sdk', interrupted, ...everyFormat(folder)];
  const ended = new Promise((resolve) => {
    const run = execFile(process.execPath, args, (error, _, stderr) => resolve([error?.code, stderr]));
    vi.waitUntil(() => existsSync(running), { timeout: 30_000 }).then(() => run.kill('SIGINT'));
  });
  expect(await ended).toEqual([3, 'docpact: interrupted\n']);
  expect(readdirSync(folder)).toEqual([]);
});
