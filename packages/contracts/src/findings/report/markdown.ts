import { visibleLine } from '../../base/visible.ts';
import type { Severity } from '../severity.ts';
import { type CountCell, unknownLegend } from './case-counts.ts';
import { clientFacts, clientState } from './client-words.ts';
import { Copies, copyName, type TitledFinding } from './copies.ts';
import { factsOf } from './facts-of.ts';
import { blocksOf, legend, cellText as matrixCellText, unseenIn } from './matrix-table.ts';
import { pageLink } from './page-link.ts';
import { checkNames, type Report, type ReportedOperation } from './report.ts';
import { type TableGroup, type TableRow, tableGroups } from './table-rows.ts';
import { count, outcomeOf, verdictOf } from './verdict.ts';

/** The limit of a GitHub comment in characters. Used as a limit in bytes, of which a text never has fewer. */
export const commentLimit = 65_536;

/**
 * The report as Markdown for a pull request comment, in at most `limit` bytes. A longer report is cut after a complete finding, and a line
 * states the cut.
 * The first line is an invisible marker by which a bot finds its comment again.
 */
export function formatMarkdown(report: Report, limit: number = commentLimit): string {
  const sign = signs[outcomeOf(report)];
  const head = `<!-- docpact ${report.command} -->\n### ${sign} docpact ${report.command}\n\n${verdictOf(report)}\n`;
  const seed = report.seed === undefined ? '' : `\n<sub>seed ${report.seed}</sub>\n`;
  const room = limit - Buffer.byteLength(head + seed);
  const clients = fit(clientTable(report), room / 4, (left) => `\n${count(left, 'client')} more not shown.\n`);
  const table = fit(tableOf(report, room / 2), room / 2, (left) => `\n${count(left, 'row')} more not shown.\n`);
  const rest = room - Buffer.byteLength(clients + table);
  const details = fit(findingBlocks(report), rest, (left) => {
    const verb = left === 1 ? 'is' : 'are';
    return `\n**${count(left, 'finding')} more ${verb} left out: there is no room here.** The JSON report has all.\n`;
  });
  return `${head}${clients}${table}${details}${seed}`;
}

const signs = { passed: '✅', failed: '❌', incomplete: '⚠️' } as const;

/** Each client in a row: what became of it, and what it is. */
function clientTable(report: Report): readonly Block[] {
  const { clients = [] } = report;
  const copies = new Copies(report);
  const items = clients.map((client) => {
    const facts = clientFacts(client).map(({ name, value }) => `${name} <code>${escapeCode(value)}</code>`);
    const state = escapeText(clientState(client, copies.operationsOf(client)));
    const told = client.state === 'checked' ? state : `**${state}**`;
    return `| <code>${escapeCode(copyName(client))}</code><br><sub>${facts.join('<br>')}</sub> | ${told} |\n`;
  });
  return [{ heading: '\n| Client | Result |\n| --- | --- |\n', items }];
}

/** A table of operations by versions, or by checks. If there is no room for all, operations with failures come first. */
function tableOf(report: Report, room: number): readonly Block[] {
  if (report.versions) return markdownMatrixTable(report);
  const names = checkNames(report);
  if (names.length === 0) return [];
  const copies = new Copies(report);
  const heading = `\n| Operation | ${names.map(escapeText).join(' | ')} |\n| --- |${' --: |'.repeat(names.length)}\n`;
  const rows = tableGroups(report, names, false).flatMap((group) => group.rows.map((row) => ({ row, group })));
  const toItem = ({ row, group }: (typeof rows)[number]): string => rowOf(row, group, copies);
  const isUnknown = rows.some(({ row }) => row.cells.some(({ state }) => state === 'unknown'));
  const legend = isUnknown ? [{ heading: '', items: [`\n<sub>${unknownLegend}</sub>\n`] }] : [];
  const items = rows.map(toItem);
  if (Buffer.byteLength(items.join('')) + Buffer.byteLength(heading) <= room) return [{ heading, items }, ...legend];
  const isBad = ({ row }: (typeof rows)[number]): boolean =>
    row.cells.some(({ state }) => state === 'failed' || state === 'unknown');
  const worst = [...rows.filter(isBad), ...rows.filter((row) => !isBad(row))];
  return [{ heading, items: worst.map(toItem) }, ...legend];
}

function rowOf({ name, operation, cells }: TableRow, { service = '', sdk }: TableGroup, copies: Copies): string {
  const title = operation ? copies.titleOf(operation) : `${service}: ${name}`;
  const client = sdk ? `<br><sub><code>${escapeCode(copies.titleOfClient(sdk))}</code></sub>` : '';
  const sub = operation && title !== `${service}/${name}` ? '' : client;
  return `| <code>${escapeCode(title)}</code>${sub} | ${cells.map(cellText).join(' | ')} |\n`;
}

function cellText({ state, text }: CountCell): string {
  if (state === 'none') return '';
  return state === 'passed' ? text : `**${text}**`;
}

const headings: readonly { readonly severity: Severity; readonly noun: (number: number) => string }[] = [
  { severity: 'error', noun: (number) => count(number, 'error') },
  { severity: 'warn', noun: (number) => count(number, 'warning') },
  { severity: 'info', noun: (number) => `${number} info` },
];

function findingBlocks(report: Report): readonly Block[] {
  const findings = new Copies(report).findings();
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
function folded(finding: TitledFinding): string {
  const { title, path, message, rule, suppressed } = finding;
  const facts = [
    { name: 'rule', value: rule },
    ...factsOf(finding),
    ...(suppressed ? [{ name: suppressed.by, value: suppressed.reason }] : []),
  ].map(({ name, value }) => `<tr><td>${name}</td><td>${name === 'docs' ? linked(finding) : inCode(value)}</td></tr>`);
  const place = `<code>${escapeCode(title)}</code> <code>${escapeCode(path)}</code>`;
  return `<details><summary>${place} ${escapeText(message)}</summary><table>${facts.join('')}</table></details>\n`;
}

/** A value of several lines keeps them. */
const inCode = (text: string): string => `<code>${text.split(/\r?\n/).map(escapeCode).join('<br>')}</code>`;

/** The page of the operation, by the operation's name. An address that nobody should follow is only shown. */
function linked({ docs = '', service, operation }: TitledFinding): string {
  const link = pageLink(docs);
  return link === undefined ? inCode(docs) : `<a href="${escapeCode(link)}">${inCode(`${service}/${operation}`)}</a>`;
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
    return cell ? matrixCellText(cell) : '';
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
  visibleLine(text)
    .replace(/[!-~]/g, (character) => (harmless.test(character) ? character : `&#${character.charCodeAt(0)};`))
    .replace(/(?<=www)\./gi, '&#46;');

/** Characters without a meaning inside a line of HTML or Markdown. */
const harmless = /[A-Za-z0-9.,;/()={}"'?%+-]/;

/** Escapes foreign text outside such an element. A zero-width space breaks mentions, references and links. */
export const escapeText = (text: string): string => escapeCode(text.replace(/[@#:](?=\S)|www(?=\.)/gi, '$&\u200b'));
