import type { OperationContract } from '@docpact/schemas/runtime';
import type { Finding } from '../../finding.ts';
import type { PageContext } from './context.ts';
import { count, findingLinks, resultMark } from './labels.ts';
import { html, type Markup } from './markup.ts';
import { lineMark } from './member-list.ts';

/** Where the faults of an operation are shown, and whether a fault without findings was checked. */
interface FaultPage {
  readonly context: PageContext;
  readonly key: string;
  readonly checked: boolean;
}

/** The documented faults: class, wire code, status, side and members, with the findings of each. */
export function faultList(page: FaultPage, contract: OperationContract, findings: readonly Finding[]): Markup {
  const { key, context } = page;
  const { anchors } = context;
  const names = contract.document['x-operation'].errors;
  const isOf = (name: string, { path }: Finding): boolean =>
    path === `Faults.${name}` || path.startsWith(`Faults.${name}.`);
  const others = findings.filter((finding) => isFault(finding) && !names.some((name) => isOf(name, finding)));
  const items = names.map((name, i) => {
    const own = findings.filter((finding) => isOf(name, finding));
    return faultItem(page, contract, name, own, contract.lines[`/x-operation/errors/${i}`]);
  });
  return html`<details class="side" open id="${anchors.take(`${key}:Faults`)}">
<summary><h4>Faults</h4> <span class="dim">${count(names.length, 'documented fault')}</span></summary>
${others.length > 0 && html`<p class="text">Of others:${findingLinks(anchors, others)}</p>`}
<ul class="members">
${items}</ul></details>
`;
}

/** Whether a finding is shown among the faults. */
export const isFault = ({ path }: Finding): boolean => path === 'Faults' || path.startsWith('Faults.');

function faultItem(
  { context, key, checked }: FaultPage,
  { binding }: OperationContract,
  name: string,
  findings: readonly Finding[],
  line: number | undefined,
): Markup {
  const { anchors, memberOf } = context;
  const id = anchors.take(`${key}:Faults.${name}`);
  for (const finding of findings) memberOf.set(finding, id);
  const fault = binding.faults[name];
  const members = Object.keys(binding.$defs[name]?.properties ?? {}).join(', ');
  const details =
    fault &&
    html`<ul class="keywords"><li><code>code <b>${fault.code}</b></code></li>${members !== '' && html`<li><code>members <b>${members}</b></code></li>`}</ul>`;
  const type = fault && `HTTP ${fault.status}, ${fault.side} fault`;
  const titled = html`<code class="name">${name}</code> <span class="type">${type}</span>`;
  const links = findingLinks(anchors, findings);
  return html`<li id="${id}">${resultMark(findings, checked)}${titled}${links}${lineMark(line)}${details}</li>
`;
}
