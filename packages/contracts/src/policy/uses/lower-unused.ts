import type { Finding } from '../../findings/finding.ts';
import type { RuleId } from '../../findings/rules.ts';
import { isUsed, type OperationUses } from './operation-uses.ts';

/** These break a caller through a member that it does not use. */
const concernEveryone: ReadonlySet<RuleId> = new Set([
  'input-newly-required',
  'input-member-invented',
  // The paginator sends it for whoever reads the items.
  'page-token-ignored',
]);

/** An error at a path that nobody uses is a warning, and says so; every other finding stays as it is. */
export function lowerUnused(finding: Finding, uses: OperationUses | undefined): Finding {
  const { severity, rule, path, message } = finding;
  if (severity !== 'error' || !uses || concernEveryone.has(rule) || isUsed(uses, path)) return finding;
  return { ...finding, severity: 'warn', message: `${message} (no error, as it is not among what is used)` };
}
