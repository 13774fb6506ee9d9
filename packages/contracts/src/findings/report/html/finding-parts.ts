import type { Finding } from '../../finding.ts';
import { pageLink } from '../page-link.ts';
import type { ReportedClient, ReportedOperation } from '../report.ts';
import { type Anchors, linkTo } from './anchors.ts';
import type { PageContext } from './context.ts';
import { count, severityWords } from './labels.ts';
import { html, type Markup } from './markup.ts';

/** The attributes that the filter reads. */
export function facets(anchors: Anchors, holder: ReportedOperation | ReportedClient, finding: Finding): Markup {
  const { severity, service, suppressed } = finding;
  const check = 'operation' in holder ? checksOf(holder, finding).join(' ') : '';
  const known = html`data-of="${anchors.idOf(holder)}" data-severity="${severity}" data-service="${service}"`;
  return html`${known} data-check="${check}" data-suppressed="${suppressed ? 'yes' : 'no'}"`;
}

/** The checks with cases that showed the finding. */
function checksOf({ checks = [] }: ReportedOperation, { cases }: Finding): readonly string[] {
  return checks
    .map(({ name }) => name)
    .filter((name) => cases.some((one) => one === name || one.startsWith(`${name}: `)));
}

/** The severity as a word and a color. */
export const severityBadge = ({ severity, suppressed }: Finding): Markup =>
  html`<span class="badge ${severity}">${severityWords[severity]}</span>${suppressed && html` <span class="badge off">suppressed</span>`}`;

/** The path of a finding, linked to the member at that path. */
export function pathLink({ memberOf }: PageContext, finding: Finding): Markup {
  const member = memberOf.get(finding);
  const path = html`<code>${finding.path}</code>`;
  return member === undefined ? path : html`<a href="${linkTo(member)}">${path}</a>`;
}

/** The line of a page, or just the page, as a link to the page of the operation. An address that nobody should follow is only shown. */
export function pagePlace({ source, docs }: Finding): Markup | undefined {
  const place = source && `${source.page}:${source.line}`;
  const link = pageLink(docs);
  if (link !== undefined) return html`<a href="${link}" rel="noreferrer">${place ?? 'reference'}</a>`;
  if (place === undefined && docs === undefined) return undefined;
  return html`${place}${place !== undefined && docs !== undefined && ' '}${docs !== undefined && html`<code>${docs}</code>`}`;
}

/** The reason why a finding is suppressed, for a list of terms. */
export function suppression({ suppressed }: Finding): Markup | undefined {
  if (!suppressed) return undefined;
  const { by, reason, until } = suppressed;
  return html`<div><dt>Suppressed</dt><dd>by ${by}: ${reason}${until && ` (until ${until})`}</dd></div>`;
}

/** The longest value that is shown in full, and the length of the part shown of a longer one, in characters. */
const longest = 500;
const shownOfLong = 200;

/** A value. Of a very long value only the start is shown, which opens to the complete text. */
export function longText(text: string): Markup {
  if (!isLong(text)) return html`<code>${text}</code>`;
  const points = Array.from(text);
  const start = html`<code>${points.slice(0, shownOfLong).join('')}…</code>`;
  const size = html`<span class="dim">${count(points.length, 'character')}</span>`;
  return html`<details class="long"><summary>${start} ${size}</summary><code>${text}</code></details>`;
}

/** Whether a value is too long to be shown in full. */
export const isLong = (text: string): boolean => text.length > longest;
