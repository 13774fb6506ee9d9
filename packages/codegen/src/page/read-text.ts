import { expectedEntries } from './expected-entries.ts';
import type { Page, Section } from './page.ts';
import { PageError } from './page-error.ts';
import { parseSyntax, TOO_LARGE } from './parse-syntax.ts';
import type { SyntaxNode } from './syntax.ts';
import { readTextHead } from './text-head.ts';
import { TextLines } from './text-lines.ts';
import { readTextList, type TextRegion } from './text-list.ts';
import { readTextProse } from './text-prose.ts';

/** A page as its text and its lines, and where its parts begin; -1 for a part that it does not have. */
interface Parts {
  readonly text: string;
  readonly lines: TextLines;
  readonly request: number;
  readonly returns: number;
  readonly exceptions: number;
  /** Where the last part begins that a section can have below it. */
  readonly end: number;
}

/**
 * Reads a page that was flattened out of HTML: blocks stand between `- `, items end with their line, indentation is lost.
 * @param file the name to give the page
 * @throws PageError for a page that is of another kind, cut off or broken
 */
export function readText(file: string, source: string): Page {
  const text = source.includes('\r') ? source.replaceAll('\r\n', '\n') : source;
  const lines = new TextLines(text);
  const head = readTextHead(text, lines);
  const parts = findParts(text, lines, head.className, head.method, head.end);
  const request = readRequest(parts);
  const response = readResponse(parts);
  const words = textWords([request.syntax, response?.syntax]);
  return {
    file,
    format: 'text',
    className: head.className,
    method: head.method,
    line: head.line,
    folder: undefined,
    seeAlso: undefined,
    text: readAbout(parts, head.end, words),
    input: { line: request.line, syntax: request.syntax, list: readParameters(parts, request, words) },
    output: readOutput(parts, response, words),
    exceptions: readExceptions(parts, head.className),
  };
}

const SEE_ALSO = '- See also: AWS API Documentation';
const REQUEST = 'Request Syntax- ';
const RESPONSE = 'Response Syntax- ';
const STRUCTURE = '- Response Structure- ';
const RETURNS = '- Returns:\n';
const PARAMETERS = '- Parameters:\n';

function findParts(text: string, lines: TextLines, className: string, method: string, from: number): Parts {
  const called = text.indexOf(`${REQUEST}response = client.${method}(`, from);
  const request = called >= 0 ? called : text.indexOf(`${REQUEST}${TOO_LARGE}`, from);
  if (request < 0) throw cutOff(lines.at(text.length), 'the Request Syntax');
  // Without a list above them, the fields follow on the same line.
  const opensLine = text.indexOf(`\n${RETURNS}`, request);
  const returns = opensLine >= 0 ? opensLine + 1 : text.indexOf(RETURNS, request);
  if (returns < 0) throw cutOff(lines.at(text.length), 'what the method returns');
  const exceptions = text.indexOf(`- Exceptions- ${className}.Client.exceptions.`, returns);
  const examples = text.indexOf('\n - Examples- ', exceptions < 0 ? returns : exceptions);
  const first = exceptions >= 0 ? exceptions : examples >= 0 ? examples + 2 : text.length;
  return { text, lines, request, returns, exceptions, end: first };
}

function readAbout({ text, lines, request }: Parts, from: number, words: ReadonlySet<string>): Page['text'] {
  const seeAlso = text.lastIndexOf(SEE_ALSO, request);
  const about = text.slice(from, seeAlso > from ? seeAlso : request).trimStart();
  return readTextProse(about.replace(/^- /, ''), lines.at(from) + 1, 0, words);
}

/** A syntax block, and where the described list stands that belongs to it. */
interface Block {
  readonly line: number;
  readonly syntax: SyntaxNode | 'too-large';
  /** Where the list begins and ends; no beginning where there is none. */
  readonly from: number | undefined;
  readonly to: number;
}

function readRequest({ text, lines, request, returns }: Parts): Block {
  const line = lines.at(request);
  const type = text.lastIndexOf('- Return type:\n', returns);
  const to = type > request ? type : returns;
  const parameters = text.indexOf(PARAMETERS, request);
  const hasList = parameters >= 0 && parameters < to;
  const syntax = readSyntax(text.slice(request + REQUEST.length, hasList ? parameters : to), line);
  return { line, syntax, from: hasList ? parameters + PARAMETERS.length : undefined, to };
}

