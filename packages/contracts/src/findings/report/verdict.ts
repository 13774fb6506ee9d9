import { type Bump, type ChangeRule, changeRules } from '../change-rules.ts';
import type { Report } from './report.ts';

/** The totals of a report in one line: `5 operations: 968 cases passed, 0 failed; 0 errors, 0 warnings, 8 info`. */
export function verdictOf(report: Report): string {
  const { summary } = report;
  const { operations, passed, failed, error, warn, info, suppressed } = summary;
  const cases = passed + failed > 0 ? `${count(passed, 'case')} passed, ${failed} failed; ` : '';
  const left = suppressed > 0 ? `; ${suppressed} suppressed` : '';
  const bump = report.command === 'diff' ? `; ${formatBump(bumpOf(report))}` : '';
  const versions = report.versions ? ` in ${count(report.versions.length, 'version')}` : '';
  return `${count(operations, 'operation')}${versions}: ${cases}${count(error, 'error')}, ${count(warn, 'warning')}, ${info} info${left}${bump}`;
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
