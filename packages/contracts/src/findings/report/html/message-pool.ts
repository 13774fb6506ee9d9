import type { RecordedBody, RecordedExchange } from '../recorded-case.ts';
import type { Anchors } from './anchors.ts';
import { fixedIds } from './context.ts';
import { grouped } from './labels.ts';
import { betweenTags, html, type Markup } from './markup.ts';

/** The ids of the parts of one exchange. */
export interface ExchangeParts {
  readonly request: readonly [head: string, body: string];
  readonly response?: readonly [head: string, body: string];
}

type Headers = Readonly<Record<string, string>>;

/** Headers that depend only on the body. Without them, most requests of an operation have the same head. */
const ofBody = ['content-length', 'x-amz-content-sha256'];

/** The heads and bodies of all exchanges, each stored once. Most cases send or receive the same ones. */
export class MessagePool {
  readonly #anchors: Anchors;
  readonly #ids = new Map<string, string>();
  readonly #heads: Markup[] = [];
  readonly #bodies: Markup[] = [];

  constructor(anchors: Anchors) {
    this.#anchors = anchors;
  }

  /** Stores the parts of an exchange that are new. */
  add({ request, response }: RecordedExchange): ExchangeParts {
    const sent = this.#message(
      `${request.method} https://${request.host}${request.path}`,
      request.headers,
      request.body,
    );
    if (!response) return { request: sent };
    return { request: sent, response: this.#message(`HTTP ${response.status}`, response.headers, response.body) };
  }

  /** Everything stored. The script shows each part where it belongs. Without the script, the links of the cases lead here. */
  render(): Markup | undefined {
    if (this.#heads.length === 0) return undefined;
    return html`<section id="${fixedIds.messages}" aria-labelledby="${fixedIds.messagesTitle}">
<h2 id="${fixedIds.messagesTitle}">Messages on the wire</h2>
<p>Each head and each body once. The cases of the operations link here.</p>
<h3>Heads</h3>
${this.#heads}<h3>Bodies</h3>
${this.#bodies}</section>
`;
  }

  #message(first: string, headers: Headers, body: RecordedBody): readonly [string, string] {
    const names = Object.keys(headers);
    const lines = (of: readonly string[]): string =>
      of.map((name) => `${name}: ${headers[name]?.replaceAll('\n', '\\n')}\n`).join('');
    const head = `${first}\n${lines(names.filter((name) => !ofBody.includes(name)))}`;
    const own = lines(names.filter((name) => ofBody.includes(name)));
    return [
      this.#keep(`h ${head}`, 'head', (id) => this.#heads.push(html`<pre id="${id}">${head}</pre>\n`)),
      this.#keep(`b ${own}\n${body.text}`, 'body', (id) => this.#bodies.push(bodyOf(id, own, body))),
    ];
  }

  #keep(key: string, prefix: string, write: (id: string) => void): string {
    const known = this.#ids.get(key);
    if (known !== undefined) return known;
    const id = this.#anchors.take(`${prefix}-${this.#ids.size + 1}`);
    this.#ids.set(key, id);
    write(id);
    return id;
  }
}

// A parser drops the first line end of a <pre>, so this adds one to drop.
const bodyOf = (id: string, headers: string, { text, cutFrom }: RecordedBody): Markup =>
  html`<div id="${id}">${headers !== '' && html`<pre>${headers}</pre>`}${cutFrom !== undefined && html`<p>The first ${grouped(text.length)} of ${grouped(cutFrom)} characters.</p>`}<pre>
${betweenTags(text)}</pre></div>
`;
