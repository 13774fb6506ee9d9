import type { Entry, Page, Section } from '../page/page.ts';
import type { SyntaxMember, SyntaxNode } from '../page/syntax.ts';
import type { MemberType } from '../prose/about/reading.ts';
import { autopopulatedLine } from './autopopulated.ts';
import { jsonDocument } from './json-document.ts';
import { repeatedShape } from './repeated-shape.ts';
import { type Member, Shape, type ShapeLocation } from './shape.ts';
import { isInput } from './walk-shapes.ts';

/** One point on which a page contradicts itself: its syntax block says one thing, its described list another. */
export interface Disagreement {
  readonly path: string;
  readonly line: number;
  readonly syntax: string;
  readonly list: string;
}

/** What a section's two statements say together. */
export interface ReadShape {
  readonly root: Shape;
  readonly disagreements: readonly Disagreement[];
  /** Line of the sentence that the section is too large to render, where neither statement stands. */
  readonly unknown: number | undefined;
}

/** Reads the input or the output of a page from its syntax block and its described list. */
export function readShape(page: Page, side: 'Input' | 'Output'): ReadShape {
  const section = side === 'Input' ? page.input : page.output;
  const reader = new ShapeReader();
  const root = reader.root(side, section);
  const unknown =
    known(section.syntax) || known(section.list) ? undefined : sectionIsTooLarge(section) ? section.line : undefined;
  return { root, disagreements: reader.disagreements, unknown };
}

const known = (statement: Section['syntax'] | Section['list']): boolean =>
  statement !== undefined && statement !== 'too-large';
const sectionIsTooLarge = ({ syntax, list }: Section): boolean => syntax === 'too-large' || list === 'too-large';

class ShapeReader {
  readonly disagreements: Disagreement[] = [];

  root(side: 'Input' | 'Output', { line, syntax, list }: Section): Shape {
    const node = syntax === 'too-large' ? undefined : syntax;
    const entries = list === 'too-large' ? undefined : list;
    const shape = new Shape(
      { path: side, name: side, role: 'member', parent: undefined },
      'object',
      { line, typeLine: line, text: [] },
      undefined,
    );
    this.#members(shape, entries, membersOf(node));
    return shape;
  }

