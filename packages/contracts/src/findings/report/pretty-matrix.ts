import type { Colors } from 'picocolors/types.js';
import type { Finding } from '../finding.ts';
import type { Severity } from '../severity.ts';
import { indented } from './facts-of.ts';
import { suppressedSection } from './finding-sections.ts';
import { eventsOf, groupMessage, type MatrixEvents } from './matrix-events.ts';
import { blocksOf, cellText, legend, unseenIn } from './matrix-table.ts';
import type { Cell, Report } from './report.ts';
import { verdictOf } from './verdict.ts';

/** The maximum width of the table. */
const width = 98;

/** A matrix for people: operations by versions, the findings of each version, what could not be checked, and the verdict. */
export function formatPrettyMatrix(report: Report, colors: Colors): string {
  const sections = [
    colors.bold(report.package ?? ''),
    ...blocksOf(report.versions ?? [], width).map((block) => table(report, block, colors)),
    colors.dim(legend.join('   ')),
    ...eventsOf(report).map((events) => eventLines(report, events, colors).join('\n')),
    ...suppressedSection(
      report.operations.flatMap((operation) => operation.findings),
      colors,
    ),
    ...unseenLines(report, colors),
    verdict(report, colors),
  ];
  return `\n${sections.join('\n\n')}\n`;
}

function table({ versions = [], operations }: Report, places: readonly number[], colors: Colors): string {
  const header = places.map((place) => ` ${versions[place]}`).join('');
  const rows = operations.map(({ service, operation, cells = [] }) => {
    const row = places.map((place) => {
      const cell = cells[place];
      const size = (versions[place] ?? '').length + 1;
      return cell ? colors[colorOf(cell)](cellText(cell).padStart(size)) : '';
    });
    return `${service}/${operation}\n ${row.join('')}`;
  });
  return [colors.dim(` ${header}`), ...rows].join('\n');
}

function colorOf({ state, error, warn }: Cell): 'dim' | 'red' | 'yellow' | 'green' {
  if (state === 'absent') return 'dim';
  if (state === 'failed' || error > 0) return 'red';
  return warn > 0 ? 'yellow' : 'green';
}

function eventLines(report: Report, { version, begun, gone }: MatrixEvents, colors: Colors): readonly string[] {
  const isFirst = version === report.versions?.[0];
  return [
    colors.bold(version) + (isFirst ? colors.dim(', the oldest: what it has') : ''),
    ...begun.flatMap((group) => begunLines(group, colors)),
    ...gone.flatMap((group) => goneLines(group, colors)),
  ];
}

const marks = { error: ['red', '✘'], warn: ['yellow', '!'], info: ['dim', '+'] } as const satisfies Record<
  Severity,
  readonly [keyof Colors, string]
>;

function begunLines(group: readonly Finding[], colors: Colors): readonly string[] {
  const [first] = group;
  if (!first) return [];
  const [color, mark] = marks[first.severity];
  const title = `  ${colors[color](mark)} ${first.service}/${first.operation} ${first.path}  ${colors.dim(first.rule)}`;
  const { severity, expected, actual, source, docs } = first;
  const place = source ? colors.dim(`  ${source.page}:${source.line}`) : '';
  const both = `    ${indented(expected, 4)} ${colors.dim('→')} ${indented(actual, 4)}${place}`;
  return [
    title,
    `    ${groupMessage(group)}`,
    ...(severity === 'info' ? [] : [both]),
    ...(docs === undefined ? [] : [colors.dim(`    ${docs}`)]),
  ];
}

function goneLines(group: readonly Finding[], colors: Colors): readonly string[] {
  const [first] = group;
  if (!first) return [];
  const count = group.length > 1 ? `${group.length} × ` : '';
  return [
    `  ${colors.green('✔')} no longer: ${count}${first.service}/${first.operation} ${first.path}  ${colors.dim(first.rule)}`,
  ];
}

function unseenLines(report: Report, colors: Colors): readonly string[] {
  const lines = unseenIn(report);
  return lines.length > 0
    ? [colors.dim(`not looked at, where a version does not say it:\n  ${lines.join('\n  ')}`)]
    : [];
}

function verdict(report: Report, colors: Colors): string {
  const line = verdictOf(report);
  const sign = report.summary.error > 0 ? colors.red(`✘ ${line}`) : colors.green(`✔ ${line}`);
  return report.seed === undefined ? sign : `${sign} ${colors.dim(`(seed ${report.seed})`)}`;
}
