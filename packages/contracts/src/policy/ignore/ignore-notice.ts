import { type Finding, fingerprintOf } from '../../findings/finding.ts';
import type { ReportedOperation } from '../../findings/report/report.ts';
import { type RuleId, rules } from '../../findings/rules.ts';
import type { LocatedIgnore } from '../config/read-config.ts';

/** Whether a rule is about the entries of a configuration and not about a client. */
export const isNotice = (rule: RuleId): boolean => rule === 'ignore-expired' || rule === 'ignore-unused';

/** The finding for an ignore entry that has expired or that suppresses nothing. */
export function ignoreNotice(
  rule: 'ignore-expired' | 'ignore-unused',
  entry: LocatedIgnore,
  { service, operation }: Pick<ReportedOperation, 'service' | 'operation'>,
): Finding {
  const { severity, message } = rules[rule];
  const subject = entry.subject === undefined ? [] : [entry.subject];
  const named = [entry.rule, entry.fingerprint, entry.service, entry.operation, entry.path, ...subject];
  return {
    rule,
    severity,
    service,
    operation,
    path: 'Ignore',
    message: `${message}: ${entry.place}`,
    expected: rule === 'ignore-expired' ? `no ${entry.rule} after ${entry.until}` : `${entry.rule} to let pass`,
    actual: rule === 'ignore-expired' ? `still found, let pass as: ${entry.reason}` : 'none',
    // The position changes with every edit of the file, so the fingerprint does not include it.
    fingerprint: fingerprintOf(rule, service, operation, 'Ignore', JSON.stringify(named)),
    cases: [],
  };
}
