import type { ListedType } from './page.ts';

/** What a described list writes between its brackets, and the type that it means. */
const TYPES: ReadonlyMap<string, ListedType> = new Map([
  ['string', 'string'],
  ['character', 'string'],
  ['str or dict', 'string'],
  ['integer', 'integer'],
  ['long', 'integer'],
  ['short', 'integer'],
  ['byte', 'integer'],
  ['float', 'float'],
  ['double', 'float'],
  ['boolean', 'boolean'],
  ['datetime', 'datetime'],
  ['timestamp', 'datetime'],
  ['bytes', 'bytes'],
  ['blob', 'bytes'],
  ['bytes or seekable file-like object', 'stream'],
  ['StreamingBody', 'stream'],
  ['EventStream', 'eventstream'],
  ['document', 'document'],
  ['JSON serializable', 'json'],
  ['dict', 'dict'],
  ['list', 'list'],
]);

/**
 * @param text what stands between the brackets, in any form: `string`, `*dict*`, `` :class:`.StreamingBody` ``
 * @returns the type, `unknown` for text that names none
 */
export function listedType(text: string): ListedType {
  return TYPES.get(text) ?? TYPES.get(bare(text)) ?? 'unknown';
}

/** Without the markup of RST: emphasis, a role's name, a link's target. */
const bare = (text: string): string => text.replace(/^\*|\*$|^:\w+:|<.*>|`/g, '').replace(/`|^\./g, '');
