import { expect, it } from 'vitest';
import { findingOf, reportOf, toldBy } from '../../test/report-of.ts';
import { settingsOf } from '../../test/settings-of.ts';
import { applyBaseline } from '../policy/baseline/baseline.ts';
import { updatedBaseline } from '../policy/baseline/update-baseline.ts';
import { changeSeverity } from '../policy/config/apply-settings.ts';
import { applyIgnores } from '../policy/ignore/apply-ignores.ts';
import { fingerprintOf } from './finding.ts';
import { type FormerRuleId, formerIds, means, type RuleId, rules, writtenIds } from './rules.ts';

/** Each id of before, and the rule that it means now. */
const former: readonly (readonly [before: FormerRuleId, now: RuleId])[] = [
  ['input-member-removed', 'input-member-missing'],
  ['output-member-removed', 'output-member-missing'],
  ['input-member-added', 'member-undocumented'],
  ['output-member-added', 'member-undocumented'],
  ['input-type-changed', 'member-type-changed'],
  ['output-type-changed', 'member-type-changed'],
  ['input-became-required', 'input-newly-required'],
  ['input-became-optional', 'input-no-longer-required'],
  ['output-became-required', 'output-required-undocumented'],
  ['output-member-missing', 'output-became-optional'],
  ['input-value-removed', 'enum-value-missing'],
  ['output-value-removed', 'enum-value-missing'],
  ['input-value-added', 'enum-value-undocumented'],
  ['output-value-added', 'enum-value-undocumented'],
  ['fault-removed', 'fault-missing'],
  ['fault-added', 'fault-undocumented'],
  ['fault-member-removed', 'fault-member-missing'],
];

const key = 'orchard/PlantTrees';
const [service = '', operation = ''] = key.split('/');
const path = 'Output.Tree';
const findingNow = (rule: RuleId) => findingOf(key, rule, path, '"oak"');
const fingerprintBefore = (rule: string): string => fingerprintOf(rule, service, operation, path, '"oak"');

it.each(Object.entries(rules))(
  'the message of %s holds for whatever was seen: it names no number, and a subject can follow it',
  (_, { message }) => {
    expect(message).toMatch(/^[A-Z][^:.]*[^:.\s]$/);
    expect(message).not.toMatch(/\d|\b(?:once|twice|two|three|times)\b/);
  },
);

it('the table has every id of before', () => {
  const names: readonly string[] = Object.keys(rules);
  const known = names.flatMap((rule) => (isRule(rule) ? formerIds(rule).map((before) => `${before} ${rule}`) : []));
  expect(former.map(([before, now]) => `${before} ${now}`).sort()).toEqual(known.sort());
});

const isRule = (name: string): name is RuleId => Object.hasOwn(rules, name);

it.each(former)('an entry of a baseline for %s is one for %s', (before, now) => {
  const entry = { ...findingNow(now), rule: before, fingerprint: fingerprintBefore(before) };
  const baseline = { file: 'known.json', findings: [entry] };
  const report = applyBaseline(reportOf([key], [findingNow(now)]), baseline);
  expect(toldBy(report)).toEqual([`${rules[now].severity} ${now} ${path} (baseline)`]);
  const { gone, updated: renewed } = updatedBaseline(report, baseline, true);
  expect({ gone, rules: renewed.findings.map(({ rule }) => rule) }).toEqual({ gone: [], rules: [now] });
});

it.each(former)('an ignore entry for %s, by its id or its fingerprint too, is one for %s', (before, now) => {
  const entry = { rule: before, reason: 'known', place: 'docpact.config.json:1:1' };
  for (const ignore of [entry, { ...entry, fingerprint: fingerprintBefore(before) }]) {
    const report = applyIgnores(reportOf([key], [findingNow(now)]), [ignore], {
      today: '2026-11-20',
      isComplete: true,
    });
    expect(toldBy(report)).toEqual([`${rules[now].severity} ${now} ${path} (ignore)`]);
  }
});

it.each(former)('a severity for %s is one for %s', (before, now) => {
  const settings = settingsOf({ severities: { [before]: 'off' } });
  expect(changeSeverity(findingNow(now), settings).suppressed).toMatchObject({ by: 'off' });
});

it('a severity under the id of now wins over one of before', () => {
  const settings = settingsOf({ severities: { 'fault-removed': 'off', 'fault-missing': 'warn' } });
  expect(changeSeverity(findingNow('fault-missing'), settings)).toMatchObject({ severity: 'warn' });
  expect(changeSeverity(findingNow('fault-missing'), settings).suppressed).toBeUndefined();
});

it('an id of now means no rule that had it before alone', () => {
  expect(means('output-became-optional', 'output-member-missing')).toBe(false);
  expect(means('fault-missing', 'fault-member-missing')).toBe(false);
});

it('every id may be written once', () => {
  expect(writtenIds).toEqual([...new Set([...Object.keys(rules), ...former.map(([before]) => before)])].sort());
});
