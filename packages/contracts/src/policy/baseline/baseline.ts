import { fingerprintsOf } from '../../findings/finding.ts';
import { changeFindings } from '../../findings/report/count-cells.ts';
import type { Report } from '../../findings/report/report.ts';
/** A known finding, which does not count. The members besides the fingerprint are for readers of the file. */
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

/** The report with the findings of the baseline suppressed. */
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
