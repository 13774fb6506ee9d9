import type { Finding } from '../../finding.ts';
import type { ReportedOperation } from '../report.ts';
import { type Anchors, linkTo } from './anchors.ts';
import type { PageContext } from './context.ts';
import { count, severityWords } from './labels.ts';
import { html, type Markup } from './markup.ts';

/** What the filter looks at, as attributes. */
export function facets(places: Anchors, operation: ReportedOperation, finding: Finding): Markup {
  const { severity, service, suppressed } = finding;
  const check = checksOf(operation, finding).join(' ');
  const known = html`data-of="${places.idOf(operation)}" data-severity="${severity}" data-service="${service}"`;
  return html`${known} data-check="${check}" data-suppressed="${suppressed ? 'yes' : 'no'}"`;
}

/** The checks whose cases showed it. */
function checksOf({ checks = [] }: ReportedOperation, { cases }: Finding): readonly string[] {
  return checks
    .map(({ name }) => name)
    .filter((name) => cases.some((one) => one === name || one.startsWith(`${name}: `)));
}

/** The severity in a word and in colour. */
export const severityBadge = ({ severity, suppressed }: Finding): Markup =>
  html`<span class="badge ${severity}">${severityWords[severity]}</span>${suppressed && html` <span class="badge off">suppressed</span>`}`;

/** The path of a finding, linked to the member that stands there. */
export function pathLink({ memberOf }: PageContext, finding: Finding): Markup {
  const member = memberOf.get(finding);
  const path = html`<code>${finding.path}</code>`;
  return member === undefined ? path : html`<a href="${linkTo(member)}">${path}</a>`;
}

/** Why a finding does not count, for a list of terms. */
export function suppression({ suppressed }: Finding): Markup | undefined {
  if (!suppressed) return undefined;
  const { by, reason, until } = suppressed;
  return html`<div><dt>Suppressed</dt><dd>by ${by}: ${reason}${until && ` (until ${until})`}</dd></div>`;
}

/** How many characters of a value are shown at once, and how many where there are more. */
const longest = 500;
const shownOfLong = 200;

/** A value; where it is very long, its start, which opens to the whole. */
export function longText(text: string): Markup {
  if (!isLong(text)) return html`<code>${text}</code>`;
  const points = Array.from(text);
  const start = html`<code>${points.slice(0, shownOfLong).join('')}…</code>`;
  const size = html`<span class="dim">${count(points.length, 'character')}</span>`;
  return html`<details class="long"><summary>${start} ${size}</summary><code>${text}</code></details>`;
}

/** Whether a value is too long to be shown at once. */
export const isLong = (text: string): boolean => text.length > longest;