function readParameters(
  { text, lines, request }: Parts,
  { syntax, from, to }: Block,
  words: ReadonlySet<string>,
): Section['list'] {
  if (syntax === 'too-large') return 'too-large';
  if (from === undefined) return text.slice(request, to).includes(`Parameters- ${TOO_LARGE}`) ? 'too-large' : [];
  const readings = expectedEntries(syntax);
  // The list of a single parameter has no mark of its end.
  const single =
    (readings[0]?.length ?? 0) <= 1 && !text.slice(from, to).includes('parameter is automatically populated');
  return readTextList({ text, lines, from, to, closed: single ? 0 : 1, words }, readings);
}

/** The response; absent for a method that returns nothing. */
function readResponse({ text, lines, returns, end }: Parts): Block | undefined {
  const response = text.indexOf(RESPONSE, returns);
  if (response < 0 || response > end) {
    if (text.startsWith('- None', returns + RETURNS.length)) return undefined;
    throw cutOff(lines.at(end), 'the Response Syntax');
  }
  const structure = text.indexOf(STRUCTURE, response);
  if (structure < 0 || structure > end) throw cutOff(lines.at(end), 'the Response Structure');
  const line = lines.at(response);
  const syntax = readSyntax(text.slice(response + RESPONSE.length, structure), line);
  return { line, syntax, from: structure + STRUCTURE.length, to: end };
}

function readOutput({ text, lines, returns }: Parts, response: Block | undefined, words: ReadonlySet<string>): Section {
  if (!response) return { line: lines.at(returns), syntax: undefined, list: undefined };
  const { line, syntax, from = 0, to } = response;
  if (syntax === 'too-large' || text.startsWith(TOO_LARGE, from)) return { line, syntax, list: 'too-large' };
  // The whole response, and the fields of the method, are two lists more that end there.
  const region: TextRegion = { text, lines, from: from - 2, to, closed: to < text.length ? 2 : undefined, words };
  const [root] = readTextList(region, [[{ name: undefined, readings: () => expectedEntries(syntax) }]]);
  return { line, syntax, list: root?.children ?? [] };
}

function readSyntax(code: string, line: number): SyntaxNode | 'too-large' {
  const source = code.trim();
  if (source.startsWith(TOO_LARGE)) return 'too-large';
  const large = source.indexOf(`- Parameters- ${TOO_LARGE}`);
  return parseSyntax(large < 0 ? source : source.slice(0, large), line);
}

function readExceptions({ text, lines, exceptions }: Parts, className: string): Page['exceptions'] {
  const found = new Map<string, number>();
  const opening = `- ${className}.Client.exceptions.`;
  let at = exceptions < 0 ? -1 : text.indexOf(opening, exceptions);
  while (at >= 0 && text.startsWith(opening, at)) {
    const to = text.indexOf('\n', at);
    const name = text.slice(at + opening.length, to < 0 ? undefined : to).trim();
    if (!/^\w+$/.test(name)) throw cutOff(lines.at(at), 'the name of an exception');
    if (!found.has(name)) found.set(name, lines.at(at));
    at = to < 0 ? -1 : to + 1;
  }
  return [...found].map(([name, line]) => ({ name, line }));
}

const cutOff = (line: number, expected: string): PageError =>
  new PageError('cut-off', line, expected, 'the end of the page', 'Fetch the page again: it is cut off.');

/** Every name and every listed value that syntax blocks show. */
function textWords(nodes: readonly (SyntaxNode | 'too-large' | undefined)[]): ReadonlySet<string> {
  const words = new Set<string>();
  const open = nodes.filter((node) => node !== undefined && node !== 'too-large');
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.kind === 'enum') for (const value of node.values) words.add(value);
    if (node.kind === 'list') open.push(node.item);
    if (node.kind === 'map') open.push(node.value);
    if (node.kind !== 'structure' && node.kind !== 'eventstream') continue;
    for (const { name, value } of node.members) {
      words.add(name);
      open.push(value);
    }
  }
  return words;
}
