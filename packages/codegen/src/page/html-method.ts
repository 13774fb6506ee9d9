import type { HtmlBlock, HtmlBlocks } from './html-block.ts';
import { HtmlSections } from './html-sections.ts';
import { PageError } from './page-error.ts';

/** The method that a page is about. */
export interface HtmlMethod {
  readonly className: string;
  readonly name: string;
  readonly line: number;
  readonly folder: string | undefined;
  readonly body: HtmlSections;
  /** Whether the page ends within the description. */
  readonly cutOff: boolean;
}

const METHOD = /^(\w+)\.Client\.(\w+) ?\(/;
const CLASS = /^class \w+\.\w/;
const CALL = /^\w+\.\w+[\w.]*\(/;

/** What other pages of the reference say of themselves. */
const OTHER_PAGES = [
  [/^class \w+\.Paginator\./, 'the page of a paginator'],
  [/^class \w+\.Waiter\./, 'the page of a waiter'],
  [/^class \w+\.Client\b/, 'the page of a whole client'],
] as const;

/**
 * Finds the method's signature, which is a term: `ElastiCache.Client.create_user(**kwargs)`.
 * @throws PageError for a page without one, or with several
 */
export function findHtmlMethod(page: HtmlBlocks): HtmlMethod {
  const { blocks, unclosed } = page;
  const methods = blocks.filter(isMethod);
  const [method] = methods;
  const described = blocks.find(({ kind, text }) => kind === 'term' && CLASS.test(text));
  if (!method || described) throw otherPage(page, described);
  if (methods.length > 1) throw notAnOperation(method.line, `the page of ${methods.length} methods`);
  const [, className = '', name = ''] = METHOD.exec(method.text) ?? [];
  const from = blocks.indexOf(method) + 1;
  const after = blocks.findIndex(({ definitions }, at) => at >= from && definitions < method.definitions);
  const to = after < 0 ? blocks.length : after;
  return {
    className,
    name,
    line: method.line,
    folder: findFolder(blocks.slice(0, from - 1), name),
    body: new HtmlSections(blocks.slice(from, to), method.lists),
    cutOff: after < 0 && unclosed >= method.definitions,
  };
}

const isMethod = ({ kind, text }: HtmlBlock): boolean => kind === 'term' && METHOD.test(text);

/** The paragraph above the title reads `ElastiCache / Client / create_user`; its link leads to the folder. */
function findFolder(blocks: readonly HtmlBlock[], name: string): string | undefined {
  const path = blocks.find(({ text, href }) => href !== undefined && text.endsWith(`/ Client / ${name}`));
  const [target = ''] = path?.href?.split(/[?#]/, 1) ?? [];
  const folder = target
    .replace(/(?:\.html?|\/)$/, '')
    .split('/')
    .at(-1);
  return folder !== undefined && /\w/.test(folder) ? folder : undefined;
}

function otherPage({ blocks, cutOff, lastLine }: HtmlBlocks, described: HtmlBlock | undefined): PageError {
  const term = described ?? blocks.find(({ kind, text }) => kind === 'term' && CALL.test(text));
  if (term) {
    const [, kind = 'a page about something else than a client method'] =
      OTHER_PAGES.find(([pattern]) => pattern.test(term.text)) ?? [];
    return notAnOperation(term.line, kind);
  }
  const isReference = blocks.some(({ text }) => /boto3/i.test(text));
  if (!cutOff || (!isReference && blocks.length > 0))
    return notAnOperation(
      1,
      isReference ? 'a page of the boto3 reference without a client method' : 'the page of another site',
    );
  return new PageError(
    'cut-off',
    lastLine,
    "the method's signature",
    'the end of the page',
    'Save the page again: it is cut off.',
  );
}

const notAnOperation = (line: number, actual: string): PageError =>
  new PageError(
    'not-an-operation',
    line,
    'the page of an operation',
    actual,
    'Give the page of a client method, such as client/create_thing.html.',
  );
