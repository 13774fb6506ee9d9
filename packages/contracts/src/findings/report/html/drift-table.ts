import type { Finding } from '../../finding.ts';
import type { Report, ReportedOperation } from '../report.ts';
import type { PageContext } from './context.ts';
import { facets, pathLink, severityBadge, suppression } from './finding-parts.ts';
import { html, type Markup } from './markup.ts';
import { linkTo } from './places.ts';
import { sideBySide } from './side-by-side.ts';

type Labels = NonNullable<Report['labels']>;

/** The findings of one operation as a table: what stood before beside what stands after. */
export function driftTable(context: PageContext, operation: ReportedOperation, labels: Labels): Markup {
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
  const { places } = context;
  const id = places.idOf(finding);
  const { message, rule, expected, actual, severity, source } = finding;
  const values = sideBySide(expected, actual);
  return html`<tr class="finding ${severity}" id="${id}" tabindex="-1" ${facets(places, operation, finding)}><td>${severityBadge(finding)}</td><th scope="row">${pathLink(context, finding)}<p>${message} <span class="rule">${rule}</span>${source && html` <span class="dim">${source.page}:${source.line}</span>`}</p>${finding.suppressed && html`<dl>${suppression(finding)}</dl>`}<a class="anchor" href="${linkTo(id)}" aria-label="Link to finding ${id}">#${id}</a></th><td data-label="${labels.before}">${values.before}</td><td data-label="${labels.after}">${values.after}</td></tr>
`;
}
