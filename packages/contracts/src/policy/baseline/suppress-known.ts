import { fingerprintsOf } from '../../findings/finding.ts';
import { changeFindings } from '../../findings/report/change-findings.ts';
import type { Report } from '../../findings/report/report.ts';
import type { Baseline } from './baseline.ts';

/** The report in which the findings of the baseline do not count. */
export function suppressKnown<Any extends Report>(report: Any, { file, findings }: Baseline): Any {
  const known = new Set(findings.map(({ fingerprint }) => fingerprint));
  return changeFindings(report, (operation) =>
    operation.findings.map((finding) =>
      finding.suppressed || !fingerprintsOf(finding).some((fingerprint) => known.has(fingerprint))
        ? finding
        : { ...finding, suppressed: { by: 'baseline', reason: `known: it stands in ${file}` } },
    ),
  );
}
