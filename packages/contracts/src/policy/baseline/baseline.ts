import { type Finding, fingerprintsOf } from '../../findings/finding.ts';
import { changeFindings } from '../../findings/report/count-cells.ts';
import type { Report } from '../../findings/report/report.ts';
import { copiesOf, covers, type KnownCopy } from './known-copies.ts';

/** A known finding, which does not count. What the fingerprint and the copies do not say is for readers of the file. */
export interface KnownFinding {
  readonly fingerprint: string;
  readonly rule: string;
  readonly service: string;
  /** Empty for a finding of a client as a whole. */
  readonly operation: string;
  readonly path: string;
  readonly message: string;
  /** Where the run had several copies of the client: those that have the finding, each by the first package.json that declares it. */
  readonly declaredBy?: readonly string[];
}

/** The known findings of a file. */
export interface Baseline {
  readonly file: string;
  readonly findings: readonly KnownFinding[];
}

/** The report with the findings of the baseline suppressed, each only in the copies of its client in which it is known. */
export function applyBaseline<Any extends Report>(report: Any, { file, findings }: Baseline): Any {
  const entries = new Map(findings.map((entry) => [entry.fingerprint, entry]));
  const copyOf = copiesOf(report);
  const isKnown = (finding: Finding, copy: KnownCopy | undefined): boolean =>
    fingerprintsOf(finding).some((fingerprint) => {
      const entry = entries.get(fingerprint);
      return entry !== undefined && covers(entry, finding, copy);
    });
  return changeFindings(report, (holder) => {
    const copy = copyOf(holder);
    return holder.findings.map((finding) =>
      finding.suppressed || !isKnown(finding, copy)
        ? finding
        : { ...finding, suppressed: { by: 'baseline', reason: `known: it stands in ${file}` } },
    );
  });
}
