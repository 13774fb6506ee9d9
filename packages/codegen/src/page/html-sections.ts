import type { HtmlBlock } from './html-block.ts';

/** The blocks of one method's description, searched by the titles of its sections. */
export class HtmlSections {
  readonly #blocks: readonly HtmlBlock[];
  /** How many bullet lists the description itself stands in; titles stand in no further one. */
  readonly #lists: number;

  /** Whether its lists nest as their entries do. */
  readonly isNested: boolean;

  constructor(blocks: readonly HtmlBlock[], lists: number) {
    const raw = readRawFields(blocks);
    this.#blocks = raw ?? blocks;
    this.isNested = raw === undefined;
    this.#lists = lists;
  }

  get count(): number {
    return this.#blocks.length;
  }

  at(index: number): HtmlBlock | undefined {
    return this.#blocks[index];
  }

  slice(from: number, to: number): readonly HtmlBlock[] {
    return this.#blocks.slice(from, to);
  }

  /** The first heading of this title, whether written as one or as a strong paragraph; -1 where there is none. */
  heading(title: string, from: number, to = this.count): number {
    return this.#find('heading', [title], from, to);
  }

  /** The first field of one of these names, such as `Parameters:`; -1 where there is none. */
  field(names: readonly string[], from: number, to = this.count): number {
    return this.#find('term', names, from, to);
  }

  /** The first literal block; -1 where there is none. */
  code(from: number, to: number): number {
    for (let at = from; at < to; at += 1) if (this.#blocks[at]?.kind === 'code') return at;
    return -1;
  }

  #find(kind: HtmlBlock['kind'], titles: readonly string[], from: number, to: number): number {
    for (let at = from; at < to; at += 1) {
      const block = this.#blocks[at];
      if (block?.kind === kind && block.lists === this.#lists && titles.includes(withoutMark(block.text))) return at;
    }
    return -1;
  }
}

/** Behind a title stand a colon, or the sign of its link. */
const withoutMark = (title: string): string => title.replace(/\s*[:#¶]$/, '');

const RAW_FIELD = /^(?:(type|param) (\S+?)|(rtype|returns)):?$/;

/** The names that Sphinx gives to fields. */
const NAMES = { rtype: 'Return type', returns: 'Returns' } as const;

/**
 * A line of prose that stands too far left ends the method's description for Sphinx, which then leaves the fields before it as they were typed:
 * `type Name`, `param Name`, `rtype`, `returns`. How entries nest is lost behind that line.
 * @returns the same blocks with the fields as on other pages; absent for a page that has them so
 */
function readRawFields(blocks: readonly HtmlBlock[]): HtmlBlock[] | undefined {
  if (!blocks.some(({ kind, text }) => kind === 'term' && (text === 'returns:' || text === 'returns')))
    return undefined;
  const regular: HtmlBlock[] = [];
  let type: string | undefined;
  let isType = false;
  let hasParameters = false;
  for (const block of blocks) {
    const [, field, name, known] = (block.kind === 'term' && RAW_FIELD.exec(block.text)) || [];
    if (isType && block.kind !== 'term') type = block.text;
    else if (field === 'param') {
      if (!hasParameters) regular.push({ ...block, text: 'Parameters' });
      hasParameters = true;
      regular.push({ ...block, kind: 'text', entry: { name, typeText: type ?? '', certain: true, rest: '' } });
    } else if (known === 'rtype' || known === 'returns') regular.push({ ...block, text: NAMES[known] });
    else if (field !== 'type') regular.push(block);
    isType = field === 'type';
  }
  return regular;
}
