import { fingerprintsOf } from '../../findings/finding.ts';
import { changeFindings } from '../../findings/report/count-cells.ts';
import type { Report } from '../../findings/report/report.ts';
/** A finding that is known, and does not count. What stands beside the fingerprint is for who reads the file. */
export interface KnownFinding {
  readonly fingerprint: string;
  readonly rule: string;
  readonly service: string;
  readonly operation: string;
  readonly path: string;
  readonly message: string;
}

/** The known findings of a file. */
export interface Baseline {
  readonly file: string;
  readonly findings: readonly KnownFinding[];
}

/** The report in which the findings of the baseline do not count. */
export function applyBaseline<Any extends Report>(report: Any, { file, findings }: Baseline): Any {
  const known = new Set(findings.map(({ fingerprint }) => fingerprint));
  return changeFindings(report, (operation) =>
    operation.findings.map((finding) =>
      finding.suppressed || !fingerprintsOf(finding).some((fingerprint) => known.has(fingerprint))
        ? finding
        : { ...finding, suppressed: { by: 'baseline', reason: `known: it stands in ${file}` } },
    ),
  );
}
