import type { Colors } from 'picocolors/types.js';
import { findingSections, suppressedSection } from './finding-sections.ts';
import { formatPrettyDiff } from './pretty-diff.ts';
import { formatPrettyMatrix } from './pretty-matrix.ts';
import { type CheckCount, checkNames, type Report, type ReportedOperation } from './report.ts';
import { verdictOf } from './verdict.ts';

/** The report for a terminal: a table of operations by checks, then every finding in full. */
export function formatPretty(report: Report, colors: Colors): string {
  if (report.command === 'diff') return formatPrettyDiff(report, colors);
  if (report.command === 'matrix') return formatPrettyMatrix(report, colors);
  const findings = report.operations.flatMap((operation) => operation.findings);
  const active = findings.filter(({ suppressed }) => suppressed === undefined);
  const names = checkNames(report);
  const sections = [
    ...(names.length > 0 ? [matrix(report, names, colors)] : []),
    ...findingSections(active, colors),
    ...suppressedSection(findings, colors),
    summaryLine(report, colors),
  ];
  return `\n${sections.join('\n\n')}\n`;
}

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

function summaryLine(report: Report, colors: Colors): string {
  const line = verdictOf(report);
  const verdict = report.summary.error > 0 ? colors.red(`✘ ${line}`) : colors.green(`✔ ${line}`);
  return report.seed === undefined ? verdict : `${verdict} ${colors.dim(`(seed ${report.seed})`)}`;
}
