import type { Finding } from '../finding.ts';
import type { MatrixReport } from '../matrix/matrix-report.ts';
import { eventsOf, groupMessage, type MatrixEvents } from './matrix-events.ts';
import { blocksOf, cellText, legend } from './matrix-table.ts';
import { unseenLines } from './pretty-matrix.ts';

/** A matrix as GitHub's Markdown, for a job summary or a comment on a pull request. */
export function formatMarkdownMatrix(report: MatrixReport): string {
  const { summary, versions } = report;
  const sign = summary.error > 0 ? '✘' : '✔';
  const counts = `${summary.error} errors, ${summary.warn} warnings, ${summary.info} info in ${versions.length} versions`;
  const sections = [
    `## ${sign} \`${report.package}\``,
    `${counts}. ${legend.replaceAll('   ', ', ')}.`,
    ...blocksOf(versions, 98).map((block) => table(report, block)),
    ...eventsOf(report).map((events) => eventText(report, events)),
    ...unseenLines(report).map((text) => text.replace(':\n', ':\n\n').replaceAll('\n  ', '\n- ')),
  ];
  return `${sections.join('\n\n')}\n`;
}

function table({ versions, operations }: MatrixReport, places: readonly number[]): string {
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    row(['Operation', ...places.map((place) => versions[place] ?? '')]),
    row(['---', ...places.map(() => '---:')]),
    ...operations.map(({ operation, cells }) =>
      row([
        `\`${operation}\``,
        ...places.map((place) => {
          const cell = cells[place];
          return cell ? cellText(cell) : '';
        }),
      ]),
    ),
  ].join('\n');
}

function eventText({ versions }: MatrixReport, { version, begun, gone }: MatrixEvents): string {
  return [
    `### ${version}${version === versions[0] ? ', the oldest: what it has' : ''}\n`,
    ...begun.map((group) => `- ${begunText(group)}`),
    ...gone.map((group) => `- ✔ no longer: ${group.length > 1 ? `${group.length} × ` : ''}${named(group)}`),
  ].join('\n');
}

const marks = { error: '✘', warn: '!', info: '\\+' } as const;

function begunText(group: readonly Finding[]): string {
  const [first] = group;
  if (!first) return '';
  const { severity, expected, actual, source } = first;
  const values = severity === 'info' ? '' : `: ${code(expected)} → ${code(actual)}`;
  return `${marks[severity]} ${named(group)}  \n  ${plain(groupMessage(group))}${values}${source ? ` (${source.page}:${source.line})` : ''}`;
}

const named = ([first]: readonly Finding[]): string =>
  first ? `\`${first.operation}\` ${code(first.path)} \`${first.rule}\`` : '';

/** Text as code, whatever backticks it has: https://spec.commonmark.org/0.31.2/#code-spans */
function code(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  const fence = '`'.repeat(Math.max(0, ...(line.match(/`+/g) ?? []).map((run) => run.length)) + 1);
  return /^`|`$/.test(line) ? `${fence} ${line} ${fence}` : `${fence}${line}${fence}`;
}

/** Text without what Markdown or HTML would read in it. */
const plain = (text: string): string => text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]<>()#|~&]/g, '\\$&');
