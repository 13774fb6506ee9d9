import type { Finding } from '../../findings/finding.ts';
import { changeFindings } from '../../findings/report/count-cells.ts';
import type { Report } from '../../findings/report/report.ts';
import { formerIds, type RuleId } from '../../findings/rules.ts';
import { applyBaseline, type Baseline } from '../baseline/baseline.ts';
import { applyIgnores } from '../ignore/apply-ignores.ts';
import { isNotice } from '../ignore/ignore-notice.ts';
import { isUsed, type OperationUses } from '../uses/operation-uses.ts';
import type { Settings } from './settings.ts';

/** Inputs that are not in the settings: the day of the run (UTC), as `2026-12-31`, and the known findings. */
export interface RunFacts {
  readonly today: string;
  readonly baseline: Baseline | undefined;
}

/** Applies the settings to the report: severities, then uses, ignores and the baseline. */
export function applySettings<Any extends Report>(report: Any, settings: Settings, { today, baseline }: RunFacts): Any {
  const { ignore, isComplete, uses } = settings;
  const graded = changeFindings(report, ({ findings }) =>
    findings.map((finding) => {
      const key = `${finding.service}/${finding.operation}`;
      return downgradeUnused(changeSeverity(finding, settings), Object.hasOwn(uses, key) ? uses[key] : undefined);
    }),
  );
  const ignored = applyIgnores(graded, ignore, { today, isComplete });
  const told = changeFindings(ignored, ({ findings }) =>
    findings.map((finding) => (isNotice(finding.rule) ? changeSeverity(finding, settings) : finding)),
  );
  return baseline ? applyBaseline(told, baseline) : told;
}

/** The finding with the configured severity of its rule. If the rule is off, the finding stays in the report and does not count. */
export function changeSeverity(finding: Finding, { severities, configFile }: Settings): Finding {
  const written = [finding.rule, ...formerIds(finding.rule)].find((id) => severities[id] !== undefined);
  const severity = written && severities[written];
  if (severity === undefined) return finding;
  if (severity !== 'off') return { ...finding, severity };
  return { ...finding, suppressed: { by: 'off', reason: `turned off in ${configFile}` } };
}

/** These break callers even through a member that they do not use. */
const concernEveryone: ReadonlySet<RuleId> = new Set([
  'input-newly-required',
  'input-member-invented',
  // The paginator sends it for any caller that reads the items.
  'page-token-ignored',
]);

/** Makes an error at an unused path a warning, with a note. Every other finding stays as it is. */
export function downgradeUnused(finding: Finding, uses: OperationUses | undefined): Finding {
  const { severity, rule, path, message } = finding;
  if (severity !== 'error' || !uses || concernEveryone.has(rule) || isUsed(uses, path)) return finding;
  return { ...finding, severity: 'warn', message: `${message} (no error, as it is not among what is used)` };
}
