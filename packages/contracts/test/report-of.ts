import { type Finding, fingerprintOf, worstFirst } from '../src/findings/finding.ts';
import { type CheckReport, type OperationResult, toReport } from '../src/findings/report/report.ts';
import { type RuleId, rules } from '../src/findings/rules.ts';

/** A finding of a rule in `service/Operation`, as a check would show it. */
export function findingOf(key: string, rule: RuleId, path: string, subject?: string): Finding {
  const [service = '', operation = ''] = key.split('/');
  const { severity, message } = rules[rule];
  const fingerprint = fingerprintOf(rule, service, operation, path, subject);
  const about = { rule, severity, service, operation, path, ...(subject === undefined ? {} : { subject }) };
  return { ...about, message, expected: '', actual: '', fingerprint, cases: [] };
}

/** The report of a run over these operations, with these findings. */
export function reportOf(keys: readonly string[], findings: readonly Finding[]): CheckReport {
  const operations = keys.map((key) => {
    const [service = '', operation = ''] = key.split('/');
    const own = findings.filter((finding) => `${finding.service}/${finding.operation}` === key).sort(worstFirst);
    return { service, operation, sdk: { package: service, version: '3.0.0' }, checks: [], findings: own };
  });
  return toReport(1, operations, []);
}

/** The findings of a report, each as `severity rule path`, with what suppresses it. */
export const toldBy = ({
  operations,
}: {
  readonly operations: readonly Pick<OperationResult, 'findings'>[];
}): readonly string[] =>
  operations.flatMap(({ findings }) =>
    findings.map(
      ({ severity, rule, path, suppressed }) => `${severity} ${rule} ${path}${suppressed ? ` (${suppressed.by})` : ''}`,
    ),
  );
