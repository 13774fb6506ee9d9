import { type CaseCounts, cellsOf, countsOf, totalOf } from '../case-counts.ts';
import { clientState } from '../client-words.ts';
import { type CheckCount, checkNames, type Report, type ReportedOperation } from '../report.ts';
import { type TableGroup, tableGroups } from '../table-rows.ts';
import { outcomeOf, verdictOf } from '../verdict.ts';
import { fixedIds, type PageContext } from './context.ts';
import { grouped } from './labels.ts';
import { html, type Markup } from './markup.ts';

/** A table of operations by checks, grouped by client: passed and failed cases, and the number of findings. */
export function overview(context: PageContext): Markup {
  const checks = checkNames(context.report);
  const groups = tableGroups(context.report, checks, true);
  return html`<section id="${fixedIds.overview}" aria-labelledby="${fixedIds.overviewTitle}">
<h2 id="${fixedIds.overviewTitle}">Overview</h2>
<div class="scroll" role="group" aria-label="What came of each operation" tabindex="0">
<table class="matrix">
<thead><tr><th scope="col">Operation</th>${checks.map((name) => html`<th scope="col">${name}</th>`)}<th scope="col">Findings</th></tr></thead>
${groups.filter(({ operations }) => operations.length > 0).map((group) => rows(context, group, checks))}</table>
</div>
</section>
`;
}

function rows(context: PageContext, group: TableGroup, checks: readonly string[]): Markup {
  const { service, sdk, client, operations } = group;
  const { copies, anchors } = context;
  const name = sdk && html`<span class="sdk">${copies.titleOfClient(sdk)}</span>`;
  const linked = client && name ? html`<a href="${anchors.linkTo(client)}">${name}</a>` : name;
  const state = client && html` <span class="sdk">${clientState(client, operations)}</span>`;
  return html`<tbody>
<tr><th scope="rowgroup" colspan="${checks.length + 2}">${service} ${linked}${state}</th></tr>
${operations.map((operation) => row(context, operation, checks))}</tbody>
`;
}

function row({ anchors }: PageContext, operation: ReportedOperation, checks: readonly string[]): Markup {
  const cells = cellsOf(operation, checks).map(({ state }, i) => {
    const check = operation.checks?.find((one) => one.name === checks[i]);
    if (check) return cell(operation, check, anchors.linkTo(check));
    return state === 'unknown' ? cutOff : notRun;
  });
  const name = html`<th scope="row"><a href="${anchors.linkTo(operation)}">${operation.operation}</a></th>`;
  const counts = html`<td class="counts">${findingCounts(operation.findings)}</td>`;
  return html`<tr data-of="${anchors.idOf(operation)}">${name}${cells}${counts}</tr>
`;
}

const notRun = html`<td class="none"><span aria-hidden="true">–</span><span class="sr">not run</span></td>`;

const cutOff = html`<td class="unknown"><span aria-hidden="true">?</span><span class="sr">could not be looked at</span></td>`;

function cell(operation: ReportedOperation, check: CheckCount, link: string): Markup {
  const { passed, failed, unknown } = countsOf(operation, check);
  if (failed + unknown === 0)
    return html`<td class="pass"><a href="${link}"><span aria-hidden="true">✓</span> ${passed}<span class="sr"> passed</span></a></td>`;
  const all = passed + failed + unknown;
  const share = (number: number, words: string): Markup =>
    html`${number}<span aria-hidden="true">/${all}</span><span class="sr"> of ${all} ${words}</span>`;
  const unseen = html`<span aria-hidden="true">?</span> ${share(unknown, 'could not be looked at')}`;
  if (failed === 0) return html`<td class="unknown"><a href="${link}">${unseen}</a></td>`;
  return html`<td class="fail"><a href="${link}"><span aria-hidden="true">✗</span> ${share(failed, 'failed')}${unknown > 0 && html` ${unseen}`}</a></td>`;
}

/** The number of cases that passed, or the numbers of those that failed and that could not be looked at. */
export function passedMark({ passed, failed, unknown }: CaseCounts): Markup {
  if (failed + unknown === 0)
    return html`<span class="pass"><span aria-hidden="true">✓</span> ${grouped(passed)} passed</span>`;
  const all = grouped(passed + failed + unknown);
  const bad = html`<span class="fail"><span aria-hidden="true">✗</span> ${grouped(failed)} of ${all} failed</span>`;
  const unseen = html`<span class="unknown"><span aria-hidden="true">?</span> ${grouped(unknown)} of ${all} could not be looked at</span>`;
  return html`${failed > 0 && bad}${failed > 0 && unknown > 0 && ' '}${unknown > 0 && unseen}`;
}

/** The result of all cases of an operation. */
export const totalMark = (operation: ReportedOperation): Markup => passedMark(totalOf(operation));

/** The number of findings of each severity by letter, `2 E`, `1 W`, `8 I`, and how many are suppressed. */
export function findingCounts(findings: ReportedOperation['findings']): Markup {
  const active = findings.filter(({ suppressed }) => suppressed === undefined);
  const of = (severity: 'error' | 'warn' | 'info', letter: string, word: string): Markup | undefined => {
    const number = active.filter((finding) => finding.severity === severity).length;
    if (number === 0) return undefined;
    return html`<span class="badge ${severity}">${number} <span aria-hidden="true">${letter}</span><span class="sr">${word}</span></span> `;
  };
  const suppressed = findings.length - active.length;
  const off = html`<span class="badge off">${suppressed} <span aria-hidden="true">S</span><span class="sr">suppressed</span></span>`;
  const none = findings.length === 0 && html`<span class="none">none</span>`;
  const counted = [of('error', 'E', 'errors'), of('warn', 'W', 'warnings'), of('info', 'I', 'info')];
  return html`${counted}${suppressed > 0 && off}${none}`;
}

const verdicts = {
  passed: { kind: 'pass', sign: '✓', word: 'Passed' },
  failed: { kind: 'fail', sign: '✗', word: 'Failed' },
  incomplete: { kind: 'unknown', sign: '?', word: 'Not complete' },
} as const;

/** The verdict in one line. */
export function verdict(report: Report): Markup {
  const { kind, sign, word } = verdicts[outcomeOf(report)];
  const text = verdictOf(report).replace(/^not complete: /, '');
  return html`<p class="verdict ${kind}"><span aria-hidden="true">${sign}</span> <b>${word}</b> ${text}</p>`;
}
