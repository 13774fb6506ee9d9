import { countsOf } from '../case-counts.ts';
import type { RecordedCase, RecordedExchange } from '../recorded-case.ts';
import type { ReportedOperation } from '../report.ts';
import { hasMessages } from '../worth-reading.ts';
import { linkTo } from './anchors.ts';
import type { PageContext } from './context.ts';
import { count } from './labels.ts';
import { html, type Markup } from './markup.ts';
import type { MessagePool } from './message-pool.ts';
import { passedMark } from './overview.ts';

/**
 * The cases of one operation, grouped by check: those that failed, then those that show their messages, each of which opens to them, then the
 * names of the others.
 */
export function caseLists({ anchors }: PageContext, operation: ReportedOperation, pool: MessagePool): Markup {
  const { checks = [], cases } = operation;
  return html`${checks.map((check) => {
    const own = (cases ?? []).filter((one) => one.check === check.name);
    const shown = own.filter(hasMessages);
    const sorted = [...shown.filter(({ passed }) => !passed), ...shown.filter(({ passed }) => passed)];
    const items = sorted.map((one) => caseItem(anchors.idOf(one), one, pool));
    const list = items.length > 0 && html`<ol class="cases">\n${items}</ol>`;
    const recorded = html`${list}${namesOf(own.filter((one) => !hasMessages(one)))}`;
    return html`<details class="check" id="${anchors.idOf(check)}" data-check="${check.name}">
<summary><h5>${check.name}</h5> ${passedMark(countsOf(operation, check))}</summary>
${cases ? recorded : html`<p class="text">This run did not record its cases.</p>`}
</details>
`;
  })}`;
}

/** Cases that passed and sent what others sent too, or nothing. They are many: those beside each other that start with one word share a line. */
function namesOf(cases: readonly RecordedCase[]): Markup | undefined {
  if (cases.length === 0) return undefined;
  return html`<ul class="cases names">\n${byFirstWord(cases).map((line) => html`<li>${line}\n`)}</ul>`;
}

/** `Tags[0].Key with accents · with a number` for two neighbors. */
export function byFirstWord(cases: readonly Pick<RecordedCase, 'name'>[]): readonly string[] {
  const lines: { readonly word: string; text: string }[] = [];
  for (const { name } of cases) {
    const [word = ''] = name.split(' ');
    const last = lines.at(-1);
    if (last?.word === word && name.length > word.length) last.text += ` · ${name.slice(word.length + 1)}`;
    else lines.push({ word, text: name });
  }
  return lines.map(({ text }) => text);
}

function caseItem(id: string, { name, passed, exchanges, more }: RecordedCase, pool: MessagePool): Markup {
  const wire = exchanges.map((exchange) => exchangeLinks(exchange, pool));
  const failed = html`<span class="fail"><span aria-hidden="true">✗ </span><span class="sr">failed: </span></span>`;
  const title = html`<summary>${!passed && failed}${name}</summary>`;
  const messages = wire.length === 0 && more === 0 ? html`<p>Nothing went over the wire.</p>` : wire;
  const rest = more > 0 && html`<p>${count(more, 'exchange')} more.</p>`;
  return html`<li${passed && html` class="pass"`}><details id="${id}">${title}${messages}${rest}</details></li>
`;
}

/** Links to the parts of one exchange. The script replaces the links with the parts. */
function exchangeLinks(exchange: RecordedExchange, pool: MessagePool): Markup {
  const { request, response } = pool.add(exchange);
  const parts = (name: string, [head, body]: readonly [string, string]): Markup =>
    html`${name} <a href="${linkTo(head)}">head</a> <a href="${linkTo(body)}">body</a>`;
  return html`<p class="wire">${parts('Request', request)} ${response ? parts('Response', response) : html`<em>${exchange.error}</em>`}</p>`;
}
