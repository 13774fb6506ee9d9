import { clientFacts, clientState } from '../client-words.ts';
import { copyName } from '../copies.ts';
import type { ReportedClient } from '../report.ts';
import { fixedIds, type PageContext } from './context.ts';
import { count, findingLinks } from './labels.ts';
import { html, type Markup } from './markup.ts';

/** Every client that the project has or declares: what became of it, where it lies, who declares it, what it runs with. */
export function clientList(context: PageContext): Markup | undefined {
  const { clients } = context.report;
  if (!clients || clients.length === 0) return undefined;
  return html`<section id="${fixedIds.clients}" aria-labelledby="${fixedIds.clientsTitle}">
<h2 id="${fixedIds.clientsTitle}">Clients</h2>
<div class="scroll" role="group" aria-label="What became of each client" tabindex="0">
<table class="clients">
<thead><tr><th scope="col">Client</th><th scope="col">What became of it</th><th scope="col">Where it is</th></tr></thead>
<tbody>
${clients.map((client) => row(context, client))}</tbody>
</table>
</div>
</section>
`;
}

const classes = { checked: '', unchecked: 'unknown', 'left out': 'none', failed: 'unknown' } as const;

function row({ anchors, copies }: PageContext, client: ReportedClient): Markup {
  const facts = clientFacts(client).map(
    ({ name, value }) => html`<div><dt>${name}</dt><dd><code>${value}</code></dd></div>`,
  );
  const state = html`<span class="${classes[client.state]}">${clientState(client, copies.operationsOf(client))}</span>`;
  const links = findingLinks(anchors, client.findings);
  return html`<tr id="${anchors.idOf(client)}"><th scope="row">${copyName(client)}</th><td>${state}${links}${without(client)}</td><td><dl>${facts}</dl></td></tr>
`;
}

function without({ withoutContract = [] }: ReportedClient): Markup | undefined {
  if (withoutContract.length === 0) return undefined;
  return html`<details><summary>${count(withoutContract.length, 'operation')} without a contract</summary><p>${withoutContract.join(', ')}</p></details>`;
}
