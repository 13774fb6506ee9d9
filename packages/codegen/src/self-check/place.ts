import type { JsonValue } from '../document/json-value.ts';
import { isObject } from '../document/json-value.ts';
import type { Entry, Page, Paragraph, Section } from '../page/page.ts';
import type { Transcription } from '../transcribe/transcribe-page.ts';

/** A keyword that was made of a member's prose. */
export interface EmittedKeyword {
  readonly keyword: string;
  /** A pattern stands alone, however many the place has. */
  readonly value: JsonValue;
}

/** A sentence of which a keyword was made. */
export interface UsedSentence {
  readonly line: number;
  readonly text: string;
  readonly keyword: string;
}

/** A place of a contract with what its page says of it, and the keywords that were made of that. */
export interface Place {
  /** `Input.Tags[].Key` */
  readonly path: string;
  /** The nearest member's name. */
  readonly name: string;
  readonly type: string;
  /** What stands on the page under the member, and under the list or the map that holds the place. */
  readonly paragraphs: readonly Paragraph[];
  readonly keywords: readonly EmittedKeyword[];
  readonly sentences: readonly UsedSentence[];
  /** The values that the syntax block lists. */
  readonly listed: readonly string[];
  /** Names of the members beside it and above it: what is in code and called so is no value. */
  readonly others: ReadonlySet<string>;
}

/** The places of a page of whose prose at least one keyword was made. */
export function placesOf(page: Page, { document, sentences }: Transcription): Place[] {
  const used = new Map<string, UsedSentence[]>();
  for (const { path, line, sentence, keywords } of sentences)
    for (const keyword of keywords) used.set(path, [...(used.get(path) ?? []), { line, text: sentence, keyword }]);
  if (used.size === 0) return [];
  const places: Place[] = [];
  const seen = (place: Seen): void => {
    const own = used.get(place.path);
    if (own) places.push(toPlace(place, own));
  };
  for (const [side, section] of [['Input', page.input] as const, ['Output', page.output] as const])
    new Walk(document.$defs, seen).section(side, section);
  return places;
}

interface Seen {
  readonly path: string;
  readonly name: string;
  readonly node: Node;
  readonly paragraphs: readonly Paragraph[];
  readonly others: ReadonlySet<string>;
}

type Node = Readonly<Record<string, JsonValue>>;

function toPlace({ path, name, node, paragraphs, others }: Seen, sentences: readonly UsedSentence[]): Place {
  const made = new Set(sentences.map(({ keyword }) => keyword));
  const type = (Array.isArray(node.type) ? node.type[0] : node.type) ?? 'object';
  const keywords = [...made].flatMap((keyword): EmittedKeyword[] => {
    if (keyword === 'pattern') return patternsOf(node).map((value) => ({ keyword, value }));
    const value = node[keyword];
    return value === undefined ? [] : [{ keyword, value }];
  });
  const listed = !made.has('enum') && Array.isArray(node.enum) ? node.enum.map(String) : [];
  return { path, name, type: String(type), paragraphs, keywords, sentences, listed, others };
}

function patternsOf(node: Node): JsonValue[] {
  const more = Array.isArray(node.allOf) ? node.allOf : [];
  return [node.pattern, ...more.map((clause) => (isObject(clause) ? clause.pattern : undefined))].filter(
    (pattern) => pattern !== undefined,
  );
}

/** Goes through the entries of a page and the document made of it side by side. */
class Walk {
  readonly #definitions: JsonValue | undefined;
  readonly #seen: (place: Seen) => void;

  constructor(definitions: JsonValue | undefined, seen: (place: Seen) => void) {
    this.#definitions = definitions;
    this.#seen = seen;
  }

  section(side: string, { list }: Section): void {
    const root = this.#define(side);
    if (root && Array.isArray(list)) this.#members(list, side, root, new Set());
  }

  #members(entries: readonly Entry[], path: string, node: Node, above: ReadonlySet<string>): void {
    const properties = isObject(node.properties) ? node.properties : {};
    const others = new Set([...above, ...Object.keys(properties)]);
    for (const entry of entries)
      if (entry.name !== undefined && Object.hasOwn(properties, entry.name))
        this.#entry(entry, `${path}.${entry.name}`, entry.name, properties[entry.name], others, []);
  }

  #entry(
    entry: Entry,
    path: string,
    name: string,
    value: JsonValue | undefined,
    others: ReadonlySet<string>,
    holder: readonly Paragraph[],
  ): void {
    const node = this.#resolve(value);
    if (!node) return;
    const paragraphs = [...holder, ...entry.text];
    this.#seen({ path, name, node, paragraphs, others });
    const [inner] = entry.children;
    if (entry.type === 'list' && inner) this.#entry(inner, `${path}[]`, name, node.items, others, entry.text);
    else if (entry.children.length === 1 && inner?.name === undefined && inner) {
      this.#seen({
        path: `${path}{key}`,
        name,
        node: this.#resolve(node.propertyNames) ?? {},
        paragraphs: [...entry.text, ...inner.text],
        others,
      });
      const [held] = inner.children;
      if (held) this.#entry(held, `${path}{}`, name, node.additionalProperties, others, entry.text);
    } else this.#members(entry.children, path, node, others);
  }

  #define(name: string): Node | undefined {
    const node = isObject(this.#definitions) ? this.#definitions[name] : undefined;
    return isObject(node) ? node : undefined;
  }

  /** A node's own keywords over those of the shape that it refers to. */
  #resolve(value: JsonValue | undefined): Node | undefined {
    if (!isObject(value)) return undefined;
    const [first] = Array.isArray(value.anyOf) ? value.anyOf : [];
    const reference = value.$ref ?? (isObject(first) ? first.$ref : undefined);
    if (typeof reference !== 'string') return value;
    const name = reference.slice('#/$defs/'.length).replaceAll('~1', '/').replaceAll('~0', '~');
    return { ...this.#define(name), ...value };
  }
}
