import type { Colors } from 'picocolors/types.js';
import type { Finding } from '../finding.ts';
import type { Severity } from '../rules.ts';
import type { CheckCount } from '../run-check.ts';
import { checkNames } from './check-names.ts';
import { factsOf } from './facts-of.ts';
import { formatPrettyDiff } from './pretty-diff.ts';
import { formatPrettyMatrix } from './pretty-matrix.ts';
import type { Report, ReportedOperation } from './report.ts';
import { suppressedSection } from './suppressed-section.ts';
import { verdictOf } from './verdict.ts';

/** The report for a person at a terminal: operations by checks at a glance, then every finding in full. */
export function formatPretty(report: Report, colors: Colors): string {
  if (report.command === 'diff') return formatPrettyDiff(report, colors);
  if (report.command === 'matrix') return formatPrettyMatrix(report, colors);
  const findings = report.operations.flatMap((operation) => operation.findings);
  const active = findings.filter(({ suppressed }) => suppressed === undefined);
  const names = checkNames(report);
  const sections = [
    ...(names.length > 0 ? [matrix(report, names, colors)] : []),
    ...severities.flatMap((severity) => section(active, severity, colors)),
    ...suppressedSection(findings, colors),
    summaryLine(report, colors),
  ];
  return `\n${sections.join('\n\n')}\n`;
}

const severities = ['error', 'warn', 'info'] as const;

const labels: Readonly<Record<Severity, { word: string; color: 'red' | 'yellow' | 'cyan' }>> = {
  error: { word: 'ERROR', color: 'red' },
  warn: { word: 'WARN', color: 'yellow' },
  info: { word: 'INFO', color: 'cyan' },
};

function matrix({ operations }: Report, names: readonly string[], colors: Colors): string {
  const indent = Math.max(...operations.map(({ operation }) => operation.length)) + 4;
  const header = colors.dim(`${' '.repeat(indent)}${names.map(column).join('')}`);
  const rows = operations.flatMap((result, i) => {
    const { service, sdk } = result;
    const row = operationRow(result, names, indent, colors);
    const isFirst = operations[i - 1]?.service !== service;
    const client = sdk ? ` ${colors.dim(`${sdk.package} ${sdk.version}`)}` : '';
    return isFirst ? [`${colors.bold(service)}${client}`, row] : [row];
  });
  return [header, ...rows].join('\n');
}

const column = (name: string): string => name.padStart(12);

function operationRow(
  { operation, checks }: ReportedOperation,
  names: readonly string[],
  indent: number,
  colors: Colors,
): string {
  const cells = names.map((name) =>
    cell(
      checks?.find((check) => check.name === name),
      colors,
    ),
  );
  return `  ${operation.padEnd(indent - 2)}${cells.join('')}`;
}

function cell(check: CheckCount | undefined, colors: Colors): string {
  if (!check) return colors.dim(column('-'));
  if (check.failed === 0) return colors.green(column(`${check.passed} ✔`));
  return colors.red(column(`${check.failed}/${check.passed + check.failed} ✘`));
}

/** Findings that differ in their subject alone (the values of one enum, say) stand together. */
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

function summaryLine(report: Report, colors: Colors): string {
  const line = verdictOf(report);
  const verdict = report.summary.error > 0 ? colors.red(`✘ ${line}`) : colors.green(`✔ ${line}`);
  return report.seed === undefined ? verdict : `${verdict} ${colors.dim(`(seed ${report.seed})`)}`;
}
