import { severities } from '../../severity.ts';
import type { Report } from '../report.ts';
import { fixedIds } from './context.ts';
import { html, type Markup } from './markup.ts';
import { checkNames } from './overview.ts';
import { severityWords } from './words.ts';

/** The controls that choose what is shown. Only a script can make them work, so only a script shows them. */
export function filterForm(report: Report): Markup {
  const services = [...new Set(report.operations.map(({ service }) => service))].sort();
  return html`<form class="filter" id="${fixedIds.filter}" role="search" aria-label="Filter the report" hidden>
<label class="search"><span class="sr">Search findings and operations</span><input type="search" name="q" placeholder="Search" autocomplete="off" spellcheck="false"></label>
<fieldset><legend class="sr">Severity</legend>${severities.map((severity) => html`<label><input type="checkbox" name="severity" value="${severity}" checked> <span class="badge ${severity}">${severityWords[severity]}</span></label>`)}</fieldset>
${select('service', 'Service', [['', 'all'], ...services.map(same)])}${select('check', 'Check', [['', 'all'], ...checkNames(report).map(same)])}${select(
  'suppressed',
  'Suppressed',
  [
    ['', 'shown'],
    ['no', 'hidden'],
    ['yes', 'only'],
  ],
)}<p role="status" id="${fixedIds.shown}"></p>
<button type="reset">Reset</button>
</form>
`;
}

const same = (value: string): readonly [string, string] => [value, value];

const select = (name: string, label: string, options: readonly (readonly [string, string])[]): Markup =>
  html`<label>${label} <select name="${name}">${options.map(([value, text]) => html`<option value="${value}">${text}</option>`)}</select></label>
`;
