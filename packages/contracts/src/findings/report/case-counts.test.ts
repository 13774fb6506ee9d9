import { expect, it } from 'vitest';
import { cutShort, finding, operation } from '../../../test/sample-report.ts';
import type { Finding } from '../finding.ts';
import { cellsOf, summedCells, totalOf } from './case-counts.ts';

const crashed = (...cases: readonly string[]): Finding => finding({ rule: 'check-crashed', path: 'Case', cases });
const lost = (...cases: readonly string[]): Finding => finding({ cases });

it.each<[title: string, passed: number, failed: number, found: readonly Finding[], want: string]>([
  ['all cases passed', 4, 0, [], '4 ✔'],
  ['some failed', 2, 2, [lost('request: a', 'request: b')], '2/4 ✘'],
  ['nothing says why they failed', 2, 2, [], '2/4 ✘'],
  ['none could be looked at', 0, 2, [crashed('request: a', 'request: b')], '2/2 ?'],
  ['one failed and one could not be looked at', 2, 2, [crashed('request: a'), lost('request: b')], '1/4 ✘ 1?'],
  ['one showed a difference before it crashed', 3, 1, [crashed('request: a'), lost('request: a')], '1/4 ✘'],
  [
    'one showed an addition before it crashed',
    3,
    1,
    [crashed('request: a'), { ...lost('request: a'), severity: 'info' }],
    '1/4 ?',
  ],
  ['the cases of another check crashed', 3, 1, [crashed('requests: a')], '1/4 ✘'],
  [
    'what crashed is suppressed',
    3,
    1,
    [{ ...crashed('request: a'), suppressed: { by: 'baseline', reason: '' } }],
    '1/4 ?',
  ],
])('where %s, the cell says so', (_, passed, failed, found, want) => {
  const one = operation(found, { checks: [{ name: 'request', passed, failed }] });
  expect(cellsOf(one, ['request']).map(({ text }) => text)).toEqual([want]);
});

it.each<[title: string, found: readonly Finding[], want: string]>([
  ['does not apply', [], '-'],
  ['was not run for a case that was stuck', [finding({ rule: 'check-stuck', cases: ['request: a'] })], '?'],
  ['was not run for a client that ended its process', [finding({ rule: 'client-ended', cases: [] })], '?'],
  [
    'was run for nothing, as the operation could not be checked',
    [finding({ rule: 'operation-unchecked', cases: [] })],
    '?',
  ],
  ['does not apply, where a case of another check crashed', [crashed('request: a')], '-'],
])('a check that %s has a cell of its own', (_, found, want) => {
  expect(cellsOf(operation(found, { checks: [] }), ['pagination']).map(({ text }) => text)).toEqual([want]);
});

it('sums the cells of several operations, and all cases of one', () => {
  const quiet = operation([], { checks: [{ name: 'request', passed: 5, failed: 0 }] });
  expect(summedCells([quiet, quiet], ['request', 'model']).map(({ text }) => text)).toEqual(['10 ✔', '-']);
  expect(totalOf(cutShort)).toEqual({ passed: 42, failed: 1, unknown: 3 });
});
