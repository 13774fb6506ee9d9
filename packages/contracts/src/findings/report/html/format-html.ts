import type { OperationContract } from '@docpact/schemas/runtime';
import { type Severity, severities } from '../../severity.ts';
import { checkNames, findingsOf, type Report, type ReportedOperation } from '../report.ts';
import { count, outcomeOf } from '../verdict.ts';
import { type PageAssets, readAssets } from './assets.ts';
import { caseLists } from './case-list.ts';
import { clientList } from './client-list.ts';
import { contextOf, fixedIds, type PageContext } from './context.ts';
import { contractView, elsewhere } from './contract-view.ts';
import { findingList } from './finding-list.ts';
import { operationTitle, severityWords } from './labels.ts';
import { html, type Markup } from './markup.ts';
import { MessagePool } from './message-pool.ts';
import { findingCounts, overview, totalMark, verdict } from './overview.ts';

/**
 * The report as one self-contained page. It loads nothing from the network, and its policy forbids it to. Operations whose contracts are given
 * also show their members. The same report gives the same bytes.
 */
export const formatHtml = (report: Report, contracts: readonly OperationContract[]): string =>
  `<!doctype html>\n${page(contextOf(report, contracts), readAssets()).text}`;

const page = (context: PageContext, { policy, style, theme, script }: PageAssets): Markup => html`<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>docpact ${context.report.command}: ${titleOf(context.report)}</title>
<link rel="icon" href="data:,">
<style>${style}</style>
<script>${theme}</script>
</head>
<body>
<a class="skip" href="#${fixedIds.main}">Skip to the report</a>
${body(context)}
<script type="module">${script}</script>
</body>
</html>
`;

function body(context: PageContext): Markup {
  const { report } = context;
  const pool = new MessagePool(context.anchors);
  // Findings link to members, so members are written first.
  const operations = operationList(context, pool);
  const clients = clientList(context);
  return html`<header>
<h1>docpact ${report.command}</h1>
${verdict(report)}
<button type="button" id="${fixedIds.theme}" hidden>Dark theme</button>
<nav aria-label="Sections"><a href="#${fixedIds.overview}">Overview</a> ${clients && html`<a href="#${fixedIds.clients}">Clients</a> `}<a href="#${fixedIds.findings}">Findings</a> <a href="#${fixedIds.operations}">Operations</a></nav>
</header>
<main id="${fixedIds.main}" tabindex="-1">
${overview(context)}${clients}${filterForm(report)}${findingList(context)}${operations}${pool.render()}</main>
<footer>Form ${report.version} of the report${'seed' in report && `, seed ${report.seed}`}. Made by docpact, without any network.</footer>`;
}

function titleOf(report: Report): string {
  const { error, warn, info, operations } = report.summary;
  const missing = outcomeOf(report) === 'incomplete' ? 'not complete, ' : '';
  return `${missing}${count(error, 'error')}, ${count(warn, 'warning')}, ${info} info in ${count(operations, 'operation')}`;
}

const severityBox = (severity: Severity): Markup =>
  html`<label><input type="checkbox" name="severity" value="${severity}" checked> <span class="badge ${severity}">${severityWords[severity]}</span></label>`;

/** The controls of the filter. They need the script, so the script reveals them. */
function filterForm(report: Report): Markup {
  const services = [...new Set([...report.operations, ...findingsOf(report)].map(({ service }) => service))].sort();
  return html`<form class="filter" id="${fixedIds.filter}" role="search" aria-label="Filter the report" hidden>
<label class="search"><span class="sr">Search findings and operations</span><input type="search" name="q" placeholder="Search" autocomplete="off" spellcheck="false"></label>
<fieldset><legend class="sr">Severity</legend>${severities.map(severityBox)}</fieldset>
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

/** Every operation: its contract member by member, the findings there, and the cases that ran. */
function operationList(context: PageContext, pool: MessagePool): Markup {
  return html`<section id="${fixedIds.operations}" aria-labelledby="${fixedIds.operationsTitle}">
<h2 id="${fixedIds.operationsTitle}">Operations</h2>
${
  context.report.operations.some(({ cases }) => cases) &&
  html`<p class="text">Every message of a case that failed is here. Of cases that passed, one of each check and the first of each finding show a message; the others are named.</p>
`
}${context.report.operations.map((operation) => operationView(context, operation, pool))}</section>
`;
}

function operationView(context: PageContext, operation: ReportedOperation, pool: MessagePool): Markup {
  const { service, sdk, checks = [], findings } = operation;
  const { copies } = context;
  const contract = context.contractOf(operation);
  // A single operation is what the reader wants to see, so it starts open.
  const open = context.report.operations.length === 1 && html` open`;
  const client = sdk && !copies.isOneOfSeveral(sdk) && html`<span class="sdk">${sdk.package} ${sdk.version}</span>`;
  const passed = checks.length > 0 && totalMark(operation);
  const counts = findings.length > 0 && findingCounts(findings);
  return html`<details class="operation" id="${context.anchors.idOf(operation)}" data-service="${service}"${open}>
<summary><h3>${operationTitle(copies, operation)}</h3> ${client} ${passed} ${counts}</summary>
${contract ? contractView(context, operation, contract) : elsewhere(context, findings)}${
  checks.length > 0 &&
  html`<h4 class="checks-title">Checks</h4>
${caseLists(context, operation, pool)}`
}</details>
`;
}
