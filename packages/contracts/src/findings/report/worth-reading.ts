import type { RecordedCase } from './recorded-case.ts';
import type { ReportedOperation } from './report.ts';

/**
 * The recorded cases of an operation with the exchanges that are worth reading, and the names of all: every exchange of a case that failed, and
 * the first exchange of one case of each check that passed and of the first case of each finding. Most cases of a run pass and send what the
 * others send too. Applied again, it changes nothing.
 */
export function worthReading({ cases, findings }: ReportedOperation): readonly RecordedCase[] | undefined {
  if (!cases) return undefined;
  const shown = new Set(findings.flatMap((finding) => finding.cases.slice(0, 1)));
  const seen = new Set<string>();
  return cases.map((one): RecordedCase => {
    if (!one.passed) return one;
    const isFirst = !seen.has(one.check) && one.exchanges.length > 0;
    if (isFirst) seen.add(one.check);
    const kept = one.exchanges.slice(0, isFirst || shown.has(`${one.check}: ${one.name}`) ? 1 : 0);
    return { ...one, exchanges: kept, more: one.more + one.exchanges.length - kept.length };
  });
}

/** Whether a case has more to show than its name. */
export const hasMessages = ({ passed, exchanges }: RecordedCase): boolean => !passed || exchanges.length > 0;
