import type { Finding } from '../finding.ts';
import type { Settings } from './settings.ts';

/** The finding with the severity that the configuration gives its rule. One that is off stays in the report and does not count. */
export function changeSeverity(finding: Finding, { severities, configFile }: Settings): Finding {
  const severity = severities[finding.rule];
  if (severity === undefined) return finding;
  if (severity !== 'off') return { ...finding, severity };
  return { ...finding, suppressed: { by: 'off', reason: `turned off in ${configFile}` } };
}
