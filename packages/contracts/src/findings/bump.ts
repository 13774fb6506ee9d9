import { type Bump, type ChangeRule, changeRules } from './change-rules.ts';
import type { Report } from './report/report.ts';

const order = ['none', 'patch', 'minor', 'major'] as const;
const rules: Readonly<Record<string, ChangeRule>> = changeRules;

/** The greatest version step that any finding of a comparison asks for, suppressed ones aside. */
export function bumpOf({ operations }: Report): Bump | 'none' {
  const findings = operations.flatMap((operation) => operation.findings);
  const asked = findings.map(({ rule, suppressed }) => (suppressed ? undefined : rules[rule]?.bump));
  return order.findLast((bump) => bump !== 'none' && asked.includes(bump)) ?? 'none';
}