  /** @param entry what the described list says of the location, where it does; at least one of the two stands */
  #shape(location: ShapeLocation, entry: Entry | undefined, node: SyntaxNode | undefined): Shape {
    const type = jsonDocument(location, entry, node) ?? this.#type(location, entry, node);
    const line = node?.line ?? 0;
    const listed = node?.kind === 'enum' ? node : undefined;
    const shape = new Shape(location, type, entry ?? { line, typeLine: line, text: [] }, listed);
    if (node?.kind !== 'recursive') this.#content(shape, entry, node);
    else {
      const typed = entry !== undefined && entry.type !== 'unknown';
      shape.recursive = repeatedShape(shape, typed) ?? this.#lost(shape);
      if (shape.recursive) shape.recursive.repeated = true;
    }
    return shape;
  }

  #type(location: ShapeLocation, entry: Entry | undefined, node: SyntaxNode | undefined): MemberType {
    const listed = entry && typeOfEntry(entry);
    const shown = node && typeOfNode(node);
    if (listed === undefined || shown === undefined) return listed ?? shown ?? 'document';
    if (listed === shown || node?.kind === 'recursive') return listed;
    // `{'string': X}` is a map, or a structure with a member called `string`: only the list tells which.
    if (node?.kind === 'map' && listed === 'object') return listed;
    if (entry?.type !== 'unknown') this.#disagree(location.path, entry?.typeLine ?? 0, shown, listed);
    return entry?.type === 'unknown' ? shown : listed;
  }

  #content(shape: Shape, entry: Entry | undefined, node: SyntaxNode | undefined): void {
    const { path, name } = shape;
    if (shape.type === 'array') {
      const item = entry?.children[0];
      const itemNode = node?.kind === 'list' ? node.item : undefined;
      if (item || itemNode)
        shape.item = this.#shape({ path: `${path}[]`, name, role: 'item', parent: shape }, item, itemNode);
    } else if (shape.type === 'map') {
      const key = entry?.children[0];
      const value = key?.children[0];
      const valueNode = node?.kind === 'map' ? node.value : undefined;
      if (key)
        shape.key = this.#shape(
          { path: `${path}{key}`, name, role: 'key', parent: shape },
          { ...key, children: [] },
          undefined,
        );
      if (value || valueNode)
        shape.value = this.#shape({ path: `${path}{}`, name, role: 'value', parent: shape }, value, valueNode);
    } else if (shape.type === 'object') {
      this.#members(shape, entry?.children, membersOf(node));
      shape.unionLine = shape.text.find(({ text }) => UNION.test(text))?.line;
    }
  }

  #members(shape: Shape, entries: readonly Entry[] | undefined, nodes: readonly SyntaxMember[] | undefined): void {
    const shown = new Map(nodes?.map((node) => [node.name, node]));
    const members: Member[] = [];
    for (const entry of entries ?? []) {
      const { name, line, required } = entry;
      if (name === undefined) {
        this.#disagree(shape.path, line, nodes ? 'members' : 'nothing', `an unnamed ${entry.typeText}`);
        continue;
      }
      const node = shown.get(name);
      shown.delete(name);
      const filled = isInput(shape) ? autopopulatedLine(entry.text) : undefined;
      if (nodes && !node && filled === undefined)
        this.#disagree(`${shape.path}.${name}`, line, 'no such member', 'a member');
      const member = this.#shape(locationOf(shape, name), entry, node?.value);
      if (filled !== undefined) member.setFact('x-autopopulated', true, { line: filled });
      members.push({ name, shape: member, required: required && filled === undefined ? { line } : undefined });
    }
    for (const { name, line, value } of shown.values()) {
      if (entries) this.#disagree(`${shape.path}.${name}`, line, 'a member', 'no such member');
      members.push({ name, shape: this.#shape(locationOf(shape, name), undefined, value), required: undefined });
    }
    shape.members = members;
  }

  /** Nothing further up could be repeated: the page is broken. */
  #lost({ path, line }: Shape): undefined {
    this.#disagree(path, line, 'a recursive shape', 'nothing above it to repeat');
    return undefined;
  }

  #disagree(path: string, line: number, syntax: string, list: string): void {
    this.disagreements.push({ path, line, syntax, list });
  }
}

/** How a page says that exactly one member of a structure may be set. */
const UNION =
  /^(?:Note:? )?This is a Tagged Union structure\. Only one of the following top level keys (?:can|will) be set:/;
const locationOf = (shape: Shape, name: string): ShapeLocation => ({
  path: `${shape.path}.${name}`,
  name,
  role: 'member',
  parent: shape,
});

/** The members that a syntax block shows; what looks like a map may be a structure with a member called `string`. */
function membersOf(node: SyntaxNode | undefined): readonly SyntaxMember[] | undefined {
  if (node?.kind === 'map') return [{ name: 'string', line: node.line, value: node.value }];
  return node?.kind === 'structure' || node?.kind === 'eventstream' ? node.members : undefined;
}

/** A dict whose only child has no name is a map: the child is its key, with the value under it. */
function typeOfEntry(entry: Entry): MemberType {
  if (entry.type === 'dict')
    return entry.children.length === 1 && entry.children[0]?.name === undefined ? 'map' : 'object';
  return LISTED[entry.type];
}

const LISTED = {
  string: 'string',
  integer: 'integer',
  float: 'number',
  boolean: 'boolean',
  datetime: 'timestamp',
  bytes: 'blob',
  stream: 'blob',
  list: 'array',
  eventstream: 'object',
  document: 'document',
  json: 'document',
  unknown: 'document',
} as const;

const typeOfNode = ({ kind }: SyntaxNode): MemberType => SHOWN[kind];

const SHOWN = {
  string: 'string',
  enum: 'string',
  integer: 'integer',
  double: 'number',
  float: 'number',
  boolean: 'boolean',
  datetime: 'timestamp',
  bytes: 'blob',
  stream: 'blob',
  document: 'document',
  list: 'array',
  map: 'map',
  structure: 'object',
  eventstream: 'object',
  recursive: 'object',
} as const;
