import type { HtmlBlock } from './html-block.ts';
import type { Paragraph } from './page.ts';
import { typeset } from './plain-text.ts';

/**
 * Adds a block to the paragraphs of one place. Literal blocks are left out.
 * @param lists how many bullet lists the place itself stands in
 */
export function addHtmlProse(paragraphs: Paragraph[], block: HtmlBlock, lists: number, text = block.text): void {
  if (block.kind === 'code' || text === '' || text === ':') return;
  const depth = Math.max(0, block.lists - lists);
  paragraphs.push({ text: typeset(text), line: block.line, depth, item: depth > 0 && block.item });
}
