import type { SyntaxNode } from './syntax.ts';

/** The forms in which people have the pages: the RST source, the published HTML, and text flattened out of HTML. */
export type PageFormat = 'rst' | 'html' | 'text';

/** What one page of the reference says about one operation, the same whatever form it was read from. */
export interface Page {
  /** The file as the caller named it. */
  readonly file: string;
  readonly format: PageFormat;
  /** The client's class, as `ElastiCache` in `ElastiCache.Client.create_serverless_cache_snapshot`. */
  readonly className: string;
  /** The method, as `create_serverless_cache_snapshot`. */
  readonly method: string;
  /** Line of the method's signature. */
  readonly line: number;
  /** The service's folder, as the first line's link names it; absent where the form lost the link. */
  readonly folder: string | undefined;
  /** What the "See also" link says; absent where the form lost the link. */
  readonly seeAlso: SeeAlso | undefined;
  /** Prose about the operation as a whole. */
  readonly text: readonly Paragraph[];
  readonly input: Section;
  readonly output: Section;
  readonly exceptions: readonly { readonly name: string; readonly line: number }[];
}

/** The link to the API reference: `https://docs.aws.amazon.com/goto/WebAPI/elasticache-2015-02-02/CreateServerlessCacheSnapshot`. */
export interface SeeAlso {
  readonly url: string;
  /** The operation's name with its true capitals. */
  readonly operation: string;
  /** The date that ends the link's service id. */
  readonly apiVersion: string;
  readonly line: number;
}

/**
 * A page states the structure of the input and of the output twice: as a syntax block and as a described list.
 * Either is `'too-large'` where the page says so instead, and absent where the operation has none.
 */
export interface Section {
  /** Where the section begins. */
  readonly line: number;
  readonly syntax: SyntaxNode | 'too-large' | undefined;
  readonly list: readonly Entry[] | 'too-large' | undefined;
}

/** The types that a described list names. */
export type ListedType =
  | 'string'
  | 'integer'
  | 'float'
  | 'boolean'
  | 'datetime'
  | 'bytes'
  | 'dict'
  | 'list'
  | 'document'
  | 'stream'
  | 'eventstream'
  | 'json'
  | 'unknown';

/** One entry of a described list: a member, or (without a name) an item, a map's key or a map's value. */
export interface Entry {
  readonly name: string | undefined;
  readonly type: ListedType;
  /** The type as the page writes it, for messages. */
  readonly typeText: string;
  readonly required: boolean;
  /** Line of the name. */
  readonly line: number;
  /** Line of the type; in RST a parameter's `:type X:` stands above its `:param X:`. */
  readonly typeLine: number;
  /** The prose under this entry's own name, without that of its children. */
  readonly text: readonly Paragraph[];
  readonly children: readonly Entry[];
}

/**
 * One paragraph of prose as plain text: inline code between backquotes, links and emphasis as their text alone,
 * backslash escapes of the form undone, one blank for each run of white space.
 */
export interface Paragraph {
  readonly text: string;
  /** Line at which it begins, from 1. */
  readonly line: number;
  /** How many bullet lists it stands in: 0 is no list. */
  readonly depth: number;
  /** Whether it begins a list's item; a further paragraph of the same item does not. */
  readonly item: boolean;
}
