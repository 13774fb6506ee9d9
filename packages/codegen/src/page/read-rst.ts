import type { Page, Section, SeeAlso } from './page.ts';
import { PageError } from './page-error.ts';
import { PARAMETERS_TOO_LARGE, parseSyntax, TOO_LARGE } from './parse-syntax.ts';
import { RstLines } from './rst-lines.ts';
import { readRstList } from './rst-list.ts';
import { RstProse } from './rst-prose.ts';

const METHOD = /^\.\. py:method:: (\w+)\.Client\.(\w+)\(/;
const SEE_ALSO = /<(https?:\/\/docs\.aws\.amazon\.com\/goto\/WebAPI\/[^/>\s]*?-?(\d{4}-\d{2}-\d{2})\/(\w+))>/;
const EXCEPTION = /^\* +:py:class:`\w+\.Client\.exceptions\.([^`\s]+)`$/;
const FOLDER = /^:doc:`[^`]*<\.\.\/\.\.\/([^`>/]+)>`/;

/**
 * Reads the RST source of an operation's page.
 * @param file the name that messages give it
 * @param text the file's text
 * @throws PageError for a page of another kind, or one that is cut off or broken
 */
export function readRst(file: string, text: string): Page {
  const lines = new RstLines(text);
  const method = lines.findMark(0, (line) => METHOD.test(line));
  if (method < 0) throw notAnOperation(lines);
  const [, className = '', name = ''] = METHOD.exec(lines.at(method).text) ?? [];
  const request = heading(lines, method, '**Request Syntax**');
  if (request < 0)
    throw new PageError(
      'not-an-operation',
      method + 1,
      'an operation with a Request Syntax',
      `the method ${name} without one`,
      'Only pages of API operations can be transcribed.',
    );
  const returns = lines.findMark(request, (line, indent) => indent <= 2 && line.startsWith(':returns:'));
  if (returns < 0) throw cutOff(lines.count, 'the Return section');
  const exceptions = heading(lines, returns, '**Exceptions**');
  const examples = heading(lines, returns, '**Examples**');
  const end = exceptions >= 0 ? exceptions : examples >= 0 ? examples : lines.count;
  return {
    file,
    format: 'rst',
    className,
    method: name,
    line: method + 1,
    folder: FOLDER.exec(lines.at(lines.find(0, () => true)).text)?.[1],
    seeAlso: readSeeAlso(lines, method, request),
    text: readText(lines, method + 1, request),
    input: readInput(lines, request, returns),
    output: readOutput(lines, returns, end),
    exceptions:
      exceptions < 0 ? [] : readExceptions(lines, exceptions + 1, examples > exceptions ? examples : lines.count),
  };
}

/** The line of a section's heading, which stands alone on a line at the indentation of the method's body or of its fields. */
const heading = (lines: RstLines, from: number, title: string, to?: number): number =>
  lines.findMark(from, (line) => line === title, to);

function readSeeAlso(lines: RstLines, from: number, to: number): SeeAlso | undefined {
  const at = lines.find(from, (line) => line.startsWith('See also: `AWS API Documentation'), to);
  const [, url, apiVersion, operation] = SEE_ALSO.exec(lines.at(at).text) ?? [];
  return url && apiVersion && operation ? { url, apiVersion, operation, line: at + 1 } : undefined;
}

function readText(lines: RstLines, from: number, to: number): Page['text'] {
  const prose = new RstProse();
  for (let at = from; at < to; at += 1) {
    const { text, indent } = lines.at(at);
    if (text.startsWith('See also: `AWS API Documentation')) prose.end();
    else prose.add(text, indent, at + 1);
  }
  prose.end();
  return prose.paragraphs;
}

function readInput(lines: RstLines, request: number, returns: number): Section {
  const syntax = readSyntax(lines, request, returns);
  const large = heading(lines, request, '**Parameters**', returns);
  if (large >= 0 && PARAMETERS_TOO_LARGE.test(lines.slice(large, large + 6)))
    return { line: request + 1, syntax, list: 'too-large' };
  const first = lines.findMark(request, (line, indent) => indent <= 2 && line.startsWith(':type '), returns);
  const end = lines.find(
    Math.max(first, request),
    (line, indent) => indent <= 2 && line.startsWith(':rtype:'),
    returns,
  );
  return { line: request + 1, syntax, list: first < 0 ? [] : readRstList(lines, first, end < 0 ? returns : end) };
}

