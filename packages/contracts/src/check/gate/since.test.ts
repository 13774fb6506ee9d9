import { expect, it } from 'vitest';
import { findingOf } from '../../../test/report-of.ts';
import type { ReportedClient } from '../../findings/report/report.ts';
import type { ProjectResult } from './gate-project.ts';
import { markKnown } from './since.ts';

const key = 'neptune/CreateDBClusterSnapshot';
const lost = findingOf(key, 'output-member-lost', 'Output.Port');
const added = findingOf(key, 'output-member-lost', 'Output.Engine');

/** A project with one copy of a client for each list of declarers, and the findings of its operation. */
function projectOf(
  ...copies: readonly (readonly [version: string, declaredBy: readonly string[], findings: readonly (typeof lost)[]])[]
): ProjectResult {
  const clients = copies.map(
    ([version, declaredBy]): ReportedClient => ({
      package: 'neptune',
      version,
      folder: version,
      declaredBy,
      runtime: {},
      state: 'checked',
      findings: [],
    }),
  );
  const operations = copies.map(([version, , findings]) => ({
    service: 'neptune',
    operation: 'CreateDBClusterSnapshot',
    sdk: { package: 'neptune', version, folder: version },
    checks: [],
    findings,
  }));
  return { clients, operations };
}

const a = 'packages/a/package.json';
const b = 'packages/b/package.json';

it.each([
  {
    title: 'the same finding of another version',
    before: projectOf(['1', [a], [lost]]),
    now: projectOf(['2', [a], [lost]]),
    counts: [],
  },
  {
    title: 'a new finding',
    before: projectOf(['1', [a], [lost]]),
    now: projectOf(['2', [a], [lost, added]]),
    counts: ['Output.Engine'],
  },
  {
    title: 'a finding that only another package had',
    before: projectOf(['1', [a], [lost]], ['2', [b], []]),
    now: projectOf(['1', [a, b], [lost]]),
    counts: ['Output.Port'],
  },
  {
    title: 'a finding that both packages had in copies of their own',
    before: projectOf(['1', [a], [lost]], ['2', [b], [lost]]),
    now: projectOf(['3', [a, b], [lost]]),
    counts: [],
  },
  {
    title: 'a finding of a package that is new',
    before: projectOf(['1', [a], [lost]]),
    now: projectOf(['1', [a, b], [lost]]),
    counts: ['Output.Port'],
  },
  {
    title: 'a client that nobody declares',
    before: projectOf(['1', [], [lost]]),
    now: projectOf(['2', [], [lost, added]]),
    counts: ['Output.Engine'],
  },
  { title: 'a client that is new', before: projectOf(), now: projectOf(['1', [a], [lost]]), counts: ['Output.Port'] },
])('$title', ({ before, now, counts }) => {
  const marked = markKnown(now, before, 'main').operations.flatMap(({ findings }) => findings);
  expect(marked.filter(({ suppressed }) => !suppressed).map(({ path }) => path)).toEqual(counts);
  expect(marked.filter(({ suppressed }) => suppressed).every(({ suppressed }) => suppressed?.by === 'since')).toBe(
    true,
  );
});
