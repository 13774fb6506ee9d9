import type { OperationContract } from '@docpact/schemas/runtime';
import type { Report } from '../report.ts';
import { type PageAssets, readAssets } from './assets.ts';
import { contextOf, fixedIds, type PageContext } from './context.ts';
import { filterForm } from './filter-form.ts';
import { findingList } from './finding-list.ts';
import { html, type Markup } from './markup.ts';
import { MessagePool } from './message-pool.ts';
import { operationList } from './operation-list.ts';
import { overview, verdict } from './overview.ts';

/**
 * The report as one page that holds all it needs: it asks no network for anything, and its policy forbids it to.
 * Members are shown of the operations whose contracts are given. The same report gives the same bytes.
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
  const pool = new MessagePool(context.places);
  // Findings link to members, so members are written first.
  const operations = operationList(context, pool);
  return html`<header>
<h1>docpact ${report.command}</h1>
${verdict(report)}
<button type="button" id="${fixedIds.theme}" hidden>Dark theme</button>
<nav aria-label="Sections"><a href="#${fixedIds.overview}">Overview</a> <a href="#${fixedIds.findings}">Findings</a> <a href="#${fixedIds.operations}">Operations</a></nav>
</header>
<main id="${fixedIds.main}" tabindex="-1">
${overview(context)}${filterForm(report)}${findingList(context)}${operations}${pool.render()}</main>
<footer>Form ${report.version} of the report${'seed' in report && `, seed ${report.seed}`}. Made by docpact, without any network.</footer>`;
}

function titleOf({ summary: { error, warn, info, operations } }: Report): string {
  return `${error} errors, ${warn} warnings, ${info} info in ${operations} operations`;
}
