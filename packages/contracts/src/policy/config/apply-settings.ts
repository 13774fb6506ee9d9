import { changeFindings } from '../../findings/report/change-findings.ts';
import type { Report } from '../../findings/report/report.ts';
import type { Baseline } from '../baseline/baseline.ts';
import { suppressKnown } from '../baseline/suppress-known.ts';
import { applyIgnores } from '../ignore/apply-ignores.ts';
import { isNotice } from '../ignore/ignore-notice.ts';
import { lowerUnused } from '../uses/lower-unused.ts';
import { changeSeverity } from './change-severity.ts';
import type { Settings } from './settings.ts';

/** What the settings do not hold: the day of the run (UTC), as `2026-12-31`, and the known findings. */
export interface Circumstances {
  readonly today: string;
  readonly baseline: Baseline | undefined;
}

/** The report as the settings have it: severities, then uses, ignores and the baseline. */
export function applySettings<Any extends Report>(
  report: Any,
  settings: Settings,
  { today, baseline }: Circumstances,
): Any {
  const { ignore, isFull, uses } = settings;
  const graded = changeFindings(report, ({ findings }) =>
    findings.map((finding) => {
      const key = `${finding.service}/${finding.operation}`;
      return lowerUnused(changeSeverity(finding, settings), Object.hasOwn(uses, key) ? uses[key] : undefined);
    }),
  );
  const ignored = applyIgnores(graded, ignore, { today, isFull });
  const told = changeFindings(ignored, ({ findings }) =>
    findings.map((finding) => (isNotice(finding.rule) ? changeSeverity(finding, settings) : finding)),
  );
  return baseline ? suppressKnown(told, baseline) : told;
}
