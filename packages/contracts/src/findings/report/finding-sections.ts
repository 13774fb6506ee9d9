import type { Colors } from 'picocolors/types.js';
import type { Finding } from '../finding.ts';
import { type Severity, severities } from '../severity.ts';
import { factsOf } from './facts-of.ts';

/** Every finding in full for a terminal, the worst first. One text for each. */
export const findingSections = (findings: readonly Finding[], colors: Colors): readonly string[] =>
  severities.flatMap((severity) => section(findings, severity, colors));

const labels: Readonly<Record<Severity, { word: string; color: 'red' | 'yellow' | 'cyan' }>> = {
  error: { word: 'ERROR', color: 'red' },
  warn: { word: 'WARN', color: 'yellow' },
  info: { word: 'INFO', color: 'cyan' },
};

/** Groups findings that differ only in their subject, such as the values of one enum. */
function section(findings: readonly Finding[], severity: Severity, colors: Colors): readonly string[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings.filter((finding) => finding.severity === severity)) {
    const key =
      severity === 'info'
        ? [finding.rule, finding.service, finding.operation, finding.path].join()
        : finding.fingerprint;
    groups.set(key, [...(groups.get(key) ?? []), finding]);
  }
  return [...groups.values()].map((group) => formatGroup(group, colors));
}

function formatGroup(group: readonly Finding[], colors: Colors): string {
  const [first] = group;
  if (!first) return '';
  const { word, color } = labels[first.severity];
  const title = `${colors[color](colors.bold(word))} ${colors.bold(`${first.service}/${first.operation}`)} ${first.path} ${colors.dim(first.rule)}`;
  if (group.length > 1)
    return `${title}\n  ${group.length} × ${first.message.replace(/: "[^"]*"$/, '')}: ${group.map(({ message }) => message.split(': ').at(-1)).join(', ')}`;
  return [title, `  ${first.message}`, ...details(first, colors)].join('\n');
}

function details(finding: Finding, colors: Colors): readonly string[] {
  if (finding.severity === 'info') return [];
  return factsOf(finding).map(({ name, value }) => `  ${colors.dim(name)}${' '.repeat(9 - name.length)}${value}`);
}

/** Lists the suppressed findings, one line each. */
export function suppressedSection(findings: readonly Finding[], colors: Colors): readonly string[] {
  const lines = findings.flatMap(({ suppressed, service, operation, path, rule }) =>
    suppressed
      ? [colors.dim(`suppressed ${service}/${operation} ${path} ${rule} (${suppressed.by}: ${suppressed.reason})`)]
      : [],
  );
  return lines.length > 0 ? [lines.join('\n')] : [];
}
