import type { Colors } from 'picocolors/types.js';
import type { Finding } from '../finding.ts';
import type { Severity } from '../severity.ts';
import { indented } from './facts-of.ts';
import type { Report, ReportedOperation } from './report.ts';
import { bumpOf, formatBump } from './verdict.ts';

/** A comparison for people: each changed operation with its changes, what could not be compared, and the verdict. */
export function formatPrettyDiff(report: Report, colors: Colors): string {
  const changed = report.operations.filter(({ findings }) => findings.length > 0);
  const sections = changed.map((operation) => operationText(operation, colors));
  return `${[heading(report, colors), ...sections, ...unseenLines(report, colors), verdict(report, colors)].join('\n\n')}\n`;
}

const heading = ({ labels }: Report, colors: Colors): string =>
  `${colors.bold(labels?.before ?? '')} ${colors.dim('→')} ${colors.bold(labels?.after ?? '')}`;

/** All findings of an operation lead to one page. */
function operationText({ service, operation, findings }: ReportedOperation, colors: Colors): string {
  const docs = findings.find((finding) => finding.docs !== undefined)?.docs;
  const title = `${colors.bold(`${service}/${operation}`)}${docs === undefined ? '' : colors.dim(`  ${docs}`)}`;
  return [title, ...findings.flatMap((finding) => findingLines(finding, colors))].join('\n');
}

const marks = { error: ['red', '✘'], warn: ['yellow', '!'], info: ['dim', '+'] } as const satisfies Record<
  Severity,
  readonly [keyof Colors, string]
>;

function findingLines(
  { severity, path, rule, message, expected, actual, source, suppressed }: Finding,
  colors: Colors,
) {
  const [color, mark] = marks[severity];
  const place = source ? colors.dim(`  ${source.page}:${source.line}`) : '';
  if (suppressed) return [colors.dim(`  - ${path}  ${rule}  (${suppressed.by}: ${suppressed.reason})`)];
  return [
    `  ${colors[color](mark)} ${path}  ${colors.dim(rule)}`,
    `    ${message}`,
    `    ${indented(expected, 4)} ${colors.dim('→')} ${indented(actual, 4)}${place}`,
  ];
}

/** The parts that only one side describes, with the operations that lack them. */
function unseenLines({ operations }: Report, colors: Colors): readonly string[] {
  const aspects = [...new Set(operations.flatMap(({ unseen }) => unseen ?? []))].sort();
  if (aspects.length === 0) return [];
  return [colors.dim(`not compared, because one side does not say it: ${aspects.join(', ')}`)];
}

function verdict(report: Report, colors: Colors): string {
  const { summary } = report;
  const version = formatBump(bumpOf(report));
  const { operations, error, warn, info, suppressed } = summary;
  const counts = [
    `${operations} ${operations === 1 ? 'operation' : 'operations'} compared`,
    `${error} breaking`,
    `${warn} undecided`,
    `${info} harmless`,
    ...(suppressed > 0 ? [`${suppressed} suppressed`] : []),
  ].join(', ');
  return error > 0 ? colors.red(`✘ ${counts}: ${version}`) : colors.green(`✔ ${counts}: ${version}`);
}
