import { expect, it } from 'vitest';
import { client, clientFinding, copyA, copyB, finding, operation, report } from '../../../test/sample-report.ts';
import { fingerprintOf } from '../../findings/finding.ts';
import { findingsOf, type Report, type ReportedClient } from '../../findings/report/report.ts';
import { applyBaseline, type Baseline } from './baseline.ts';
import { toBaselineText } from './baseline-file.ts';
import { updatedBaseline } from './update-baseline.ts';

const known = finding({ fingerprint: fingerprintOf('input-member-lost', 'zoo', 'FeedAnimal', 'Input.Food[].Name') });
const empty: Baseline = { file: 'known.json', findings: [] };

/** A run over these copies. The finding is in those that are named. */
const run = (
  clients: readonly ReportedClient[],
  having: readonly ReportedClient[],
  differs: Partial<Report> = {},
): Report =>
  report(
    clients
      .filter(({ state }) => state === 'checked')
      .map(({ package: name, version = '', folder = '', ...rest }) => {
        const has = having.some((one) => one.folder === folder && one.declaredBy === rest.declaredBy);
        return operation(has ? [known] : [], { sdk: { package: name, version, folder } });
      }),
    { clients, ...differs },
  );

const baselineOf = (whole: Report): Baseline => updatedBaseline(whole, empty, true).updated;
/** Which of the findings count, in order. */
const counts = (whole: Report, baseline: Baseline) =>
  findingsOf(applyBaseline(whole, baseline)).map(({ suppressed }) => suppressed === undefined);

const both = [copyA, copyB];
const later = { ...copyA, version: '3.9.0', folder: 'node_modules/@zoo/client' };
const copyC = client({ version: '3.3.0', folder: 'c/node_modules/@zoo/client', declaredBy: ['c/package.json'] });
const shared = { ...copyA, declaredBy: ['a/package.json', 'c/package.json'] };
const undeclared = { ...copyB, declaredBy: [] };

it.each<[title: string, before: Report, now: Report, counts: readonly boolean[]]>([
  ['known in one copy is new in the other', run(both, [copyA]), run(both, both), [false, true]],
  ['known in both copies is known in both', run(both, both), run(both, both), [false, false]],
  [
    'known in a copy is not known in a third',
    run(both, both),
    run([...both, copyC], [...both, copyC]),
    [false, false, true],
  ],
  [
    'known in a copy is known in its next version, elsewhere',
    run(both, [copyA]),
    run([later, copyB], [later]),
    [false],
  ],
  ['known in a copy is known to each who declares it', run(both, [copyA]), run([shared, copyB], [shared]), [false]],
  ['known in one copy is new in the only one that is left', run(both, [copyA]), run([copyB], [copyB]), [true]],
  ['known in one copy is known if that is the only one left', run(both, [copyA]), run([copyA], [copyA]), [false]],
  ['known in the only copy is known in its next version', run([copyA], [copyA]), run([later], [later]), [false]],
  ['known in the only copy is known wherever that moves', run([copyA], [copyA]), run([copyB], [copyB]), [false]],
  ['known when there was one copy says not of which of two', run([copyA], [copyA]), run(both, both), [true, true]],
  [
    'known in a copy that nobody declares is known by its folder',
    run([copyA, undeclared], [undeclared]),
    run([copyA, undeclared], [copyA, undeclared]),
    [true, false],
  ],
])('what is %s', (_, before, now, want) => {
  expect(counts(now, baselineOf(before))).toEqual(want);
});

const missing = (by: string): ReportedClient => {
  const { version: _version, folder: _folder, ...rest } = client({ state: 'unchecked', declaredBy: [by] });
  return { ...rest, findings: [clientFinding('client-not-installed')] };
};

it('a finding of a client as a whole is known in its copy, installed or not', () => {
  const [a, b] = [missing('a/package.json'), missing('b/package.json')];
  const before = report([], { clients: [a, { ...b, findings: [] }] });
  expect(counts(report([], { clients: [a, b] }), baselineOf(before))).toEqual([false, true]);
  expect(counts(report([], { clients: [a] }), baselineOf(report([], { clients: [a] })))).toEqual([false]);
});

it('an entry names the copies only where there are several', () => {
  expect(toBaselineText(baselineOf(run([copyA], [copyA])))).not.toContain('declaredBy');
  expect(toBaselineText(baselineOf(run(both, both)))).toMatchInlineSnapshot(`
    "{
      "version": 1,
      "findings": [
        {
          "fingerprint": "5a944b0a5e35ef2f",
          "rule": "input-member-lost",
          "service": "zoo",
          "operation": "FeedAnimal",
          "path": "Input.Food[].Name",
          "message": "The client leaves a member of the input out of the request",
          "declaredBy": [
            "a/package.json",
            "b/package.json"
          ]
        }
      ]
    }
    "
  `);
});

/** What is left of a baseline of both copies, by the copies that its entries name, and what it says is gone. */
function renewed(now: Report, isCompleteRun: boolean, before = run(both, both)) {
  const { updated, gone } = updatedBaseline(now, baselineOf(before), isCompleteRun);
  const copies = (entries: Baseline['findings']) => entries.map(({ declaredBy }) => declaredBy?.join() ?? 'any');
  return { kept: copies(updated.findings), gone: copies(gone) };
}

const [A, B] = ['a/package.json', 'b/package.json'];
it.each<[title: string, now: Report, isComplete: boolean, kept: readonly string[], gone: readonly string[]]>([
  ['still in both', run(both, both), true, [`${A},${B}`], []],
  ['gone in one', run(both, [copyB]), true, [B], [A]],
  ['gone in both', run(both, []), true, [], [`${A},${B}`]],
  ['in one, and the other was not checked', run([copyA], [copyA]), false, [`${A},${B}`], []],
  ['gone in one, and the other was not checked', run([copyA], []), false, [B], [A]],
  ['in one, and there is no other now', run([copyA], [copyA]), true, ['any'], [B]],
  [
    'in one, and the other could not be looked at',
    run([copyA, { ...copyB, state: 'failed' }], [copyA]),
    true,
    [`${A},${B}`],
    [],
  ],
])('of what is %s, the entry keeps the copies that have it or were not looked at', (_, now, isComplete, kept, gone) => {
  expect(renewed(now, isComplete)).toEqual({ kept, gone });
});

it('an entry without copies, where there are two now, covers nothing, is reported, and is renewed with them', () => {
  const before = baselineOf(run([copyA], [copyA]));
  const { gone, unnamed, updated } = updatedBaseline(run(both, both), before, true);
  expect({ gone, unnamed }).toEqual({ gone: [], unnamed: before.findings });
  expect(updated.findings.map(({ declaredBy }) => declaredBy)).toEqual([[A, B]]);
});
