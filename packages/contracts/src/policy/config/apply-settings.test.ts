import { expect, it } from 'vitest';
import { contextOf } from '../../../test/contexts.ts';
import { findingOf, reportOf, toldBy } from '../../../test/report-of.ts';
import { settingsOf } from '../../../test/settings-of.ts';
import { snapshotDocument } from '../../../test/snapshot-document.ts';
import type { RuleId } from '../../findings/rules.ts';
import { toOperationUses } from '../uses/operation-uses.ts';
import { applySettings, downgradeUnused } from './apply-settings.ts';
import type { DocpactConfig } from './docpact-config.ts';

const key = 'lightsail/GetInstanceSnapshot';
const lost = findingOf(key, 'output-member-lost', 'Output.instanceSnapshot.arn');
const added = findingOf(key, 'member-undocumented', 'Output.more');
const report = reportOf([key], [lost, added]);
const circumstances = { today: '2026-06-15', baseline: undefined };

const cases: readonly [title: string, config: DocpactConfig, want: readonly string[], summary: object][] = [
  [
    'nothing changes where nothing is configured',
    {},
    ['error output-member-lost Output.instanceSnapshot.arn', 'info member-undocumented Output.more'],
    { error: 1, warn: 0, info: 1, suppressed: 0 },
  ],
  [
    'a rule with another severity is sorted and counted by it',
    { severities: { 'output-member-lost': 'info', 'member-undocumented': 'error' } },
    ['error member-undocumented Output.more', 'info output-member-lost Output.instanceSnapshot.arn'],
    { error: 1, warn: 0, info: 1, suppressed: 0 },
  ],
  [
    'a rule that is off is reported and does not count',
    { severities: { 'output-member-lost': 'off' } },
    ['error output-member-lost Output.instanceSnapshot.arn (off)', 'info member-undocumented Output.more'],
    { error: 0, warn: 0, info: 1, suppressed: 1 },
  ],
  [
    'a rule that is off needs no ignore entry, and one is not unused',
    {
      severities: { 'output-member-lost': 'off' },
      ignore: [{ rule: 'output-member-lost', reason: 'known' }],
    },
    ['error output-member-lost Output.instanceSnapshot.arn (off)', 'info member-undocumented Output.more'],
    { error: 0, warn: 0, info: 1, suppressed: 1 },
  ],
  [
    'an ignore entry that lets nothing pass has a severity of its own',
    { severities: { 'ignore-unused': 'error' }, ignore: [{ rule: 'fault-missing', reason: 'known' }] },
    [
      'error output-member-lost Output.instanceSnapshot.arn',
      'error ignore-unused Ignore',
      'info member-undocumented Output.more',
    ],
    { error: 2, warn: 0, info: 1, suppressed: 0 },
  ],
];

it.each(cases)('%s', (_, config, want, summary) => {
  const applied = applySettings(report, settingsOf(config), circumstances);
  expect(toldBy(applied)).toEqual(want);
  expect(applied.summary).toMatchObject(summary);
});

it('says which file turned a rule off', () => {
  const applied = applySettings(report, settingsOf({ severities: { 'output-member-lost': 'off' } }), circumstances);
  expect(applied.operations[0]?.findings[0]?.suppressed).toEqual({
    by: 'off',
    reason: 'turned off in docpact.config.json',
  });
});

it('severities come before uses, uses before ignores, ignores before the baseline', () => {
  const uses = { [key]: toOperationUses(contextOf(key).contract.document, ['Output.instanceSnapshot.name']) };
  const settings = {
    ...settingsOf({
      severities: { 'member-undocumented': 'error' },
      ignore: [{ rule: 'output-member-lost', reason: 'known' }],
    }),
    uses,
  };
  const baseline = { file: 'known.json', findings: [lost, added] };
  expect(toldBy(applySettings(report, settings, { ...circumstances, baseline }))).toEqual([
    'warn output-member-lost Output.instanceSnapshot.arn (ignore)',
    'warn member-undocumented Output.more (baseline)',
  ]);
});

const uses = toOperationUses(snapshotDocument, ['Output.Tree.Name']);

it.each<[rule: RuleId, path: string, severity: string]>([
  ['output-member-lost', 'Output.Tree.Name', 'error'],
  ['output-member-lost', 'Output.Labels', 'warn'],
  ['input-member-lost', 'Input.Note', 'warn'],
  ['input-member-lost', 'Input.Name', 'error'],
  ['request-host', 'Request', 'error'],
  ['model-unavailable', 'Output', 'warn'],
  ['member-undocumented', 'Output.More', 'info'],
  ['input-newly-required', 'Input.Note', 'error'],
  ['input-member-invented', 'Input.More', 'error'],
  ['page-token-ignored', 'Input.Note', 'error'],
])('%s at %s is reported as %s', (rule, path, severity) => {
  const finding = findingOf('test/CreateSnapshot', rule, path);
  const lowered = downgradeUnused(finding, uses);
  expect(lowered.severity).toBe(severity);
  if (lowered.severity === finding.severity) expect(lowered).toBe(finding);
  else expect(lowered.message).toBe(`${finding.message} (no error, as it is not among what is used)`);
});

it('stays as it is where nothing is said of its operation', () => {
  const finding = findingOf('test/CreateSnapshot', 'output-member-lost', 'Output.Labels');
  expect(downgradeUnused(finding, undefined)).toBe(finding);
});