function readOutput(lines: RstLines, returns: number, end: number): Section {
  if (/^:returns: None$/.test(lines.at(returns).text)) return { line: returns + 1, syntax: undefined, list: undefined };
  const response = heading(lines, returns, '**Response Syntax**', end);
  if (response < 0) throw cutOff(lines.count, 'the Response Syntax');
  const syntax = readSyntax(lines, response, end);
  const structure = heading(lines, response, '**Response Structure**', end);
  if (structure < 0) throw cutOff(lines.count, 'the Response Structure');
  if (tooLarge(lines, structure, end)) return { line: response + 1, syntax, list: 'too-large' };
  const [root, another] = readRstList(lines, structure + 1, end);
  if (!root) throw cutOff(lines.count, 'the described list of the response');
  if (root.name !== undefined || another)
    throw new PageError(
      'broken-page',
      root.line,
      'one dict that holds the whole response',
      'something else',
      'Fetch the page again.',
    );
  return { line: response + 1, syntax, list: root.children };
}

function tooLarge(lines: RstLines, heading: number, end: number): boolean {
  const block = lines.find(heading + 1, (line) => line !== '::', end);
  return lines.at(block).text === TOO_LARGE;
}

/** The literal block after a heading: the lines deeper than its `::`. */
function readSyntax(lines: RstLines, heading: number, end: number): Section['syntax'] {
  const mark = lines.find(heading + 1, () => true, end);
  if (mark < 0 || lines.at(mark).text !== '::')
    throw cutOff(Math.max(heading + 1, mark + 1), `the syntax block of ${lines.at(heading).text}`);
  const { indent } = lines.at(mark);
  const from = lines.find(mark + 1, () => true, end);
  const after = lines.find(mark + 1, (_, deep) => deep <= indent, end);
  if (from < 0 || from === after) throw cutOff(mark + 1, 'a syntax block');
  if (lines.at(from).text === TOO_LARGE) return 'too-large';
  return parseSyntax(lines.slice(from, after < 0 ? end : after).trimEnd(), from + 1);
}

function readExceptions(lines: RstLines, from: number, to: number): Page['exceptions'] {
  const exceptions = new Map<string, number>();
  for (let at = from; at < to; at += 1) {
    const { text } = lines.at(at);
    if (text === '' || text.startsWith('.. _')) continue;
    const name = EXCEPTION.exec(text)?.[1];
    if (name === undefined)
      throw new PageError(
        'cut-off',
        at + 1,
        'the name of an exception',
        JSON.stringify(text.slice(0, 60)),
        'Fetch the page again: it is cut off or broken.',
      );
    if (!exceptions.has(name)) exceptions.set(name, at + 1);
  }
  return [...exceptions].map(([name, line]) => ({ name, line }));
}

/** What other pages of the reference say of themselves. */
const OTHER_PAGES = [
  [/^\.\. py:class:: \w+\.Paginator\./, 'the page of a paginator'],
  [/^\.\. py:class:: \w+\.Waiter\./, 'the page of a waiter'],
  [/^\.\. py:class:: \w+\.Client$/, 'the page of a whole client'],
  [/^\.\. py:(?:class|method|attribute)::/, 'a page about something else than a client method'],
] as const;

function notAnOperation(lines: RstLines): PageError {
  for (const [pattern, kind] of OTHER_PAGES) {
    const at = lines.findMark(0, (line) => pattern.test(line));
    if (at >= 0)
      return new PageError(
        'not-an-operation',
        at + 1,
        'the page of an operation',
        kind,
        'Give the page of a client method, such as client/create_thing.rst.',
      );
  }
  return new PageError(
    'not-an-operation',
    1,
    'a page of the boto3 reference',
    'other text',
    'Give the RST source, the HTML or the flattened text of a client method.',
  );
}

const cutOff = (line: number, expected: string): PageError =>
  new PageError('cut-off', line, expected, 'the end of the page', 'Fetch the page again: it is cut off.');
