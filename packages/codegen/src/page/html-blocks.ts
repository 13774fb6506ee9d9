import { Parser } from 'htmlparser2';
import type { HtmlBlock, HtmlBlocks } from './html-block.ts';
import { BLOCKS, KINDS, LISTS, SKIPPED, SKIPPED_CLASS } from './html-elements.ts';
import { readHtmlEntry } from './html-entry.ts';
import { HtmlText } from './html-text.ts';
import { PageError } from './page-error.ts';
import { TextLines } from './text-lines.ts';

/** More than any page has; a broken one does not take long to reach it. */
const DEEPEST = 2000;

type Attributes = Record<string, string | undefined>;

/**
 * Splits a page into its blocks. Sphinx nests `<p>` in `<p>` here and leaves out lists of one item,
 * so nothing is taken from how paragraphs nest: every tag of a block ends the paragraph before it.
 */
export function readHtmlBlocks(text: string): HtmlBlocks {
  const handler = new HtmlHandler(text);
  const parser: Parser = new Parser({
    onopentag: (name, attributes) => handler.open(name, attributes),
    onclosetag: (name) => handler.close(name),
    ontext: (data) => handler.text(data, parser.startIndex),
  });
  parser.write(text);
  const page = handler.end();
  return page;
}

class HtmlHandler {
  readonly #blocks: HtmlBlock[] = [];
  readonly #lines: TextLines;
  readonly #length: number;
  #text = new HtmlText();
  #kind: HtmlBlock['kind'] = 'text';
  /** How deep the element stands whose content is skipped; 0 outside of one. */
  #skipped = 0;
  #depth = 0;
  #lists = 0;
  #definitions = 0;
  #documents = 0;
  #item = false;

  constructor(text: string) {
    this.#lines = new TextLines(text);
    this.#length = text.length;
  }

  open(name: string, attributes: Attributes): void {
    this.#depth += 1;
    if (this.#depth > DEEPEST) throw this.#tooDeep();
    if (this.#skipped > 0) return;
    const isBlock = BLOCKS.has(name);
    if (isBlock) this.#flush();
    if (SKIPPED.has(name) || (attributes.class !== undefined && SKIPPED_CLASS.test(attributes.class))) {
      this.#skipped = this.#depth;
    } else if (isBlock) {
      this.#count(name, 1);
      this.#kind = KINDS.get(name) ?? 'text';
      if (name === 'li') this.#item = true;
    } else if (this.#kind !== 'code') this.#text.open(name, this.#depth, attributes);
  }

  close(name: string): void {
    const depth = this.#depth;
    this.#depth -= 1;
    if (this.#skipped > 0) {
      if (depth === this.#skipped) this.#skipped = 0;
    } else if (BLOCKS.has(name)) {
      this.#flush();
      this.#count(name, -1);
      this.#kind = 'text';
    } else if (this.#kind !== 'code') this.#text.close(depth);
  }

  text(data: string, at: number): void {
    if (this.#skipped === 0) this.#text.add(data, at);
  }

  end(): HtmlBlocks {
    this.#flush();
    return {
      blocks: this.#blocks,
      unclosed: this.#definitions,
      cutOff: this.#documents > 0,
      lastLine: this.#lines.at(Math.max(0, this.#length - 1)),
    };
  }

  #count(name: string, by: 1 | -1): void {
    if (LISTS.has(name)) {
      this.#lists += by;
      this.#item = false;
    } else if (name === 'dl') this.#definitions += by;
    else if (name === 'html') this.#documents += by;
  }

  #flush(): void {
    const text = this.#text;
    if (text.source === '') return;
    this.#text = new HtmlText();
    if (text.from < 0) return;
    const kind = this.#kind === 'text' && text.isHeading ? 'heading' : this.#kind;
    this.#blocks.push({
      kind,
      text: kind === 'code' ? text.source.replaceAll('\r', '').trimEnd() : text.text,
      line: this.#lines.at(text.from),
      lists: this.#lists,
      definitions: this.#definitions,
      item: this.#item,
      href: text.href,
      entry: kind === 'text' ? readHtmlEntry(text) : undefined,
    });
    if (kind !== 'code') this.#item = false;
  }

  #tooDeep(): PageError {
    return new PageError(
      'broken-page',
      this.#lines.at(this.#length - 1),
      `at most ${DEEPEST} levels of nesting`,
      'more',
      'Save the page again.',
    );
  }
}
