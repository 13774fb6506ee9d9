/**
 * A piece of a body, with what it is for the eye.
 * @typedef {{ readonly kind: 'name' | 'value' | 'mark', readonly text: string }} Token
 */

/**
 * The body of a message set for reading, by its content type: a form one member a line and decoded, JSON and XML indented.
 * Never throws: a body that is cut or broken is set as far as it goes, and one of another type stays as it is.
 * @param {string} text
 * @param {string} contentType
 * @returns {readonly Token[]}
 */
export function prettyBody(text, contentType) {
  if (/x-www-form-urlencoded/.test(contentType)) return prettyForm(text);
  if (/json/.test(contentType)) return prettyJson(text);
  if (/xml/.test(contentType)) return prettyXml(text);
  return [{ kind: 'value', text }];
}

/**
 * @param {string} text
 * @returns {readonly Token[]}
 */
function prettyForm(text) {
  return text.split('&').flatMap((pair, i) => {
    const [name = '', ...value] = pair.split('=');
    return [
      ...(i === 0 ? [] : [mark('\n')]),
      /** @type {Token} */ ({ kind: 'name', text: decoded(name) }),
      mark(' = '),
      /** @type {Token} */ ({ kind: 'value', text: decoded(value.join('=')) }),
    ];
  });
}

/** @param {string} text */
function decoded(text) {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
}

/**
 * Indents without parsing, so that large numbers and repeated members stay as they were sent.
 * @param {string} text
 * @returns {readonly Token[]}
 */
function prettyJson(text) {
  /** @type {Token[]} */
  const tokens = [];
  let depth = 0;
  let before = '';
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"?|[{}[\],:]|[^\s{}[\],:"]+/g)) {
    const closes = token === '}' || token === ']';
    if (closes) depth -= 1;
    const opened = before === '{' || before === '[';
    if (before === ',' || opened !== closes) tokens.push(mark(line(depth)));
    if (token === ':') {
      const name = tokens.pop();
      if (name) tokens.push({ ...name, kind: 'name' });
      tokens.push(mark(': '));
    } else tokens.push(/^[{}[\],]$/.test(token) ? mark(token) : { kind: 'value', text: token });
    if (token === '{' || token === '[') depth += 1;
    before = token;
  }
  return tokens;
}

/**
 * @param {string} text
 * @returns {readonly Token[]}
 */
function prettyXml(text) {
  /** @type {Token[]} */
  const tokens = [];
  let depth = 0;
  let before = '';
  for (const [token] of text.matchAll(/<[^>]*>?|[^<]+/g)) {
    const kind = !token.startsWith('<')
      ? 'text'
      : token.startsWith('</')
        ? 'close'
        : /^<[?!]|\/>$/.test(token)
          ? 'whole'
          : 'open';
    if (kind === 'close') depth -= 1;
    // An element that holds text alone stays on one line.
    const stays = before === '' || kind === 'text' || before === 'text' || (kind === 'close' && before === 'open');
    if (!stays) tokens.push(mark(line(depth)));
    tokens.push(kind === 'text' ? { kind: 'value', text: token } : { kind: 'name', text: token });
    if (kind === 'open') depth += 1;
    before = kind;
  }
  return tokens;
}

/** @param {number} depth */
const line = (depth) => `\n${'  '.repeat(Math.max(depth, 0))}`;

/**
 * @param {string} text
 * @returns {Token}
 */
const mark = (text) => ({ kind: 'mark', text });
