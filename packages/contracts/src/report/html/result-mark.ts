import type { Finding } from '../../finding.ts';
import { html, type Markup } from './markup.ts';
import type { Places } from './places.ts';
import { severityWords } from './words.ts';

/** What came of one place of a contract: links to its findings, or that there are none. Nothing where nothing was checked. */
export function resultMark(places: Places, findings: readonly Finding[], checked: boolean): Markup | undefined {
  if (findings.length > 0) return html`${findings.map((finding) => findingLink(places, finding))}`;
  if (!checked) return undefined;
  return html`<span class="pass"><span aria-hidden="true">✓</span><span class="sr">no findings:</span></span> `;
}

function findingLink(places: Places, finding: Finding): Markup {
  const { severity, suppressed, message } = finding;
  const [kind, word] = suppressed ? ['off', 'suppressed'] : [severity, severityWords[severity]];
  return html`<a class="badge ${kind}" href="${places.linkTo(finding)}" title="${message}">${word}<span class="sr">: ${message}</span></a> `;
}
