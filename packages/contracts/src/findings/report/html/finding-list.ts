import type { Finding } from '../../finding.ts';
import { severities } from '../../severity.ts';
import type { ReportedOperation } from '../report.ts';
import { fixedIds, type PageContext } from './context.ts';
import { driftTable } from './drift-table.ts';
import { facets, longText, pathLink, severityBadge, suppression } from './finding-parts.ts';
import { html, type Markup } from './markup.ts';
import { linkTo } from './places.ts';

/** Every finding, by operation: as cards, or side by side where the report compares two things. */
export function findingList(context: PageContext): Markup {
  const { labels, operations } = context.report;
  const found = operations.filter(({ findings }) => findings.length > 0).sort((a, b) => rankOf(a) - rankOf(b));
  const title = labels ? html`Drift from ${labels.before} to ${labels.after}` : 'Findings';
  return html`<section id="${fixedIds.findings}" aria-labelledby="${fixedIds.findingsTitle}">
<h2 id="${fixedIds.findingsTitle}">${title}</h2>
${found.length === 0 ? html`<p class="empty">No findings.</p>` : ''}
${found.map((operation) => group(context, operation))}</section>
`;
}

/** Operations with errors come first, those with suppressed findings alone last. */
function rankOf({ findings }: ReportedOperation): number {
  const ranks = findings.map(({ severity, suppressed }) => (suppressed ? 3 : severities.indexOf(severity)));
  return Math.min(...ranks);
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
  const { severity, message, expected, actual, rule, source, cases } = finding;
  const id = context.places.idOf(finding);
  return html`<article class="finding ${severity}" id="${id}" tabindex="-1" ${facets(context.places, operation, finding)}>
<h4>${severityBadge(finding)} ${pathLink(context, finding)} <span class="rule">${rule}</span></h4>
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

function caseLinks({ places }: PageContext, operation: ReportedOperation, { cases }: Finding): Markup {
  const byName = new Map((operation.cases ?? []).map((one) => [`${one.check}: ${one.name}`, one]));
  const items = cases.map((name) => {
    const recorded = byName.get(name);
    return html`<li>${recorded ? html`<a href="${places.linkTo(recorded)}">${name}</a>` : name}</li>`;
  });
  const [first, ...others] = items;
  return html`<ul>${first}</ul>${others.length > 0 && html`<details><summary>${others.length} more</summary><ul>${others}</ul></details>`}`;
}
