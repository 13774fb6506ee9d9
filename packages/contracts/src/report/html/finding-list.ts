import type { Finding } from '../../finding.ts';
import type { ReportedOperation } from '../report.ts';
import { fixedIds, type PageContext } from './context.ts';
import { driftTable } from './drift-table.ts';
import { facets, longText, severityBadge, suppression } from './finding-parts.ts';
import { html, type Markup } from './markup.ts';
import { linkTo } from './places.ts';

/** Every finding, by operation: as cards, or side by side where the report compares two things. */
export function findingList(context: PageContext): Markup {
  const { labels, operations } = context.report;
  const found = operations.filter(({ findings }) => findings.length > 0);
  const title = labels ? html`Drift from ${labels.before} to ${labels.after}` : 'Findings';
  return html`<section id="${fixedIds.findings}" aria-labelledby="findings-title">
<h2 id="findings-title">${title}</h2>
${found.length === 0 ? html`<p class="empty">No findings.</p>` : ''}
${found.map((operation) => group(context, operation))}</section>
`;
}

function group(context: PageContext, operation: ReportedOperation): Markup {
  const { places, report } = context;
  const findings = report.labels
    ? driftTable(context, operation, report.labels)
    : operation.findings.map((finding) => card(context, operation, finding));
  return html`<div class="group">
<h3><a href="${places.linkTo(operation)}"><span class="service">${operation.service}/</span>${operation.operation}</a></h3>
${findings}</div>
`;
}

function card(context: PageContext, operation: ReportedOperation, finding: Finding): Markup {
  const { severity, path, message, expected, actual, rule, source, cases } = finding;
  const id = context.places.idOf(finding);
  return html`<article class="finding ${severity}" id="${id}" tabindex="-1" ${facets(context.places, operation, finding)}>
<h4>${severityBadge(finding)} <code>${path}</code> <span class="rule">${rule}</span></h4>
<p>${message}</p>
<dl>
<div><dt>Expected</dt><dd>${longText(expected)}</dd></div>
<div><dt>Actual</dt><dd>${longText(actual)}</dd></div>
${source && html`<div><dt>Page</dt><dd>${source.page}:${source.line}</dd></div>`}
${cases.length > 0 && html`<div><dt>${cases.length === 1 ? 'Case' : 'Cases'}</dt><dd>${caseLinks(context, operation, finding)}</dd></div>`}
${suppression(finding)}</dl>
<p class="share"><a class="anchor" href="${linkTo(id)}" aria-label="Link to finding ${id}">#${id}</a></p>
</article>
`;
}

const listed = 5;

function caseLinks({ places }: PageContext, operation: ReportedOperation, { cases }: Finding): Markup {
  const byName = new Map((operation.cases ?? []).map((one) => [`${one.check}: ${one.name}`, one]));
  const items = cases.map((name) => {
    const recorded = byName.get(name);
    return html`<li>${recorded ? html`<a href="${places.linkTo(recorded)}">${name}</a>` : name}</li>`;
  });
  if (items.length <= listed) return html`<ul>${items}</ul>`;
  return html`<ul>${items.slice(0, listed)}</ul><details><summary>${items.length - listed} more</summary><ul>${items.slice(listed)}</ul></details>`;
}
