import type { ReportedOperation } from '../report.ts';
import { caseLists } from './case-list.ts';
import { fixedIds, type PageContext } from './context.ts';
import { contractView, elsewhere } from './contract-view.ts';
import { html, type Markup } from './markup.ts';
import type { MessagePool } from './message-pool.ts';
import { findingCounts, passedMark } from './overview.ts';

/** Every operation: what its contract says member by member, what was found there, and the cases that were run. */
export function operationList(context: PageContext, pool: MessagePool): Markup {
  return html`<section id="${fixedIds.operations}" aria-labelledby="${fixedIds.operationsTitle}">
<h2 id="${fixedIds.operationsTitle}">Operations</h2>
${context.report.operations.map((operation) => operationView(context, operation, pool))}</section>
`;
}

function operationView(context: PageContext, operation: ReportedOperation, pool: MessagePool): Markup {
  const { service, operation: name, sdk, checks = [], findings } = operation;
  const contract = context.contractOf(operation);
  // One operation alone is what the reader came for.
  const open = context.report.operations.length === 1 && html` open`;
  return html`<details class="operation" id="${context.places.idOf(operation)}" data-service="${service}"${open}>
<summary><h3><span class="service">${service}/</span>${name}</h3> ${sdk && html`<span class="sdk">${sdk.package} ${sdk.version}</span>`} ${checks.length > 0 && passedMark(checks)} ${findings.length > 0 && findingCounts(findings)}</summary>
${contract ? contractView(context, operation, contract) : elsewhere(context, findings)}${
  checks.length > 0 &&
  html`<h4 class="checks-title">Checks</h4>
${caseLists(context, operation, pool)}`
}</details>
`;
}
