import type { HtmlBlock } from './html-block.ts';
import type { HtmlEntry } from './html-entry.ts';
import { addHtmlProse } from './html-prose.ts';
import { listedType } from './listed-type.ts';
import type { Entry, Paragraph } from './page.ts';
import { PageError } from './page-error.ts';

/** An entry whose children and prose may still follow. */
interface OpenEntry {
  readonly entry: Entry & { required: boolean };
  readonly text: Paragraph[];
  readonly children: Entry[];
  readonly lists: number;
}

const REQUIRED = /^\[REQUIRED\] ?/;
const DEEPEST = 400;

/**
 * Reads a described list: parameters, or the entries of a response.
 * @param isNested whether the page's nesting can be relied on
 * @returns the entries that stand outermost
 * @throws PageError for an outermost item that is no entry
 */
export function readHtmlList(blocks: readonly HtmlBlock[], isNested: boolean): Entry[] {
  const outermost: Entry[] = [];
  const open: OpenEntry[] = [];
  let isFirst = false;
  for (const block of blocks) {
    const isOutermost = open[0] === undefined || block.lists <= open[0].lists;
    const begun = block.entry && (isOutermost || block.entry.certain) ? openEntry(block.entry, block) : undefined;
    if (isNested && isOutermost && !begun && block.item) throw notAnEntry(block);
    const inside = begun || block.item ? block.lists - 1 : block.lists;
    while ((begun || isNested) && (open.at(-1)?.lists ?? -1) > inside) open.pop();
    if (begun) {
      (open.at(-1)?.children ?? outermost).push(begun.entry);
      open.push(begun);
      if (open.length > DEEPEST) throw broken(block, `at most ${DEEPEST} levels of nesting`, 'more');
    }
    const text = begun ? (block.entry?.rest ?? '') : block.text;
    const current = open.at(-1);
    if (current) addText(current, block, text, begun !== undefined || isFirst);
    isFirst = begun !== undefined && text === '';
  }
  return outermost;
}

/** @param isFirst whether it is the first text of the entry, which alone can mark a required member */
function addText({ entry, text, lists }: OpenEntry, block: HtmlBlock, source: string, isFirst: boolean): void {
  const mark = isFirst ? REQUIRED.exec(source)?.[0] : undefined;
  if (mark !== undefined) entry.required = true;
  addHtmlProse(text, block, lists, source.slice(mark?.length ?? 0));
}

function openEntry({ name, typeText }: HtmlEntry, { line, lists }: HtmlBlock): OpenEntry {
  const text: Paragraph[] = [];
  const children: Entry[] = [];
  const type = listedType(typeText);
  return {
    entry: { name, type, typeText, required: false, line, typeLine: line, text, children },
    text,
    children,
    lists,
  };
}

const notAnEntry = (block: HtmlBlock): PageError =>
  broken(block, 'an entry, such as Name (string) –', JSON.stringify(block.text.slice(0, 60)));

const broken = ({ line }: HtmlBlock, expected: string, actual: string): PageError =>
  new PageError('broken-page', line, expected, actual, 'Save the page again.');
