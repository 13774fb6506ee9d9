import { expect, it } from 'vitest';
import { finding, operation, recorded, report } from '../../../test/sample-report.ts';
import { ownVersion } from '../../base/own-version.ts';
import { formatHtml } from './html/format-html.ts';
import { formatJson } from './json.ts';
import { mergeShards } from './merge-shards.ts';
import type { RecordedCase } from './recorded-case.ts';
import type { Report } from './report.ts';
import { worthReading } from './worth-reading.ts';

/** A case with one exchange of a request of this length. */
const sent = (name: string, length: number, differs: Partial<RecordedCase> = {}): RecordedCase => ({
  check: 'request',
  name,
  passed: true,
  exchanges: [
    {
      request: { method: 'POST', host: 'zoo', path: '/', headers: {}, body: { text: 'x'.repeat(length) } },
      error: 'reset',
    },
  ],
  more: 0,
  ...differs,
});

const kept = (cases: readonly RecordedCase[], found = [finding({ cases: [] })]) =>
  worthReading(operation(found, { cases }))?.map(({ name, exchanges, more }) => [name, exchanges.length, more]);

it.each<[title: string, cases: readonly RecordedCase[], want: unknown]>([
  ['all of a case that failed', [{ ...recorded('a'), passed: false }], [['a', 2, 0]]],
  ['the first exchange of one that passed', [recorded('a')], [['a', 1, 1]]],
  [
    'the longest of those that passed',
    [sent('a', 1), sent('b', 9), sent('c', 9)],
    [
      ['a', 0, 1],
      ['b', 1, 0],
      ['c', 0, 1],
    ],
  ],
  [
    'none that is too long',
    [sent('a', 1), sent('b', 1201)],
    [
      ['a', 1, 0],
      ['b', 0, 1],
    ],
  ],
  [
    'one of each check',
    [sent('a', 1), sent('b', 2, { check: 'model' })],
    [
      ['a', 1, 0],
      ['b', 1, 0],
    ],
  ],
  ['the names of those that sent nothing', [sent('a', 0, { exchanges: [] })], [['a', 0, 0]]],
])('keeps %s', (_, cases, want) => {
  expect(kept(cases)).toEqual(want);
});

it('keeps the first case of each finding, passed or not', () => {
  const info = finding({ severity: 'info', cases: ['request: a', 'request: b'] });
  expect(kept([sent('a', 1), sent('b', 2), sent('c', 3)], [info])).toEqual([
    ['a', 1, 0],
    ['b', 0, 1],
    ['c', 1, 0],
  ]);
});

it('keeps nothing where nothing was recorded, and all of what it kept', () => {
  expect(worthReading(operation([]))).toBeUndefined();
  const cases = [sent('a', 1), sent('b', 9), sent('c', 1201), { ...recorded('d'), passed: false }];
  const once = worthReading(operation([finding()], { cases }));
  expect(once && worthReading(operation([finding()], { cases: once }))).toEqual(once);
});

it('the page of joined shards is that of one run', () => {
  const cases = [sent('a', 1), sent('b', 9), { ...recorded('c'), passed: false }];
  const all = ['A', 'B'].map((name) => operation([finding({ operation: name })], { operation: name, cases }));
  const whole = report(all);
  const shards = all.map((one, i) => {
    const shard = { index: i + 1, total: 2, docpact: ownVersion, operations: ['zoo/A', 'zoo/B'] };
    const part: Report = report([one], { shard, clients: whole.clients ?? [] });
    const { operations } = JSON.parse(formatJson(part));
    // What the shard's file keeps of the cases.
    return { file: `${i}.json`, report: { ...part, operations: [{ ...one, cases: operations[0].cases }] } };
  });
  expect(formatHtml(mergeShards(shards), [])).toBe(formatHtml(whole, []));
});
