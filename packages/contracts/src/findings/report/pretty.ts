import type { Colors } from 'picocolors/types.js';
import type { RuleId } from '../rules.ts';
import { severities } from '../severity.ts';
import { type CellState, type CountCell, unknownLegend } from './case-counts.ts';
import { clientState, factLine } from './client-words.ts';
import { Copies, copyName, type TitledFinding } from './copies.ts';
import { findingSections, severityWord, suppressedSection } from './finding-sections.ts';
import { formatPrettyDiff } from './pretty-diff.ts';
import { formatPrettyMatrix } from './pretty-matrix.ts';
import { checkNames, type Report, type ReportedClient } from './report.ts';
import { type TableGroup, tableGroups } from './table-rows.ts';
import { outcomeOf, verdictOf } from './verdict.ts';
import { visibleReport } from './visible-report.ts';

/**
 * The report for a terminal: each client with its operations by checks, then every finding in full. `verbose` gives every operation a row, and
 * lists the operations without a contract.
 */
export const formatPretty = (report: Report, colors: Colors, verbose = false): string =>
  write(visibleReport(report), colors, verbose);

function write(report: Report, colors: Colors, verbose: boolean): string {
  if (report.command === 'diff') return formatPrettyDiff(report, colors);
  if (report.command === 'matrix') return formatPrettyMatrix(report, colors);
  const findings = new Copies(report).findings();
  const active = findings.filter(({ suppressed }) => suppressed === undefined);
  const sections = [
    ...table(report, colors, verbose),
    ...findingSections(
      active.filter((finding) => !isTold(finding)),
      colors,
    ),
    ...toldSections(active.filter(isTold), colors),
    ...suppressedSection(findings, colors),
    summaryLine(report, colors),
  ];
  return `\n${sections.join('\n\n')}\n`;
}

/** What the line of a client says already. The finding adds only that it counts, so the clients of one rule share a text. */
const told: readonly RuleId[] = ['client-without-contracts', 'client-not-installed', 'operations-without-contract'];

const isTold = ({ rule }: TitledFinding): boolean => told.includes(rule);

function toldSections(findings: readonly TitledFinding[], colors: Colors): readonly string[] {
  const kinds = new Map<string, TitledFinding[]>();
  for (const finding of findings) {
    const key = `${severities.indexOf(finding.severity)} ${finding.rule}`;
    kinds.set(key, [...(kinds.get(key) ?? []), finding]);
  }
  return [...kinds]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, group]) => {
      const [first] = group;
      const names = group.map(({ title }) => title).join(', ');
      return first
        ? [
            [`${severityWord(first.severity, colors)} ${colors.dim(first.rule)}`, `  ${first.message}: ${names}`].join(
              '\n',
            ),
          ]
        : [];
    });
}

/** The narrowest column of a check. */
const narrowest = 12;

function table(report: Report, colors: Colors, verbose: boolean): readonly string[] {
  const names = checkNames(report);
  const groups = tableGroups(report, names, verbose);
  if (groups.length === 0) return [];
  const rows = groups.flatMap((group) => group.rows);
  const indent = Math.max(0, ...rows.map(({ name }) => name.length)) + 4;
  const widths = names.map((name, i) =>
    Math.max(narrowest, name.length + 2, ...rows.map(({ cells }) => (cells[i]?.text.length ?? 0) + 2)),
  );
  const header = `${' '.repeat(indent)}${names.map((name, i) => name.padStart(widths[i] ?? 0)).join('')}`;
  const lines = groups.flatMap((group) => [
    ...headLines(group, colors, verbose),
    ...group.rows.map(({ name, cells }) => `  ${name.padEnd(indent - 2)}${cellsText(cells, widths, colors)}`),
  ]);
  const isUnknown = rows.some(({ cells }) => cells.some(({ state }) => state === 'unknown'));
  return [
    [...(names.length > 0 ? [colors.dim(header)] : []), ...lines].join('\n'),
    ...(isUnknown ? [colors.dim(unknownLegend)] : []),
  ];
}

const cellColors = { passed: 'green', failed: 'red', unknown: 'yellow', none: 'dim' } as const satisfies Record<
  CellState,
  keyof Colors
>;

const cellsText = (cells: readonly CountCell[], widths: readonly number[], colors: Colors): string =>
  cells.map(({ state, text }, i) => colors[cellColors[state]](text.padStart(widths[i] ?? 0))).join('');

/** The client in one line, and below it where it lies, who declares it and what it runs with. */
function headLines({ client, service, sdk, operations }: TableGroup, colors: Colors, verbose: boolean) {
  const bold = service === undefined ? [] : [colors.bold(service)];
  if (!client) return sdk ? [[...bold, colors.dim(copyName(sdk))].join(' ')] : bold;
  const name = copyName(client);
  const state = clientState(client, operations);
  const title = [...bold, service === undefined ? colors.bold(name) : colors.dim(name)].join(' ');
  const facts = factLine(client, verbose ? undefined : 3);
  return [
    `${title}${colors.dim(':')} ${colors[stateColors[client.state]](state)}`,
    ...(facts === '' ? [] : [colors.dim(`  ${facts}`)]),
    ...(verbose ? withoutLines(client).map((line) => colors.dim(line)) : []),
  ];
}

const stateColors = {
  checked: 'dim',
  unchecked: 'yellow',
  'left out': 'dim',
  failed: 'yellow',
} as const satisfies Record<ReportedClient['state'], keyof Colors>;

/** About the width of a terminal. */
const width = 98;

/** The operations without a contract, as many a line as there is room for. */
function withoutLines({ withoutContract = [] }: ReportedClient): readonly string[] {
  if (withoutContract.length === 0) return [];
  const lines: string[] = ['  without a contract:'];
  for (const [i, name] of withoutContract.entries()) {
    const word = ` ${name}${i < withoutContract.length - 1 ? ',' : ''}`;
    if ((lines.at(-1) ?? '').length + word.length > width) lines.push(`   ${word}`);
    else lines.push(`${lines.pop()}${word}`);
  }
  return lines;
}

const signs = {
  passed: ['green', '✔'],
  failed: ['red', '✘'],
  incomplete: ['yellow', '?'],
} as const;

function summaryLine(report: Report, colors: Colors): string {
  const [color, sign] = signs[outcomeOf(report)];
  const verdict = colors[color](`${sign} ${verdictOf(report)}`);
  return report.seed === undefined ? verdict : `${verdict} ${colors.dim(`(seed ${report.seed})`)}`;
}
