import type { HtmlEntry } from './html-entry.ts';

/** A stretch of a page that holds no further block: a paragraph, a heading, a term, a literal block. */
export interface HtmlBlock {
  readonly kind: 'text' | 'heading' | 'term' | 'code';
  /** Inline code between backquotes, one blank for each run of white space; a literal block as it stands. */
  readonly text: string;
  /** Line of its first word, from 1. */
  readonly line: number;
  /** How many bullet lists it stands in. */
  readonly lists: number;
  /** How many definition lists it stands in. */
  readonly definitions: number;
  /** Whether it begins a bullet list's item. */
  readonly item: boolean;
  /** Where its first link leads. */
  readonly href: string | undefined;
  /** The entry of a described list that it begins, if it begins one. */
  readonly entry: HtmlEntry | undefined;
}

/** The blocks of a page in their order, and what was still open at the page's end. */
export interface HtmlBlocks {
  readonly blocks: readonly HtmlBlock[];
  /** How many definition lists the page does not close. */
  readonly unclosed: number;
  /** Whether a document begins that does not end. */
  readonly cutOff: boolean;
  readonly lastLine: number;
}
