import { type Finding, fingerprintsOf } from '../../findings/finding.ts';
import { changeFindings } from '../../findings/report/count-cells.ts';
import { isComplete, type Report, type ReportedOperation } from '../../findings/report/report.ts';
import { means } from '../../findings/rules.ts';
import type { LocatedIgnore } from '../config/read-config.ts';
import { ignoreNotice } from './ignore-notice.ts';

/** Decides whether an entry applies: the day of the run, as `2026-12-31`, and whether the run covered every operation. */
export interface IgnoreOptions {
  readonly today: string;
  readonly isComplete: boolean;
}

/** Suppresses the findings that the entries name. Adds a finding for each entry that has expired or suppresses nothing. */
export function applyIgnores<Any extends Report>(
  report: Any,
  entries: readonly LocatedIgnore[],
  { today, isComplete }: IgnoreOptions,
): Any {
  const expired = entries.filter(({ until }) => until !== undefined && until < today);
  const live = entries.filter((entry) => !expired.includes(entry));
  const unused = entries.filter(
    (entry) =>
      isJudged(report, entry, isComplete) && !report.operations.some((operation) => hasMatch(operation, entry)),
  );
  return changeFindings(report, (holder) => {
    const passed = holder.findings.map((finding) => letPass(finding, live));
    if (!('operation' in holder)) return passed;
    return [
      ...passed,
      ...expired
        .filter((entry) => hasMatch(holder, entry))
        .map((entry) => ignoreNotice('ignore-expired', entry, holder)),
      ...unused
        .filter((entry) => namedOperations(report, entry)[0] === holder)
        .map((entry) => ignoreNotice('ignore-unused', entry, holder)),
    ];
  });
}

function letPass(finding: Finding, live: readonly LocatedIgnore[]): Finding {
  const entry = finding.suppressed ? undefined : live.find((one) => matches(one, finding));
  if (!entry) return finding;
  const { reason, until } = entry;
  return { ...finding, suppressed: { by: 'ignore', reason, ...(until === undefined ? {} : { until }) } };
}

const hasMatch = ({ findings }: ReportedOperation, entry: LocatedIgnore): boolean =>
  findings.some((finding) => matches(entry, finding));

const identifying = ['service', 'operation', 'path'] as const;

const matches = (entry: LocatedIgnore, finding: Finding): boolean =>
  means(entry.rule, finding.rule) &&
  (entry.fingerprint === undefined || fingerprintsOf(finding).includes(entry.fingerprint)) &&
  identifying.every((member) => entry[member] === undefined || entry[member] === finding[member]);

/** A run reports an entry that suppresses nothing only if it could have found what the entry names. */
function isJudged(report: Report, entry: LocatedIgnore, isCompleteRun: boolean): boolean {
  const named = namedOperations(report, entry);
  const isCovered = isCompleteRun || (entry.service !== undefined && entry.operation !== undefined);
  return isCovered && named.length > 0 && named.every(isComplete);
}

const namedOperations = ({ operations }: Report, entry: LocatedIgnore): readonly ReportedOperation[] =>
  operations.filter(
    ({ service, operation }) =>
      (entry.service === undefined || entry.service === service) &&
      (entry.operation === undefined || entry.operation === operation),
  );
