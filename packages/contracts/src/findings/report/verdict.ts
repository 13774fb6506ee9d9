import { type Bump, type ChangeRule, changeRules } from '../change-rules.ts';
import type { Severity } from '../severity.ts';
import { sumOf, totalOf } from './case-counts.ts';
import { isAtLeast, isLookedAt, isUnseen, type Report } from './report.ts';

/** What came of a run. `incomplete`: something could not be looked at, or nothing was, so that it neither passed nor failed. */
export type Outcome = 'passed' | 'failed' | 'incomplete';

/** What came of the run of a report, by its errors. */
export function outcomeOf(report: Report): Outcome {
  if (!isWhole(report)) return 'incomplete';
  return report.summary.error > 0 ? 'failed' : 'passed';
}

/** A shard may have got no operation of those that there are: then nothing was asked of it. */
const isWhole = (report: Report): boolean =>
  report.command !== 'check' ||
  isLookedAt(report) ||
  (report.shard !== undefined &&
    report.shard.operations.length > 0 &&
    report.operations.length === 0 &&
    failedClients(report) === 0);

/** The exit code of a run: 3 if it is not complete, 1 on findings of this severity or worse, else 0. */
export function exitCodeOf(report: Report, failOn: Severity): number {
  if (!isWhole(report)) return 3;
  return isAtLeast(report, failOn) ? 1 : 0;
}

/** The totals of a report in one line: `5 operations of 4 clients: 968 cases passed, 0 failed; 0 errors, 0 warnings, 8 info`. */
export function verdictOf(report: Report): string {
  const { error, warn, info, suppressed, operations } = report.summary;
  const versions = report.versions ? ` in ${count(report.versions.length, 'version')}` : '';
  const parts = [
    `${missingOf(report)}${count(operations, 'operation')}${clientsOf(report)}${versions}: ${casesOf(report)}${count(error, 'error')}, ${count(warn, 'warning')}, ${info} info`,
    ...(suppressed > 0 ? [`${suppressed} suppressed`] : []),
    ...leftOf(report),
    ...(report.command === 'diff' ? [formatBump(bumpOf(report))] : []),
  ];
  return parts.join('; ');
}

const failedClients = ({ clients = [] }: Report): number => clients.filter(({ state }) => state === 'failed').length;

/** What a run could not look at, before anything else. */
function missingOf(report: Report): string {
  if (isWhole(report)) return '';
  const clients = failedClients(report);
  const operations = report.operations.filter(isUnseen).length;
  const missing = [
    ...(clients > 0 ? [count(clients, 'client')] : []),
    ...(operations > 0 ? [count(operations, 'operation')] : []),
  ].join(' and ');
  return `not complete: ${missing === '' ? 'nothing was checked' : `${missing} could not be looked at`}; `;
}

function clientsOf({ clients }: Report): string {
  if (!clients) return '';
  return ` of ${count(clients.filter(({ state }) => state === 'checked').length, 'client')}`;
}

function casesOf({ command, summary: { passed, failed: all }, operations }: Report): string {
  if (passed + all === 0) return '';
  // The findings of several versions do not say of which version a case is.
  const { failed, unknown } = command === 'check' ? sumOf(operations.map(totalOf)) : { failed: all, unknown: 0 };
  const unseen = unknown > 0 ? `, ${unknown} could not be looked at` : '';
  return `${count(passed, 'case')} passed, ${failed} failed${unseen}; `;
}

/** What was not checked although nothing went wrong. */
function leftOf({ clients = [] }: Report): readonly string[] {
  const unchecked = clients.filter(({ state }) => state === 'unchecked').length;
  const leftOut = clients.filter(({ state }) => state === 'left out').length;
  const without = clients.reduce((sum, { withoutContract = [] }) => sum + withoutContract.length, 0);
  const left = [
    ...(unchecked > 0 ? [count(unchecked, 'client')] : []),
    ...(without > 0 ? [`${count(without, 'operation')} without a contract`] : []),
  ];
  return [
    ...(left.length > 0 ? [`not checked: ${left.join(', ')}`] : []),
    ...(leftOut > 0 ? [`left out: ${count(leftOut, 'client')}`] : []),
  ];
}

/** The version step that the changes require, in words. */
export const formatBump = (bump: Bump | 'none'): string =>
  bump === 'none' ? 'nothing changed' : `asks for a ${bump} version`;

/** A number with its noun: `1 case`, `2 cases`. */
export const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;

const order = ['none', 'patch', 'minor', 'major'] as const;
const rules: Readonly<Record<string, ChangeRule>> = changeRules;

/** The largest version step that a finding of a comparison requires. Suppressed findings do not count. */
export function bumpOf({ operations }: Report): Bump | 'none' {
  const findings = operations.flatMap((operation) => operation.findings);
  const asked = findings.map(({ rule, suppressed }) => (suppressed ? undefined : rules[rule]?.bump));
  return order.findLast((bump) => bump !== 'none' && asked.includes(bump)) ?? 'none';
}
