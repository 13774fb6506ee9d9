import { prettyBody } from './pretty-body.js';

/**
 * Shows the messages of a case where its links stand, as soon as it is opened.
 * @param {Document} page
 */
export function showMessages(page) {
  page.addEventListener(
    'toggle',
    ({ target }) => {
      if (!(target instanceof HTMLDetailsElement) || !target.open) return;
      for (const links of target.querySelectorAll(':scope > .wire')) links.replaceWith(exchangeView(page, links));
    },
    true,
  );
}

/**
 * @param {Document} page
 * @param {Element} links the paragraph that links to the parts of an exchange: head and body of the request, then of the response
 */
function exchangeView(page, links) {
  const parts = [...links.querySelectorAll('a')].map((link) =>
    page.getElementById(decodeURIComponent(link.hash.slice(1))),
  );
  const [requestHead, requestBody, responseHead, responseBody] = parts;
  const view = element('div', 'exchange');
  view.append(messageView('Request', requestHead, requestBody));
  const error = links.querySelector('em');
  view.append(error ? element('p', 'fail', error.textContent) : messageView('Response', responseHead, responseBody));
  return view;
}

/**
 * @param {string} title
 * @param {Element | null | undefined} head
 * @param {Element | null | undefined} body
 */
function messageView(title, head, body) {
  const view = element('section', 'message');
  const [first = '', ...lines] = (head?.textContent ?? '').trimEnd().split('\n');
  const texts = [...(body?.querySelectorAll('pre') ?? [])].map((pre) => pre.textContent ?? '');
  const text = texts.pop() ?? '';
  const headers = [...lines, ...texts.join('').trimEnd().split('\n')].filter((line) => line !== '').sort();
  view.append(element('h6', '', title), element('p', 'start', first), headerTable(title, headers));
  view.append(...bodyView(title, text, headers.find((line) => line.startsWith('content-type:')) ?? ''));
  const note = body?.querySelector('p');
  if (note) view.append(note.cloneNode(true));
  return view;
}

/**
 * @param {string} title
 * @param {readonly string[]} headers
 */
function headerTable(title, headers) {
  const table = element('table', 'headers');
  table.append(element('caption', 'sr', `Headers of the ${title.toLowerCase()}`));
  for (const header of headers) {
    const colon = header.indexOf(': ');
    const row = element('tr');
    const name = element('th', '', header.slice(0, colon));
    name.setAttribute('scope', 'row');
    row.append(name, element('td', '', header.slice(colon + 2)));
    table.append(row);
  }
  return table;
}

/**
 * The body as it is read best, and a button for it as it was sent.
 * @param {string} title
 * @param {string} text
 * @param {string} contentType
 */
function bodyView(title, text, contentType) {
  if (text === '') return [element('p', 'dim', 'No body.')];
  const block = element('pre', 'body');
  block.tabIndex = 0;
  block.setAttribute('role', 'group');
  block.setAttribute('aria-label', `Body of the ${title.toLowerCase()}`);
  const button = element('button', 'raw', 'Raw');
  button.setAttribute('type', 'button');
  button.setAttribute('aria-pressed', 'false');
  const show = () => {
    const raw = button.getAttribute('aria-pressed') === 'true';
    const pieces = prettyBody(text, contentType).map(({ kind, text: piece }) =>
      kind === 'mark' ? piece : element('span', kind, piece),
    );
    block.classList.toggle('wrapped', raw);
    block.replaceChildren(...(raw ? [text] : pieces));
  };
  button.addEventListener('click', () => {
    button.setAttribute('aria-pressed', String(button.getAttribute('aria-pressed') !== 'true'));
    show();
  });
  show();
  const head = element('div', 'body-head', 'Body');
  head.append(button);
  return [head, block];
}

/**
 * @param {string} name
 * @param {string} [className]
 * @param {string | null} [text]
 */
function element(name, className = '', text = '') {
  const made = document.createElement(name);
  if (className !== '') made.className = className;
  made.textContent = text;
  return made;
}
