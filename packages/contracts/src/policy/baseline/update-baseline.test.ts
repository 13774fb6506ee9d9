import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findingOf, reportOf } from '../../../test/report-of.ts';
import type { Finding } from '../../findings/finding.ts';
import { applyBaseline, type Baseline, type KnownFinding } from './baseline.ts';
import { toBaselineText } from './baseline-file.ts';
import { updatedBaseline } from './update-baseline.ts';

const keys = [
  'elasticache/CreateServerlessCacheSnapshot',
  'lightsail/GetInstanceSnapshot',
  'neptune/CreateDBClusterSnapshot',
];
const empty: Baseline = { file: 'known.json', findings: [] };

const finding: fc.Arbitrary<Finding> = fc
  .tuple(
    fc.constantFrom(...keys),
    fc.constantFrom('fault-missing', 'output-member-lost', 'member-undocumented', 'model-unavailable'),
    fc.constantFrom('Faults', 'Output.a', 'Output.b[].c', 'Input'),
    fc.option(fc.constantFrom('x', 'y'), { nil: undefined }),
  )
  .map(([key, rule, path, subject]) => findingOf(key, rule, path, subject));

const findings = fc.uniqueArray(finding, { selector: ({ fingerprint }) => fingerprint });

const baselineOf = (known: readonly Finding[]): Baseline => updatedBaseline(reportOf(keys, known), empty, true).updated;

it('the baseline of a report suppresses all of that report', () => {
  fc.assert(
    fc.property(findings, (known) => {
      const { summary } = applyBaseline(reportOf(keys, known), baselineOf(known));
      expect(summary).toMatchObject({ error: 0, warn: 0, info: 0, suppressed: known.length });
    }),
    { seed: 1 },
  );
});

it('it suppresses nothing of a report with other findings', () => {
  fc.assert(
    fc.property(findings, fc.nat(), (all, cut) => {
      const at = cut % (all.length + 1);
      const report = reportOf(keys, all.slice(at));
      expect(applyBaseline(report, baselineOf(all.slice(0, at)))).toEqual(report);
    }),
    { seed: 1 },
  );
});

it('the same findings in any order give the same bytes', () => {
  fc.assert(
    fc.property(findings, (known) => {
      const shuffled = [...known].reverse();
      expect(toBaselineText(baselineOf(shuffled))).toBe(toBaselineText(baselineOf(known)));
    }),
    { seed: 1 },
  );
});

it('renewing what fits changes nothing', () => {
  fc.assert(
    fc.property(findings, (known) => {
      const baseline = baselineOf(known);
      const judged = applyBaseline(reportOf(keys, known), baseline);
      expect(updatedBaseline(judged, baseline, true)).toEqual({ gone: [], unnamed: [], updated: baseline });
    }),
    { seed: 1 },
  );
});

it('a run of some operations keeps the entries of the others', () => {
  fc.assert(
    fc.property(findings, fc.subarray(keys, { minLength: 1 }), (known, ran) => {
      const others = known.filter(({ service, operation }) => !ran.includes(`${service}/${operation}`));
      expect(updatedBaseline(reportOf(ran, []), baselineOf(known), false).updated).toEqual(baselineOf(others));
    }),
    { seed: 1 },
  );
});

const [a = '', b = ''] = keys;
const lost = findingOf(a, 'output-member-lost', 'Output.a');
const missing = findingOf(b, 'fault-missing', 'Faults');
const paths = (known: readonly KnownFinding[]): readonly string[] => known.map(({ rule }) => rule);

it.each<[title: string, ran: string[], found: Finding[], isFull: boolean, gone: string[], kept: string[]]>([
  ['what is no longer found is gone', [a, b], [lost], true, ['fault-missing'], ['output-member-lost']],
  ['what was not looked at is not gone', [a], [lost], false, [], ['output-member-lost', 'fault-missing']],
  ['a run of its operation alone finds it gone', [b], [], false, ['fault-missing'], ['output-member-lost']],
  ['an operation that a full run does not have is gone', [a], [lost], true, ['fault-missing'], ['output-member-lost']],
  [
    'an operation that was cut short is not looked at',
    [a, b],
    [lost, findingOf(b, 'check-stuck', 'Case')],
    true,
    [],
    ['output-member-lost', 'check-stuck', 'fault-missing'],
  ],
  [
    'what an ignore entry lets pass is not known',
    [a, b],
    [{ ...lost, suppressed: { by: 'ignore', reason: 'known' } }, missing],
    true,
    [],
    ['fault-missing'],
  ],
  [
    'what is said about an ignore entry is never known',
    [a, b],
    [lost, missing, findingOf(a, 'ignore-unused', 'Ignore')],
    true,
    [],
    ['output-member-lost', 'fault-missing'],
  ],
])('%s', (_, ran, found, isFull, gone, kept) => {
  const renewal = updatedBaseline(reportOf(ran, found), baselineOf([lost, missing]), isFull);
  expect({ gone: paths(renewal.gone), kept: paths(renewal.updated.findings) }).toEqual({ gone, kept });
});

it('an entry can be read by who reviews it', () => {
  expect(toBaselineText(baselineOf([missing]))).toMatchInlineSnapshot(`
    "{
      "version": 1,
      "findings": [
        {
          "fingerprint": "030e087ef11e08ab",
          "rule": "fault-missing",
          "service": "lightsail",
          "operation": "GetInstanceSnapshot",
          "path": "Faults",
          "message": "A documented fault is not declared by the SDK command"
        }
      ]
    }
    "
  `);
});
