import { mkdtempSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { expect, it } from 'vitest';
import type { ReportTarget } from '../policy/config/docpact-config.ts';
import { addReportOptions, assertTargets } from './report-options.ts';

const folder = mkdtempSync(join(tmpdir(), 'docpact-options-'));
symlinkSync(folder, join(folder, 'link'));
const a = join(folder, 'a');
const b = join(folder, 'b');

/** What a command line asks for, its words apart. */
function targetsOf(line: string): readonly ReportTarget[] | undefined {
  const command = new Command('check').exitOverride().configureOutput({ writeErr: () => {} });
  const targets = addReportOptions(command);
  command.parse(line.split(' ').filter(Boolean), { from: 'user' });
  const asked = targets();
  assertTargets(asked ?? []);
  return asked;
}

it.each([
  { line: '', want: undefined },
  { line: `--output ${a}`, want: [{ format: 'pretty', output: a }] },
  { line: '--format json', want: [{ format: 'json' }] },
  { line: `--format json --output ${a}`, want: [{ format: 'json', output: a }] },
  { line: `--output ${a} --format json`, want: [{ format: 'json', output: a }] },
  {
    line: `--format json --output ${a} --format sarif --output ${b}`,
    want: [
      { format: 'json', output: a },
      { format: 'sarif', output: b },
    ],
  },
  {
    line: `--output ${a} --format json --output ${b}`,
    want: [
      { format: 'pretty', output: a },
      { format: 'json', output: b },
    ],
  },
  { line: `--format json --output ${a} --format sarif`, want: [{ format: 'json', output: a }, { format: 'sarif' }] },
  { line: `--format sarif --format json --output ${a}`, want: [{ format: 'sarif' }, { format: 'json', output: a }] },
  {
    line: `--format json --output ${a} --format json --output ${b}`,
    want: [
      { format: 'json', output: a },
      { format: 'json', output: b },
    ],
  },
])('"$line" writes $want', ({ line, want }) => {
  expect(targetsOf(line)).toEqual(want);
});

it.each([
  { line: '--format json --format sarif', says: '--format json and --format sarif would both go to standard output' },
  {
    line: `--output ${a} --format json --format sarif`,
    says: '--format json and --format sarif would both go to standard output',
  },
  { line: `--output ${a} --output ${b}`, says: `--output ${b} has no --format of its own` },
  { line: `--format json --output ${a} --output ${b}`, says: `--output ${b} has no --format of its own` },
  {
    line: `--format json --output ${a} --format sarif --output ${a}`,
    says: `--format json and --format sarif would both go to --output ${a}`,
  },
  {
    line: `--format json --output ${a} --format sarif --output ${join(folder, 'link', 'a')}`,
    says: '--format json and --format sarif would both go to --output',
  },
  { line: '--format xml', says: 'Allowed choices are pretty, json' },
  { line: `--output ${folder}`, says: 'that is a folder' },
  { line: `--format json --output ${a} --format sarif --output ${join(a, 'b')}`, says: 'there is no folder' },
  { line: '--output /dev/null', says: 'that is no file' },
])('"$line" is refused', ({ line, says }) => {
  expect(() => targetsOf(line)).toThrow(says);
});
