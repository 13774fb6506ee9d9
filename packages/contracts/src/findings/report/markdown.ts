import type { Finding } from '../finding.ts';
import type { Severity } from '../severity.ts';
import { checkNames } from './check-names.ts';
import { escapeCode, escapeText } from './escape-markdown.ts';
import { factsOf } from './facts-of.ts';
import { type Block, fit } from './fit.ts';
import { markdownMatrixTable } from './markdown-matrix-table.ts';
import type { Report, ReportedOperation } from './report.ts';
import { count, verdictOf } from './verdict.ts';

/** What a comment on GitHub holds, in characters; counted in bytes, which are never fewer. */
export const commentLimit = 65_536;

/**
 * The report as Markdown for a comment of a pull request, in no more bytes than `limit`: it is cut after a whole finding, and says so.
 * The first line is a marker that does not show, by which a bot finds its comment again.
 */
export function formatMarkdown(report: Report, limit: number = commentLimit): string {
  const sign = report.summary.error > 0 ? '❌' : '✅';
  const head = `<!-- docpact ${report.command} -->\n### ${sign} docpact ${report.command}\n\n${verdictOf(report)}\n`;
  const seed = report.seed === undefined ? '' : `\n<sub>seed ${report.seed}</sub>\n`;
  const room = limit - Buffer.byteLength(head + seed);
  const table = fit(tableOf(report, room / 2), room / 2, (left) => `\n${count(left, 'operation')} more not shown.\n`);
  const details = fit(findingBlocks(report), room - Buffer.byteLength(table), (left) => {
    const verb = left === 1 ? 'is' : 'are';
    return `\n**${count(left, 'finding')} more ${verb} left out: there is no room here.** The JSON report has all.\n`;
  });
  return `${head}${table}${details}${seed}`;
}

/** Operations by versions, or by checks. Where not all of them have room, those come first in which something failed. */
function tableOf(report: Report, room: number): readonly Block[] {
  if (report.versions) return markdownMatrixTable(report);
  const names = checkNames(report);
  if (names.length === 0) return [];
  const heading = `\n| Operation | ${names.map(escapeText).join(' | ')} |\n| --- |${' --: |'.repeat(names.length)}\n`;
  const toItem = (operation: ReportedOperation): string => rowOf(operation, names);
  const items = report.operations.map(toItem);
  if (Buffer.byteLength(items.join('')) + Buffer.byteLength(heading) <= room) return [{ heading, items }];
  const isBad = ({ checks = [] }: ReportedOperation): boolean => checks.some(({ failed }) => failed > 0);
  const worst = [...report.operations.filter(isBad), ...report.operations.filter((operation) => !isBad(operation))];
  return [{ heading, items: worst.map(toItem) }];
}

function rowOf({ service, operation, sdk, checks = [] }: ReportedOperation, names: readonly string[]): string {
  const cells = names.map((name) => {
    const check = checks.find((one) => one.name === name);
    if (!check) return '';
    return check.failed === 0 ? `${check.passed} ✔` : `**${check.failed}/${check.passed + check.failed} ✘**`;
  });
  const client = sdk ? `<br><sub><code>${escapeCode(`${sdk.package} ${sdk.version}`)}</code></sub>` : '';
  return `| <code>${escapeCode(`${service}/${operation}`)}</code>${client} | ${cells.join(' | ')} |\n`;
}

const headings: readonly { readonly severity: Severity; readonly noun: (number: number) => string }[] = [
  { severity: 'error', noun: (number) => count(number, 'error') },
  { severity: 'warn', noun: (number) => count(number, 'warning') },
  { severity: 'info', noun: (number) => `${number} info` },
];

function findingBlocks(report: Report): readonly Block[] {
  const findings = report.operations.flatMap((operation) => operation.findings);
  const active = findings.filter(({ suppressed }) => suppressed === undefined);
  const suppressed = findings.filter((finding) => finding.suppressed !== undefined);
  const groups = [
    ...headings.map(({ severity, noun }) => {
      const own = active.filter((finding) => finding.severity === severity);
      return { title: noun(own.length), own };
    }),
    { title: `${suppressed.length} suppressed`, own: suppressed },
  ];
  return groups
    .filter(({ own }) => own.length > 0)
    .map(({ title, own }) => ({ heading: `\n#### ${title}\n\n`, items: own.map(folded) }));
}

/** One finding. It is a single block of HTML, in which no Markdown is read: https://spec.commonmark.org/0.31.2/#html-blocks */
function folded(finding: Finding): string {
  const { service, operation, path, message, rule, suppressed } = finding;
  const facts = [
    { name: 'rule', value: rule },
    ...factsOf(finding),
    ...(suppressed ? [{ name: suppressed.by, value: suppressed.reason }] : []),
  ].map(({ name, value }) => `<tr><td>${name}</td><td><code>${escapeCode(value)}</code></td></tr>`);
  const place = `<code>${escapeCode(`${service}/${operation}`)}</code> <code>${escapeCode(path)}</code>`;
  return `<details><summary>${place} ${escapeText(message)}</summary><table>${facts.join('')}</table></details>\n`;
}
