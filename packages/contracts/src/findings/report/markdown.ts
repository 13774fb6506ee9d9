import type { Finding } from '../finding.ts';
import type { Severity } from '../severity.ts';
import { factsOf } from './facts-of.ts';
import { blocksOf, cellText, legend, unseenIn } from './matrix-table.ts';
import { checkNames, type Report, type ReportedOperation } from './report.ts';
import { count, verdictOf } from './verdict.ts';

/** The limit of a GitHub comment in characters. Used as a limit in bytes, of which a text never has fewer. */
export const commentLimit = 65_536;

/**
 * The report as Markdown for a pull request comment, in at most `limit` bytes. A longer report is cut after a complete finding, and a line
 * states the cut.
 * The first line is an invisible marker by which a bot finds its comment again.
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

/** A table of operations by versions, or by checks. If there is no room for all, operations with failures come first. */
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

/** One finding. A single block of HTML, in which GitHub reads no Markdown: https://spec.commonmark.org/0.31.2/#html-blocks */
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

/** About the width of a comment. */
const width = 98;

/** Markdown tables of operations by versions, a legend, and the parts that the versions do not describe. */
function markdownMatrixTable(report: Report): readonly Block[] {
  const { package: name = '', versions = [], operations } = report;
  const tables = blocksOf(versions, width).map((places): Block => {
    const heads = places.map((place) => escapeText(versions[place] ?? ''));
    return {
      heading: `\n| ${[`<code>${escapeCode(name)}</code>`, ...heads].join(' | ')} |\n| --- |${' --: |'.repeat(heads.length)}\n`,
      items: operations.map((operation) => versionsRowOf(operation, places)),
    };
  });
  const unseen = unseenIn(report).map((line) => `<br>not looked at: ${escapeText(line)}`);
  return [...tables, { heading: '', items: [`\n<sub>${[legend.join(', '), ...unseen].join('')}</sub>\n`] }];
}

function versionsRowOf({ service, operation, cells = [] }: ReportedOperation, places: readonly number[]): string {
  const row = places.map((place) => {
    const cell = cells[place];
    return cell ? cellText(cell) : '';
  });
  return `| <code>${escapeCode(`${service}/${operation}`)}</code> | ${row.join(' | ')} |\n`;
}

/** Items under one heading. The heading is written only with at least one item. */
interface Block {
  readonly heading: string;
  readonly items: readonly string[];
}

/**
 * As many complete items as fit, in order, in bytes of UTF-8. A last line counts the items left out, and room is kept for it. If the room is
 * too small even for that line, the line is written anyway.
 */
export function fit(blocks: readonly Block[], room: number, leftOut: (left: number) => string): string {
  const all = blocks.flatMap(({ heading, items }) => items.map((item, i) => (i === 0 ? heading + item : item)));
  if (Buffer.byteLength(all.join('')) <= room) return all.join('');
  const kept: string[] = [];
  let free = room - Buffer.byteLength(leftOut(all.length));
  for (const item of all) {
    free -= Buffer.byteLength(item);
    if (free < 0) break;
    kept.push(item);
  }
  return kept.join('') + leftOut(all.length - kept.length);
}

/**
 * Escapes foreign text for a `<code>` element in a table or a block of HTML. The result is one line without markup or links. In such an
 * element GitHub recognizes no mention and no reference.
 */
export const escapeCode = (text: string): string =>
  Buffer.from(text)
    .toString()
    .replace(/[\u0000-\u001f]/g, (control) => String.fromCodePoint(0x2400 + control.charCodeAt(0)))
    .replace(/[!-~]/g, (character) => (harmless.test(character) ? character : `&#${character.charCodeAt(0)};`))
    .replace(/(?<=www)\./gi, '&#46;');

/** Characters without a meaning inside a line of HTML or Markdown. */
const harmless = /[A-Za-z0-9.,;/()={}"'?%+-]/;

/** Escapes foreign text outside such an element. A zero-width space breaks mentions, references and links. */
export const escapeText = (text: string): string => escapeCode(text.replace(/[@#:](?=\S)|www(?=\.)/gi, '$&\u200b'));
