import type { ExpectedEntry } from './expected-entries.ts';
import { listedType } from './listed-type.ts';
import type { Entry, Paragraph } from './page.ts';
import { PageError } from './page-error.ts';
import { findHeader, headerAt, type TextHeader } from './text-header.ts';
import type { TextLines } from './text-lines.ts';
import { readTextProse } from './text-prose.ts';

interface OpenEntry extends Entry {
  required: boolean;
  text: readonly Paragraph[];
  readonly children: OpenEntry[];
}

/** A stretch of a page that holds one described list. */
export interface TextRegion {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly lines: TextLines;
  /** How many lists end after an outermost entry; absent where the page ends there, which loses them. */
  readonly closed: number | undefined;
  /** The names and values that the page's syntax blocks show. */
  readonly words: ReadonlySet<string>;
}

/**
 * Reads a described list. Indentation is lost, so the syntax block says which entry must come next,
 * and the marks of ended lists say which text begins none: an entry stands no deeper than the syntax has it.
 * @param readings the entries that the syntax block expects outermost
 * @throws PageError where an expected entry is not found
 */
export function readTextList(region: TextRegion, readings: readonly (readonly ExpectedEntry[])[]): Entry[] {
  try {
    return new TextList(region, false).read(readings);
  } catch (error) {
    if (!(error instanceof PageError)) throw error;
    // Broken markup in the page's prose loses marks; then the names and their order must do.
    return new TextList(region, true).read(readings);
  }
}

/** An entry that the syntax block lacks, and where the first entry that it holds begins. */
interface ExtraEntry {
  readonly header: TextHeader;
  readonly depth: number;
  readonly held: number | undefined;
}

/** Where the entries begin that stand on one line with the entry that holds them: each opens a list. */
function heldIn(text: string, from: number): number[] {
  const to = text.indexOf('\n', from);
  const found: number[] = [];
  for (let at = text.indexOf('- ', from); at >= 0 && at < to; at = text.indexOf('- ', at + 2)) {
    const header =
      headerAt(text, at) ?? (text.startsWith('- (', at) ? findHeader(text, ITEM, at, at + 1, 'anywhere') : undefined);
    if (header && listedType(header.typeText) !== 'unknown') found.push(at);
  }
  return found;
}

/** An item, a map's key or its value has no name. */
const ITEM: ExpectedEntry = { name: undefined, readings: () => [] };

class TextList {
  readonly #region: TextRegion;
  readonly #loose: boolean;
  /** The entries of the list that is open at each depth. */
  readonly #lists: OpenEntry[][] = [];
  #current: { entry: OpenEntry; depth: number; textFrom: number; textTo: number | undefined } | undefined;

  constructor(region: TextRegion, loose: boolean) {
    this.#region = region;
    this.#loose = loose;
  }

  read(readings: readonly (readonly ExpectedEntry[])[]): Entry[] {
    const outermost: OpenEntry[] = [];
    this.#openFilled(readings, outermost);
    this.#walk(readings, outermost, 0);
    const { closed, to } = this.#region;
    this.#finish(to, closed === undefined ? undefined : -closed);
    return outermost;
  }

