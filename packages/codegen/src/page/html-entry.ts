import { type HtmlMarks, plain } from './html-text.ts';
import { listedType } from './listed-type.ts';

/** How an entry of a described list begins. */
export interface HtmlEntry {
  readonly name: string | undefined;
  readonly typeText: string;
  /** Whether only an entry is written so; a bullet of prose may have a word in brackets and a dash too. */
  readonly certain: boolean;
  /** What follows on the entry's own line. */
  readonly rest: string;
}

const TYPE = /\s*\(([^()]{1,80})\)\s*(?:–|—|--?)(?=\s|$)/y;

/**
 * Reads how an entry begins. Parameters are `<strong>Name</strong> (<em>string</em>) –`, members `<strong>Name</strong> <em>(string) –</em>`,
 * items, keys and values `<em>(string) –</em>`; some types are code, a link, or not marked at all.
 */
export function readHtmlEntry({ source, strongTo, markFrom, markTo }: HtmlMarks): HtmlEntry | undefined {
  TYPE.lastIndex = strongTo;
  const [whole, type] = TYPE.exec(source) ?? [];
  if (whole === undefined || type === undefined) return undefined;
  const open = strongTo + whole.indexOf('(');
  const end = strongTo + whole.length;
  const typeText = plain(type).replaceAll('`', '');
  const member = markFrom === open && source.slice(end, markTo).trim() === '' && markTo >= end;
  const marked = markFrom === open + 1 || typeText === 'JSON serializable';
  if (!member && !marked) return undefined;
  const name = source.slice(0, strongTo).trim();
  return {
    name: name === '' ? undefined : name,
    typeText,
    certain: member || listedType(typeText) !== 'unknown',
    rest: plain(source.slice(end)),
  };
}
