import type { JsonValue } from '../document/json-value.ts';
import type { Paragraph } from '../page/page.ts';
import type { DescribedMember, MemberType } from '../prose/about/reading.ts';

/** Where a keyword comes from: a line of the page, a decision with its reason, or a decision about what a line says. */
export type Origin =
  | { readonly line: number; readonly why?: string }
  | { readonly line?: undefined; readonly why: string };

/** One keyword of a schema with its value and where it comes from. */
export interface Fact {
  readonly value: JsonValue;
  readonly origin: Origin;
}

/** One statement that nothing checks. */
export interface UncheckedStatement {
  readonly reason: 'not-checkable' | 'not-understood' | 'ambiguous';
  readonly statement: string;
  readonly origin: Origin;
  /** The page's sentence, where it stands for one. */
  readonly sentence?: string;
}

/** One clause of a pattern: what it asks in our own words, and where it comes from. */
export interface PatternFact {
  readonly pattern: string;
  readonly description: string;
  readonly origin: Origin;
}

/** Where a shape stands. */
export interface ShapeLocation {
  /** `Input.A.B` a member, `Input.A[]` an item, `Input.A{key}` a map's key, `Input.A{}` its value. */
  readonly path: string;
  /** The nearest member's name. */
  readonly name: string;
  readonly role: DescribedMember['role'];
  readonly parent: Shape | undefined;
}

/** A node of an operation's input or output: what the page's two statements of the structure say together. */
export class Shape implements ShapeLocation {
  readonly path: string;
  readonly name: string;
  readonly role: DescribedMember['role'];
  readonly parent: Shape | undefined;
  /** Half a million paths are seldom read, and cost time when they are. */
  readonly side: 'Input' | 'Output';
  readonly type: MemberType;
  readonly line: number;
  readonly typeLine: number;
  /** The values that the syntax lists. */
  readonly listed: { readonly values: readonly string[]; readonly line: number } | undefined;
  readonly text: readonly Paragraph[];
  /** A structure's members, in the page's order. */
  members: readonly Member[] = NONE;
  /** A list's items. */
  item: Shape | undefined = undefined;
  /** A map's keys and values. */
  key: Shape | undefined = undefined;
  value: Shape | undefined = undefined;
  /** The shape further up that this one repeats. */
  recursive: Shape | undefined = undefined;
  /** Whether one further down repeats this one. */
  repeated = false;
  /** The line that says that exactly one of the members may be set. */
  unionLine: number | undefined = undefined;
  /** Keywords beyond the structure, by name. */
  facts: ReadonlyMap<string, Fact> = NO_FACTS;
  patterns: readonly PatternFact[] = NONE;
  unchecked: readonly UncheckedStatement[] = NONE;

  constructor(
    location: ShapeLocation,
    type: MemberType,
    said: { readonly line: number; readonly typeLine: number; readonly text: readonly Paragraph[] },
    listed: Shape['listed'],
  ) {
    this.path = location.path;
    this.name = location.name;
    this.role = location.role;
    this.parent = location.parent;
    this.side = location.parent?.side ?? (location.path.startsWith('Input') ? 'Input' : 'Output');
    this.type = type;
    this.line = said.line;
    this.typeLine = said.typeLine;
    this.text = said.text;
    this.listed = listed;
  }

  /** Whether anything is said of the shape beyond its structure. */
  get annotated(): boolean {
    return this.facts.size > 0 || this.patterns.length > 0 || this.unchecked.length > 0;
  }

  setFact(keyword: string, value: JsonValue, origin: Origin): void {
    this.facts = new Map(this.facts).set(keyword, { value, origin });
  }

  dropFact(keyword: string): void {
    this.facts = new Map([...this.facts].filter(([name]) => name !== keyword));
  }
}

/** Most of half a million shapes have none of these: they share one. */
const NONE: readonly never[] = [];
const NO_FACTS: ReadonlyMap<string, Fact> = new Map();

/** A member of a structure. */
export interface Member {
  readonly name: string;
  readonly shape: Shape;
  /** Where the page says that it is required. */
  readonly required: Origin | undefined;
}
