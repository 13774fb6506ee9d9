import { type Finding, fingerprintsOf } from '../../findings/finding.ts';
import { isComplete, type Report } from '../../findings/report/report.ts';
import { isNotice } from '../ignore/ignore-notice.ts';
import type { Baseline, KnownFinding } from './baseline.ts';

/** The effect of a run on a baseline. */
export interface BaselineUpdate {
  /** Known findings that are no longer found. */
  readonly gone: readonly KnownFinding[];
  /** The baseline that matches the run. */
  readonly updated: Baseline;
}

/**
 * The baseline that matches a report: every finding on a client that counts, or would count without the baseline. Entries that the run did not
 * check stay. A full run checks everything, any other run only its own operations.
 */
export function updatedBaseline(
  report: Report,
  { file, findings: known }: Baseline,
  isCompleteRun: boolean,
): BaselineUpdate {
  const found = report.operations.flatMap(({ findings }) => findings);
  const fingerprints = new Set(found.flatMap(fingerprintsOf));
  const missing = known.filter(({ fingerprint }) => !fingerprints.has(fingerprint));
  const gone = missing.filter((entry) => isLookedAt(report, entry, isCompleteRun));
  const kept = missing.filter((entry) => !gone.includes(entry));
  const counted = found.filter(
    ({ rule, suppressed }) => !isNotice(rule) && (suppressed?.by ?? 'baseline') === 'baseline',
  );
  // In a run over several versions, a report may have the same finding more than once.
  const entries = new Map([...kept, ...counted.map(toKnown)].map((entry) => [entry.fingerprint, entry]));
  return { gone, updated: { file, findings: [...entries.values()].sort(inOrder) } };
}

function isLookedAt({ operations }: Report, { service, operation }: KnownFinding, isCompleteRun: boolean): boolean {
  const own = operations.find((one) => one.service === service && one.operation === operation);
  return own ? isComplete(own) : isCompleteRun;
}

const toKnown = ({ fingerprint, rule, service, operation, path, message }: Finding): KnownFinding => ({
  fingerprint,
  rule,
  service,
  operation,
  path,
  message,
});

function inOrder(a: KnownFinding, b: KnownFinding): number {
  for (const member of ['service', 'operation', 'rule', 'path', 'message', 'fingerprint'] as const)
    if (a[member] !== b[member]) return a[member] < b[member] ? -1 : 1;
  return 0;
}
