import { type Change, changeRules } from '../findings/change-rules.ts';
import { type Finding, fingerprintOf, worstFirst } from '../findings/finding.ts';
import type { OperationModel } from '../registry/operation-model.ts';

/** Changes as findings, worst first. A change that can be reached by several paths is reported once for each path. */
export function changeFindings(
  before: OperationModel,
  after: OperationModel,
  changes: readonly Change[],
): readonly Finding[] {
  const findings = changes.map((change) => toFinding(before, after, change));
  return [...new Map(findings.map((finding) => [finding.fingerprint, finding])).values()].sort(worstFirst);
}

function toFinding(before: OperationModel, after: OperationModel, change: Change): Finding {
  const { rule, path, subject } = change;
  const { severity, message } = changeRules[rule];
  const { service, name: operation } = before;
  const source = sourceOf(after, change.pointers?.after) ?? sourceOf(before, change.pointers?.before);
  return {
    rule,
    severity,
    service,
    operation,
    path,
    ...(subject === undefined ? {} : { subject }),
    message: subject === undefined ? message : `${message}: ${subject}`,
    expected: change.before,
    actual: change.after,
    ...(source ? { source } : {}),
    fingerprint: fingerprintOf(rule, service, operation, path, subject),
    cases: [],
  };
}

/** The page line of a keyword. Without one, the line of the nearest place around it that has one. */
function sourceOf({ page, lines }: OperationModel, pointer: string | undefined): Finding['source'] {
  if (page === undefined || lines === undefined || pointer === undefined) return undefined;
  for (let at = pointer; at.length > 0; at = at.slice(0, at.lastIndexOf('/'))) {
    const line = lines[at];
    if (line !== undefined) return { page, line };
  }
  return undefined;
}
