import type { HtmlBlock } from './html-block.ts';
import { readHtmlBlocks } from './html-blocks.ts';
import { readHtmlList } from './html-list.ts';
import { findHtmlMethod } from './html-method.ts';
import { nestHtmlEntries } from './html-nesting.ts';
import { addHtmlProse } from './html-prose.ts';
import type { HtmlSections } from './html-sections.ts';
import type { Page, Paragraph, Section, SeeAlso } from './page.ts';
import { PageError } from './page-error.ts';
import { PARAMETERS_TOO_LARGE, parseSyntax, TOO_LARGE } from './parse-syntax.ts';

const SEE_ALSO = /^https?:\/\/docs\.aws\.amazon\.com\/goto\/WebAPI\/[^/>\s]*?-?(\d{4}-\d{2}-\d{2})\/(\w+)$/;
const EXCEPTION = /^`?\w+\.Client\.exceptions\.([^`\s]+)`?$/;

/** Fields of a method's description; the second name of each is that of other versions of Sphinx. */
const PARAMETERS = ['Parameters'];
const RETURNS = ['Returns', 'Return'];
const AFTER_PARAMETERS = ['Return type', 'Rtype', ...RETURNS];

/**
 * Reads an operation's page as Sphinx publishes it or as a browser saves it.
 * @param file the name that messages give it
 * @param text the file's text
 * @throws PageError for a page of another kind, or one that is cut off or broken
 */
export function readHtml(file: string, text: string): Page {
  const blocks = readHtmlBlocks(text);
  const { className, name, line, folder, body, cutOff } = findHtmlMethod(blocks);
  if (cutOff)
    throw new PageError(
      'cut-off',
      blocks.lastLine,
      `the end of the description of ${name}`,
      'the end of the page',
      'Save the page again: it is cut off.',
    );
  const request = body.heading('Request Syntax', 0);
  if (request < 0)
    throw new PageError(
      'not-an-operation',
      line,
      'an operation with a Request Syntax',
      `the method ${name} without one`,
      'Only pages of API operations can be transcribed.',
    );
  const returns = body.field(RETURNS, request);
  if (returns < 0) throw missing(body.at(request), 'the field Returns');
  const exceptions = body.heading('Exceptions', returns);
  const examples = body.heading('Examples', returns);
  const end = exceptions >= 0 ? exceptions : examples >= 0 ? examples : body.count;
  const head = body.slice(0, request);
  return {
    file,
    format: 'html',
    className,
    method: name,
    line,
    folder,
    seeAlso: readSeeAlso(head),
    text: readText(head),
    input: readInput(body, request, returns),
    output: readOutput(body, returns, end),
    exceptions:
      exceptions < 0 ? [] : readExceptions(body.slice(exceptions + 1, examples > exceptions ? examples : body.count)),
  };
}

const isSeeAlso = ({ text }: HtmlBlock): boolean => text.startsWith('See also: AWS API Documentation');

function readSeeAlso(head: readonly HtmlBlock[]): SeeAlso | undefined {
  const block = head.find(isSeeAlso);
  const url = block?.href;
  const [, apiVersion, operation] = SEE_ALSO.exec(url ?? '') ?? [];
  return block && url && apiVersion && operation ? { url, apiVersion, operation, line: block.line } : undefined;
}

function readText(head: readonly HtmlBlock[]): readonly Paragraph[] {
  const paragraphs: Paragraph[] = [];
  const lists = head[0]?.lists ?? 0;
  for (const block of head) if (!isSeeAlso(block)) addHtmlProse(paragraphs, block, lists);
  return paragraphs;
}

function readInput(body: HtmlSections, request: number, returns: number): Section {
  const line = body.at(request)?.line ?? 0;
  const fields = body.field([...PARAMETERS, ...AFTER_PARAMETERS], request, returns + 1);
  const code = body.at(body.code(request, fields));
  const syntax = readSyntax(code, body.at(request));
  const large = body.at(body.heading('Parameters', request, returns) + 1);
  if (isTooLarge(large) || PARAMETERS_TOO_LARGE.test(code?.text ?? '')) return { line, syntax, list: 'too-large' };
  const parameters = body.field(PARAMETERS, request, returns);
  if (parameters < 0) return { line, syntax, list: [] };
  const end = body.field(AFTER_PARAMETERS, parameters, returns + 1);
  const list = readHtmlList(body.slice(parameters + 1, end), body.isNested);
  return { line, syntax, list: body.isNested ? list : nestHtmlEntries(list, syntax, line) };
}

function readOutput(body: HtmlSections, returns: number, end: number): Section {
  const field = body.at(returns);
  const response = body.heading('Response Syntax', returns, end);
  if (response < 0 && body.at(returns + 1)?.text === 'None')
    return { line: field?.line ?? 0, syntax: undefined, list: undefined };
  if (response < 0) throw missing(field, 'the Response Syntax');
  const line = body.at(response)?.line ?? 0;
  const structure = body.heading('Response Structure', response, end);
  if (structure < 0) throw missing(body.at(response), 'the Response Structure');
  const syntax = readSyntax(body.at(body.code(response, structure)), body.at(response));
  if (isTooLarge(body.at(structure + 1))) return { line, syntax, list: 'too-large' };
  const [root, ...others] = readHtmlList(body.slice(structure + 1, end), body.isNested);
  if (!root) throw missing(body.at(structure), 'the described list of the response');
  if (!body.isNested) return { line, syntax, list: nestHtmlEntries([...root.children, ...others], syntax, line) };
  if (root.name !== undefined || others.length > 0)
    throw new PageError(
      'broken-page',
      root.line,
      'one dict that holds the whole response',
      'something else',
      'Save the page again.',
    );
  return { line, syntax, list: root.children };
}

function readSyntax(code: HtmlBlock | undefined, heading: HtmlBlock | undefined): Section['syntax'] {
  if (!code) throw missing(heading, 'a syntax block');
  return isTooLarge(code) ? 'too-large' : parseSyntax(code.text, code.line);
}

const isTooLarge = (block: HtmlBlock | undefined): boolean =>
  block?.kind === 'code' && block.text.startsWith(TOO_LARGE);

function readExceptions(blocks: readonly HtmlBlock[]): Page['exceptions'] {
  const exceptions = new Map<string, number>();
  for (const block of blocks) {
    const name = EXCEPTION.exec(block.text)?.[1];
    if (name === undefined)
      throw new PageError(
        'broken-page',
        block.line,
        'the name of an exception',
        JSON.stringify(block.text.slice(0, 60)),
        'Save the page again.',
      );
    if (!exceptions.has(name)) exceptions.set(name, block.line);
  }
  return [...exceptions].map(([name, line]) => ({ name, line }));
}

const missing = (after: HtmlBlock | undefined, expected: string): PageError =>
  new PageError('broken-page', after?.line ?? 1, expected, 'none', 'Save the page again.');
