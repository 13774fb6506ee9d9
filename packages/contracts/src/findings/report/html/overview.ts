import type { CheckCount, Report, ReportedOperation } from '../report.ts';
import { verdictOf } from '../verdict.ts';
import { fixedIds, type PageContext } from './context.ts';
import { grouped } from './labels.ts';
import { html, type Markup } from './markup.ts';

/** A table of operations by checks: passed and failed cases, and the number of findings. */
export function overview(context: PageContext): Markup {
  const { operations } = context.report;
  const checks = checkNames(context.report);
  return html`<section id="${fixedIds.overview}" aria-labelledby="${fixedIds.overviewTitle}">
<h2 id="${fixedIds.overviewTitle}">Overview</h2>
<div class="scroll" role="group" aria-label="What came of each operation" tabindex="0">
<table class="matrix">
<thead><tr><th scope="col">Operation</th>${checks.map((name) => html`<th scope="col">${name}</th>`)}<th scope="col">Findings</th></tr></thead>
${byClient(operations).map((group) => rows(context, group, checks))}</table>
</div>
</section>
`;
}

/** The names of all checks, in the order of the operation that has the most checks. */
export function checkNames({ operations }: Report): readonly string[] {
  const lists = operations.map(({ checks = [] }) => checks).sort((a, b) => b.length - a.length);
  return [...new Set(lists.flatMap((checks) => checks.map(({ name }) => name)))];
}

/** Groups neighboring operations that were checked against the same client. */
function byClient(operations: readonly ReportedOperation[]): readonly (readonly ReportedOperation[])[] {
  const groups: ReportedOperation[][] = [];
  const clientOf = ({ service, sdk }: ReportedOperation): string => [service, sdk?.package, sdk?.version].join();
  for (const operation of operations) {
    const last = groups.at(-1);
    if (last?.[0] && clientOf(last[0]) === clientOf(operation)) last.push(operation);
    else groups.push([operation]);
  }
  return groups;
}

function rows(context: PageContext, group: readonly ReportedOperation[], checks: readonly string[]): Markup {
  const [first] = group;
  return html`<tbody>
<tr><th scope="rowgroup" colspan="${checks.length + 2}">${first?.service} ${first?.sdk && html`<span class="sdk">${first.sdk.package} ${first.sdk.version}</span>`}</th></tr>
${group.map((operation) => row(context, operation, checks))}</tbody>
`;
}

function row({ anchors }: PageContext, operation: ReportedOperation, checks: readonly string[]): Markup {
  const cells = checks.map((name) => {
    const check = operation.checks?.find((one) => one.name === name);
    return check ? cell(check, anchors.linkTo(check)) : notRun;
  });
  const name = html`<th scope="row"><a href="${anchors.linkTo(operation)}">${operation.operation}</a></th>`;
  const counts = html`<td class="counts">${findingCounts(operation.findings)}</td>`;
  return html`<tr data-of="${anchors.idOf(operation)}">${name}${cells}${counts}</tr>
`;
}

const notRun = html`<td class="none"><span aria-hidden="true">–</span><span class="sr">not run</span></td>`;

function cell({ passed, failed }: CheckCount, link: string): Markup {
  if (failed === 0)
    return html`<td class="pass"><a href="${link}"><span aria-hidden="true">✓</span> ${passed}<span class="sr"> passed</span></a></td>`;
  const all = passed + failed;
  const share = html`${failed}<span aria-hidden="true">/${all}</span><span class="sr"> of ${all} failed</span>`;
  return html`<td class="fail"><a href="${link}"><span aria-hidden="true">✗</span> ${share}</a></td>`;
}

/** The number of cases that passed, or the number that failed. */
export function passedMark(checks: readonly CheckCount[]): Markup {
  const passed = checks.reduce((sum, check) => sum + check.passed, 0);
  const failed = checks.reduce((sum, check) => sum + check.failed, 0);
  if (failed === 0) return html`<span class="pass"><span aria-hidden="true">✓</span> ${grouped(passed)} passed</span>`;
  return html`<span class="fail"><span aria-hidden="true">✗</span> ${grouped(failed)} of ${grouped(passed + failed)} failed</span>`;
}

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

/** The verdict in one line. */
export function verdict(report: Report): Markup {
  const bad = report.summary.error > 0;
  return html`<p class="verdict ${bad ? 'fail' : 'pass'}"><span aria-hidden="true">${bad ? '✗' : '✓'}</span> <b>${bad ? 'Failed' : 'Passed'}</b> ${verdictOf(report)}</p>`;
}
