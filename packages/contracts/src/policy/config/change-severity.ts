import type { Finding } from '../../findings/finding.ts';
import { formerIds } from '../../findings/rules.ts';
import type { Settings } from './settings.ts';

/** The finding with the severity that the configuration gives its rule. One that is off stays in the report and does not count. */
export function changeSeverity(finding: Finding, { severities, configFile }: Settings): Finding {
  const written = [finding.rule, ...formerIds(finding.rule)].find((id) => severities[id] !== undefined);
  const severity = written && severities[written];
  if (severity === undefined) return finding;
  if (severity !== 'off') return { ...finding, severity };
  return { ...finding, suppressed: { by: 'off', reason: `turned off in ${configFile}` } };
}
