import type { Colors } from 'picocolors/types.js';
import type { Finding } from '../finding.ts';
import type { Severity } from '../rules.ts';
import type { CheckCount, OperationResult } from '../run-check.ts';
import type { CheckReport } from './report.ts';

/** The report for a person at a terminal: operations by checks at a glance, then every finding in full. */
export function formatPretty(report: CheckReport, colors: Colors): string {
  const findings = report.operations
    .flatMap((operation) => operation.findings)
    .filter(({ suppressed }) => suppressed === undefined);
  const sections = [
    matrix(report, colors),
    ...severities.flatMap((severity) => section(findings, severity, colors)),
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

function matrix({ operations }: CheckReport, colors: Colors): string {
  // The operation that has most checks has them in the order of all.
  const widest = [...operations].sort((a, b) => b.checks.length - a.checks.length);
  const names = [...new Set(widest.flatMap(({ checks }) => checks.map(({ name }) => name)))];
  const indent = Math.max(...operations.map(({ operation }) => operation.length)) + 4;
  const header = colors.dim(`${' '.repeat(indent)}${names.map(column).join('')}`);
  const rows = operations.flatMap((result, i) => {
    const row = operationRow(result, names, indent, colors);
    const isFirst = operations[i - 1]?.service !== result.service;
    return isFirst
      ? [`${colors.bold(result.service)} ${colors.dim(`${result.sdk.package} ${result.sdk.version}`)}`, row]
      : [row];
  });
  return [header, ...rows].join('\n');
}

const column = (name: string): string => name.padStart(12);

function operationRow(
  { operation, checks }: OperationResult,
  names: readonly string[],
  indent: number,
  colors: Colors,
): string {
  const cells = names.map((name) =>
    cell(
      checks.find((check) => check.name === name),
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

function details({ expected, actual, source, cases, severity }: Finding, colors: Colors): readonly string[] {
  if (severity === 'info') return [];
  const [name, ...others] = cases;
  return [
    `  ${colors.dim('expected')} ${expected}`,
    `  ${colors.dim('actual')}   ${actual}`,
    ...(source ? [`  ${colors.dim('page')}     ${source.page}:${source.line}`] : []),
    ...(name === undefined
      ? []
      : [`  ${colors.dim('case')}     ${name}${others.length > 0 ? ` and ${others.length} more` : ''}`]),
  ];
}

function summaryLine({ summary, seed }: CheckReport, colors: Colors): string {
  const cases = `${count(summary.passed, 'case')} passed, ${summary.failed} failed`;
  const findings = `${count(summary.error, 'error')}, ${count(summary.warn, 'warning')}, ${summary.info} info`;
  const suppressed = summary.suppressed > 0 ? `, ${summary.suppressed} suppressed` : '';
  const line = `${count(summary.operations, 'operation')}: ${cases}; ${findings}${suppressed}`;
  const verdict = summary.error > 0 ? colors.red(`✘ ${line}`) : colors.green(`✔ ${line}`);
  return `${verdict} ${colors.dim(`(seed ${seed})`)}`;
}

const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;
