import type { OperationContract } from '@docpact/schemas/runtime';
import type { Finding } from '../../finding.ts';
import { pageLink } from '../page-link.ts';
import type { ReportedOperation } from '../report.ts';
import type { PageContext } from './context.ts';
import { faultList, isFault } from './fault-list.ts';
import { findingLinks } from './labels.ts';
import { html, type Markup } from './markup.ts';
import { MemberList } from './member-list.ts';
import { type Member, memberTree } from './member-tree.ts';

/** The contract of one operation: input, output and faults, with the findings at each place. Findings without a place come first. */
export function contractView(context: PageContext, operation: ReportedOperation, contract: OperationContract): Markup {
  const { anchors } = context;
  const { findings } = operation;
  const page = { context, key: anchors.idOf(operation), checked: operation.checks !== undefined };
  const trees = (['Input', 'Output'] as const).map((side) => memberTree(contract, side, findings));
  const located = new Set(trees.flatMap(findingsIn));
  const others = findings.filter((finding) => !located.has(finding) && !isFault(finding));
  const list = new MemberList(context, page.key, page.checked);
  return html`${about(contract)}${elsewhere(context, others)}${trees.map((tree) => list.side(tree))}${faultList(page, contract, findings)}`;
}

const findingsIn = ({ findings, children }: Member): readonly Finding[] => [
  ...findings,
  ...children.flatMap(findingsIn),
];

function about({ document, page }: OperationContract): Markup {
  const { apiVersion, docs } = document['x-operation'];
  const address = pageLink(docs);
  const link = address !== undefined && html`, <a href="${address}" rel="noreferrer">reference</a>`;
  return html`<p class="text">${document.description} <span class="dim">Page ${page}, API version ${apiVersion}${link}</span></p>
`;
}

/** Findings that belong to no member, such as those of the entire request. */
export function elsewhere({ anchors }: PageContext, findings: readonly Finding[]): Markup | undefined {
  if (findings.length === 0) return undefined;
  return html`<ul class="elsewhere">${findings.map((finding) => html`<li><code>${finding.path}</code> ${finding.message}${findingLinks(anchors, [finding])}</li>`)}</ul>
`;
}