  /** A parameter that the client fills by itself may come before all that the syntax block shows. */
  #openFilled(readings: readonly (readonly ExpectedEntry[])[], outermost: OpenEntry[]): void {
    const { text, from } = this.#region;
    const header = headerAt(text, text.indexOf('- ', from));
    const expected = readings.some((entries) => entries.some(({ name }) => name === header?.name));
    if (header?.name === undefined || expected || text.slice(from, header.at).trim() !== '') return;
    this.#lists[0] = outermost;
    this.#open(header, outermost, 0);
  }

  #walk(readings: readonly (readonly ExpectedEntry[])[], list: OpenEntry[], depth: number): void {
    this.#lists[depth] = list;
    const { entries, header } = this.#choose(readings, depth);
    let next = header;
    for (const [index, expected] of entries.entries()) {
      next ??= this.#find(expected, index === 0 && this.#begins(depth), depth);
      if (!next) throw this.#missing(expected);
      this.#finish(next.at, depth);
      this.#open(next, list, depth);
      this.#walk(expected.readings(), this.#current?.entry.children ?? [], depth + 1);
      next = undefined;
    }
  }

  /** Of two readings, the one whose first entry comes first. */
  #choose(
    readings: readonly (readonly ExpectedEntry[])[],
    depth: number,
  ): { entries: readonly ExpectedEntry[]; header: TextHeader | undefined } {
    let best: { entries: readonly ExpectedEntry[]; header: TextHeader | undefined } = {
      entries: readings[0] ?? [],
      header: undefined,
    };
    for (const entries of readings) {
      const header = entries[0] && this.#find(entries[0], this.#begins(depth), depth);
      if (header && header.at < (best.header?.at ?? Number.POSITIVE_INFINITY)) best = { entries, header };
    }
    return best;
  }

  /** Whether no entry of the list at a depth is open yet. */
  #begins(depth: number): boolean {
    return (this.#current?.depth ?? -1) < depth;
  }

  #find(expected: ExpectedEntry, first: boolean, depth: number): TextHeader | undefined {
    const { text, from, to } = this.#region;
    const closed = (this.#current?.depth ?? 0) - depth;
    return findHeader(
      text,
      expected,
      this.#current?.textFrom ?? from,
      to,
      first ? 'first' : this.#loose ? 'anywhere' : closed,
    );
  }

  /** @param held where what it holds begins, of an entry that the syntax block lacks: without that, what it holds is not read */
  #open({ name, typeText, at, end }: TextHeader, list: OpenEntry[], depth: number, held?: number): void {
    const line = this.#region.lines.at(at);
    const entry = {
      name,
      type: held === undefined ? listedType(typeText) : 'unknown',
      typeText,
      required: false,
      line,
      typeLine: line,
      text: [],
      children: [],
    };
    list.push(entry);
    this.#current = { entry, depth, textFrom: end, textTo: held };
  }

  /**
   * Ends the entry that is open, where another one begins.
   * @param depth of the other one; absent where it cannot be known
   */
  #finish(to: number, depth: number | undefined): void {
    if (!this.#current) return;
    const extra =
      depth === undefined || depth > this.#current.depth ? undefined : this.#extra(this.#current.textFrom, to, depth);
    if (extra) {
      this.#end(extra.header.at, this.#current.depth - extra.depth);
      this.#open(extra.header, this.#lists[extra.depth] ?? [], extra.depth, extra.held);
      this.#finish(to, depth);
      return;
    }
    const closed = depth === undefined ? Number.POSITIVE_INFINITY : Math.max(0, this.#current.depth - depth);
    this.#end(to, closed);
  }

  /** The first entry between two expected ones: the syntax block lacks parameters that the client fills by itself. */
  #extra(from: number, to: number, depth: number): ExtraEntry | undefined {
    const { text } = this.#region;
    const deepest = this.#current?.depth ?? 0;
    let found: ExtraEntry | undefined;
    let at = depth;
    for (let end = text.lastIndexOf('\n', to - 2); end >= from; end = text.lastIndexOf('\n', end - 1)) {
      // Going up, each list that ends leads one level down, and each entry that opens one on its own line one level up;
      // below the open entry's own level there is only its prose.
      const header = text.startsWith('- ', end + 1) ? headerAt(text, end + 1) : undefined;
      const held = header && at > deepest ? heldIn(text, header.end) : [];
      if (header && at - held.length <= deepest) {
        at -= held.length;
        if (at >= 0) found = { header, depth: at, held: held[0] };
      }
      if (text[end + 1] === ' ') at += 1;
    }
    return found;
  }

  #end(to: number, closed: number): void {
    if (!this.#current) return;
    const { entry, textFrom, textTo } = this.#current;
    const { text, lines, words } = this.#region;
    const required = REQUIRED.exec(text.slice(textFrom, textFrom + 20));
    entry.required = required !== null;
    entry.text = readTextProse(
      text.slice(textFrom + (required?.[0].length ?? 0), textTo ?? to),
      lines.at(textFrom),
      textTo === undefined ? closed : 0,
      words,
    );
  }

  #missing({ name }: ExpectedEntry): PageError {
    const { lines, closed, to } = this.#region;
    const cutOff = closed === undefined;
    return new PageError(
      cutOff ? 'cut-off' : 'broken-page',
      lines.at(cutOff ? to : (this.#current?.textFrom ?? this.#region.from)),
      name === undefined
        ? 'an entry without a name, such as - (string) –'
        : `the entry "${name}", which the syntax block has next`,
      cutOff ? 'the end of the page' : 'none before the end of the list',
      'Fetch the page again: its list and its syntax block must belong together.',
    );
  }
}

const REQUIRED = /^\s*(?:- )?\[REQUIRED\]/;
