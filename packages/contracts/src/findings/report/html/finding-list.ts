import type { Finding } from '../../finding.ts';
import { severities } from '../../severity.ts';
import type { Report, ReportedClient, ReportedOperation } from '../report.ts';
import { hasMessages } from '../worth-reading.ts';
import { linkTo } from './anchors.ts';
import { fixedIds, type PageContext } from './context.ts';
import { facets, isLong, longText, pagePlace, pathLink, severityBadge, suppression } from './finding-parts.ts';
import { operationTitle } from './labels.ts';
import { html, type Markup } from './markup.ts';

/** What findings are listed under: an operation in one copy of its client, or a client as a whole. */
type Holder = ReportedOperation | ReportedClient;

/** Every finding, grouped by operation and client: as cards, or side by side where the report is a comparison. */
export function findingList(context: PageContext): Markup {
  const { labels, operations, clients = [] } = context.report;
  const holders: readonly Holder[] = [...clients, ...operations];
  const found = holders.filter(({ findings }) => findings.length > 0).sort((a, b) => rankOf(a) - rankOf(b));
  const title = labels ? html`Drift from ${labels.before} to ${labels.after}` : 'Findings';
  return html`<section id="${fixedIds.findings}" aria-labelledby="${fixedIds.findingsTitle}">
<h2 id="${fixedIds.findingsTitle}">${title}</h2>
${found.length === 0 ? html`<p class="empty">No findings.</p>` : ''}
${found.map((holder) => group(context, holder))}</section>
`;
}

/** Operations with errors come first, those with only suppressed findings last. */
function rankOf({ findings }: Holder): number {
  const ranks = findings.map(({ severity, suppressed }) => (suppressed ? 3 : severities.indexOf(severity)));
  return Math.min(...ranks);
}

function group(context: PageContext, holder: Holder): Markup {
  const { anchors, copies, report } = context;
  const isOperation = 'operation' in holder;
  const findings =
    report.labels && isOperation
      ? driftTable(context, holder, report.labels)
      : holder.findings.map((finding) => card(context, holder, finding));
  const title = isOperation ? operationTitle(copies, holder) : copies.titleOfClient(holder);
  return html`<div class="group">
<h3><a href="${anchors.linkTo(holder)}">${title}</a></h3>
${findings}</div>
`;
}

function card(context: PageContext, holder: Holder, finding: Finding): Markup {
  const { severity, message, expected, actual, rule, cases } = finding;
  const page = pagePlace(finding);
  const id = context.anchors.idOf(finding);
  return html`<article class="finding ${severity}" id="${id}" tabindex="-1" ${facets(context.anchors, holder, finding)}>
<h4>${severityBadge(finding)} ${pathLink(context, finding)} <span class="rule">${rule}</span></h4>
<p>${message}</p>
<dl>
<div><dt>Expected</dt><dd>${longText(expected)}</dd></div>
<div><dt>Actual</dt><dd>${longText(actual)}</dd></div>
${page && html`<div><dt>Page</dt><dd>${page}</dd></div>`}
${cases.length > 0 && html`<div><dt>${cases.length === 1 ? 'Case' : 'Cases'}</dt><dd>${caseLinks(context, holder, finding)}</dd></div>`}
${suppression(finding)}</dl>
<p class="share"><a class="anchor" href="${linkTo(id)}" aria-label="Link to finding ${id}">#${id}</a></p>
</article>
`;
}

function caseLinks({ anchors }: PageContext, holder: Holder, { cases }: Finding): Markup {
  const recordings = 'operation' in holder ? (holder.cases ?? []) : [];
  const byName = new Map(recordings.filter(hasMessages).map((one) => [`${one.check}: ${one.name}`, one]));
  const items = cases.map((name) => {
    const recorded = byName.get(name);
    return html`<li>${recorded ? html`<a href="${anchors.linkTo(recorded)}">${name}</a>` : name}</li>`;
  });
  const [first, ...others] = items;
  return html`<ul>${first}</ul>${others.length > 0 && html`<details><summary>${others.length} more</summary><ul>${others}</ul></details>`}`;
}

type Labels = NonNullable<Report['labels']>;

/** The findings of one operation as a table: before and after side by side. */
function driftTable(context: PageContext, operation: ReportedOperation, labels: Labels): Markup {
  const name = `${operation.service}/${operation.operation}`;
  return html`<div class="scroll" role="group" aria-label="Drift of ${name}" tabindex="0">
<table class="drift">
<thead><tr><th scope="col">Severity</th><th scope="col">Where</th><th scope="col">${labels.before}</th><th scope="col">${labels.after}</th></tr></thead>
<tbody>
${operation.findings.map((finding) => row(context, operation, finding, labels))}</tbody>
</table>
</div>
`;
}

function row(context: PageContext, operation: ReportedOperation, finding: Finding, labels: Labels): Markup {
  const { anchors } = context;
  const id = anchors.idOf(finding);
  const { message, rule, expected, actual, severity } = finding;
  const page = pagePlace(finding);
  const { before, after } = sideBySide(expected, actual);
  const place = page && html` <span class="dim">${page}</span>`;
  const text = html`<p>${message} <span class="rule">${rule}</span>${place}</p>`;
  const reason = finding.suppressed && html`<dl>${suppression(finding)}</dl>`;
  const anchor = html`<a class="anchor" href="${linkTo(id)}" aria-label="Link to finding ${id}">#${id}</a>`;
  const head = html`<th scope="row">${pathLink(context, finding)}${text}${reason}${anchor}</th>`;
  const values = html`<td data-label="${labels.before}">${before}</td><td data-label="${labels.after}">${after}</td>`;
  const attributes = html`class="finding ${severity}" id="${id}" tabindex="-1" ${facets(anchors, operation, finding)}`;
  return html`<tr ${attributes}><td>${severityBadge(finding)}</td>${head}${values}</tr>
`;
}

/** Two texts with their difference marked, if they share enough for the mark to help. */
export function sideBySide(before: string, after: string): { readonly before: Markup; readonly after: Markup } {
  if (isLong(before) || isLong(after)) return { before: longText(before), after: longText(after) };
  const [a, b] = [Array.from(before), Array.from(after)];
  const start = sharedStart(a, b);
  const end = sharedStart(a.slice(start).reverse(), b.slice(start).reverse());
  const isAlike = start + end > 0 && 2 * (start + end) >= Math.min(a.length, b.length);
  if (!isAlike) return { before: html`<code>${before}</code>`, after: html`<code>${after}</code>` };
  const parts = (points: readonly string[]): readonly [string, string, string] => [
    points.slice(0, start).join(''),
    points.slice(start, points.length - end).join(''),
    points.slice(points.length - end).join(''),
  ];
  const [headA, goneA, tailA] = parts(a);
  const [headB, newB, tailB] = parts(b);
  return {
    before: html`<code>${headA}${goneA !== '' && html`<del>${goneA}</del>`}${tailA}</code>`,
    after: html`<code>${headB}${newB !== '' && html`<ins>${newB}</ins>`}${tailB}</code>`,
  };
}

function sharedStart(a: readonly string[], b: readonly string[]): number {
  const limit = Math.min(a.length, b.length);
  let length = 0;
  while (length < limit && a[length] === b[length]) length += 1;
  return length;
}
