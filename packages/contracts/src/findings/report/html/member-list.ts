import { linkTo } from './anchors.ts';
import type { PageContext } from './context.ts';
import { count, findingLinks, resultMark } from './labels.ts';
import { html, type Markup } from './markup.ts';
import type { Member } from './member-tree.ts';
import type { Statement } from './statements.ts';

/** Writes the members of one operation, each with its findings. */
export class MemberList {
  readonly #context: PageContext;
  readonly #key: string;
  readonly #checked: boolean;
  /** The id of each path already written. */
  readonly #ids = new Map<string, string>();

  /** `key` is the prefix of the ids. `checked`: whether a member without findings was checked. */
  constructor(context: PageContext, key: string, checked: boolean) {
    this.#context = context;
    this.#key = key;
    this.#checked = checked;
  }

  /** The input or the output, starting at its root. */
  side({ path, name, description, findings, children, closed, ...root }: Member): Markup {
    return html`<details class="side" open id="${this.#idOf(path, findings)}">
<summary><h4>${name}</h4> <span class="dim">${membersOf(children, closed)}</span></summary>
<p class="text">${description}${findingLinks(this.#context.anchors, findings)}</p>
${stated(root.statements, root.unchecked)}${this.#members(children)}</details>
`;
  }

  #idOf(path: string, findings: Member['findings']): string {
    const id = this.#context.anchors.take(`${this.#key}:${path}`);
    this.#ids.set(path, id);
    for (const finding of findings) this.#context.memberOf.set(finding, id);
    return id;
  }

  #members(members: readonly Member[]): Markup | undefined {
    return members.length === 0
      ? undefined
      : html`<ul class="members">\n${members.map((member) => this.#member(member))}</ul>`;
  }

  #member(member: Member): Markup {
    const { path, name, type, required, description, findings, line, statements, unchecked } = member;
    const mark = resultMark(findings, this.#checked);
    const typed = html`<code class="name">${name}</code> <span class="type">${type}</span>`;
    const must = required && html` <span class="required">required</span>`;
    const links = findingLinks(this.#context.anchors, findings);
    return html`<li id="${this.#idOf(path, findings)}">${mark}${typed}${must}${links}${lineMark(line)}
${description && html`<p class="text">${description}</p>`}${stated(statements, unchecked)}${this.#below(member)}</li>
`;
  }

  #below({ path, name, children, sameAs, closed }: Member): Markup | undefined {
    if (sameAs !== undefined)
      return html`<p class="text">The same members as <a href="${linkTo(this.#ids.get(sameAs) ?? this.#key)}"><code>${sameAs}</code></a></p>`;
    const [only] = children;
    if (only === undefined) return undefined;
    const isInside = only.path.endsWith('[]') || only.path.endsWith('{}');
    // The type already names the items of a list. The step into the list is left out unless it has its own content.
    if (isInside && only.findings.length + only.statements.length + only.unchecked.length === 0)
      return this.#below({ ...only, name });
    return html`<details open><summary>${isInside ? only.name : membersOf(children, closed)}<span class="sr"> of ${path}</span></summary>${this.#members(children)}</details>`;
  }
}

const membersOf = (members: readonly Member[], closed: boolean): string =>
  `${count(members.length, 'member')}${closed && members.length > 0 ? ', no others' : ''}`;

function stated(statements: Member['statements'], unchecked: Member['unchecked']): Markup | undefined {
  if (statements.length + unchecked.length === 0) return undefined;
  const notes = unchecked.map(
    ({ keyword: reason, value, line }) =>
      html`<li class="unchecked"><span class="type">${reason.replace('-', ' ')}:</span> ${value}${lineMark(line)}</li>`,
  );
  return html`<ul class="keywords">${statements.map(keyword)}${notes}</ul>`;
}

const keyword = ({ keyword, value, says, line }: Statement): Markup =>
  html`<li><code>${keyword} <b>${value}</b></code>${says && html` <span class="says">${says}</span>`}${lineMark(line)}</li>`;

/** The line of the page that documents something. */
export const lineMark = (line: number | undefined): Markup | undefined =>
  line === undefined ? undefined : html` <span class="line">line ${line}</span>`;
