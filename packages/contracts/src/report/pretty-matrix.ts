import type { Colors } from 'picocolors/types.js';
import type { Finding } from '../finding.ts';
import type { Cell, MatrixReport } from '../matrix/matrix-report.ts';
import type { Severity } from '../rules.ts';
import { eventsOf, groupMessage, type MatrixEvents } from './matrix-events.ts';
import { blocksOf, cellText, legend, rangesOf } from './matrix-table.ts';

/** How wide the table may be. */
const width = 98;

/** A matrix for people: operations by versions, what each version brought, what could not be looked at, and the verdict. */
export function formatPrettyMatrix(report: MatrixReport, colors: Colors): string {
  const sections = [
    colors.bold(report.package),
    ...blocksOf(report.versions, width).map((block) => table(report, block, colors)),
    colors.dim(legend),
    ...eventsOf(report).map((events) => eventLines(report, events, colors).join('\n')),
    ...unseenLines(report).map((line) => colors.dim(line)),
    verdict(report, colors),
  ];
  return `\n${sections.join('\n\n')}\n`;
}

function table({ versions, operations }: MatrixReport, places: readonly number[], colors: Colors): string {
  const header = places.map((place) => ` ${versions[place]}`).join('');
  const rows = operations.map(({ service, operation, cells }) => {
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

function eventLines(report: MatrixReport, { version, begun, gone }: MatrixEvents, colors: Colors): readonly string[] {
  const isFirst = version === report.versions[0];
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
  const { severity, expected, actual, source } = first;
  const place = source ? colors.dim(`  ${source.page}:${source.line}`) : '';
  const values = severity === 'info' ? [] : [`    ${expected} ${colors.dim('→')} ${actual}${place}`];
  return [title, `    ${groupMessage(group)}`, ...values];
}

function goneLines(group: readonly Finding[], colors: Colors): readonly string[] {
  const [first] = group;
  if (!first) return [];
  const count = group.length > 1 ? `${group.length} × ` : '';
  return [
    `  ${colors.green('✔')} no longer: ${count}${first.service}/${first.operation} ${first.path}  ${colors.dim(first.rule)}`,
  ];
}

/** What versions do not say of themselves, by what it is. */
export function unseenLines({ versions, operations }: MatrixReport): readonly string[] {
  const cells = operations.flatMap((operation) => operation.cells);
  const aspects = [...new Set(cells.flatMap(({ unseen }) => unseen))].sort();
  const failed = cells.filter(({ state }) => state === 'failed').map(({ version }) => version);
  const lines = aspects.map((aspect) => {
    const some = cells.filter(({ unseen }) => unseen.includes(aspect)).map(({ version }) => version);
    return `${aspect}: ${rangesOf(versions, some)}`;
  });
  if (failed.length > 0) lines.push(`everything: ${rangesOf(versions, failed)}`);
  return lines.length > 0 ? [`not looked at, where a version does not say it:\n  ${lines.join('\n  ')}`] : [];
}

function verdict({ versions, summary }: MatrixReport, colors: Colors): string {
  const { operations, passed, failed, error, warn, info, suppressed } = summary;
  const place = `${count(operations, 'operation')} in ${count(versions.length, 'version')}`;
  const line = [
    `${place}: ${count(passed, 'case')} passed, ${failed} failed; ${count(error, 'error')}`,
    count(warn, 'warning'),
    `${info} info`,
    ...(suppressed > 0 ? [`${suppressed} suppressed`] : []),
  ].join(', ');
  return error > 0 ? colors.red(`✘ ${line}`) : colors.green(`✔ ${line}`);
}

const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;
