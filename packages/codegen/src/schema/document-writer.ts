import { escapeStep, type JsonObject, type JsonValue } from '../document/json-value.ts';
import { keywordOrder } from './keyword-order.ts';
import type { ShapeNames } from './name-shapes.ts';
import type { Member, Origin, Shape, UncheckedStatement } from './shape.ts';
import { isInput } from './walk-shapes.ts';

/** A JSON pointer into a document, and where what it leads to comes from. */
export type TracedPointer = readonly [pointer: string, origin: Origin];

/** Input and output of an operation, with the names of their shapes. */
export interface OperationShapes {
  readonly input: Shape;
  readonly output: Shape;
  readonly names: ShapeNames['names'];
  readonly holders: ShapeNames['holders'];
  /** Descriptions of named shapes. */
  readonly descriptions: ReadonlyMap<string, { readonly text: string; readonly origin: Origin }>;
  /** Sides of which the page shows nothing: they stay open. */
  readonly unknown: ReadonlySet<Shape>;
}

/** Writes shapes as definitions of a document, and remembers where each keyword comes from. */
export class DocumentWriter {
  readonly origins: TracedPointer[] = [];
  readonly #shapes: OperationShapes;
  readonly #queue: [name: string, shape: Shape][] = [];
  readonly #queued = new Set<string>();

  constructor(shapes: OperationShapes) {
    this.#shapes = shapes;
  }

  trace(pointer: string, origin: Origin): void {
    this.origins.push([pointer, origin]);
  }

  /** Writes input and output, then every shape that they name, in the order in which they are named. */
  definitions(): JsonObject {
    const definitions = emptyObject();
    this.#define('Input', this.#shapes.input);
    this.#define('Output', this.#shapes.output);
    for (const [name, shape] of this.#queue)
      definitions[name] = this.#definition(name, shape, `/$defs/${escapeStep(name)}`);
    return definitions;
  }

  unchecked(statements: readonly UncheckedStatement[], pointer: string): { 'x-unchecked'?: JsonValue } {
    if (statements.length === 0) return {};
    for (const [index, { origin }] of statements.entries()) this.trace(`${pointer}/x-unchecked/${index}`, origin);
    return { 'x-unchecked': statements.map(({ reason, statement }) => ({ reason, statement })) };
  }

  #define(name: string, shape: Shape): void {
    if (this.#queued.has(name)) return;
    this.#queued.add(name);
    this.#queue.push([name, shape]);
  }

  #definition(name: string, shape: Shape, pointer: string): JsonObject {
    const described = this.#shapes.descriptions.get(name);
    const node = this.#content(shape, pointer);
    // What is said of a member's use stands beside the reference; what is said of an item is said of the shape.
    if (shape.role !== 'member' || shape.parent === undefined)
      this.#annotate(shape, node, pointer, described ? 'description' : undefined);
    if (described) {
      node.description = described.text;
      this.trace(`${pointer}/description`, described.origin);
    }
    return inOrder(node);
  }

  /** A place that holds a shape: the shape itself, or a reference to its definition. */
  #holder(shape: Shape, pointer: string): JsonObject {
    const target = shape.recursive ?? shape;
    const name = this.#shapes.names.get(target);
    if (name === undefined) {
      const node = this.#content(shape, pointer);
      if (!shape.annotated) return node;
      this.#annotate(shape, node, pointer);
      return inOrder(node);
    }
    this.#define(name, this.#shapes.holders.get(name) ?? target);
    const annotated = shape.annotated && (shape.role === 'member' || shape.recursive !== undefined);
    const at = annotated && shape.facts.has('null') ? `${pointer}/anyOf/0` : pointer;
    this.trace(`${at}/$ref`, { line: shape.typeLine });
    const node: Record<string, JsonValue> = { $ref: `#/$defs/${escapeStep(name)}` };
    if (!annotated) return node;
    this.#annotate(shape, node, pointer);
    return inOrder(node);
  }

  #annotate(shape: Shape, node: Record<string, JsonValue>, pointer: string, except?: string): void {
    for (const [keyword, { value, origin }] of shape.facts) {
      if (keyword === except) continue;
      if (keyword === 'null') this.#allowNull(node, pointer, origin);
      else node[keyword] = value;
      if (keyword !== 'null') this.trace(`${pointer}/${keyword}`, origin);
    }
    const [clause, ...more] = shape.patterns;
    if (clause && more.length === 0) {
      node.pattern = clause.pattern;
      this.trace(`${pointer}/pattern`, clause.origin);
    } else if (clause) {
      node.allOf = shape.patterns.map(({ pattern, description }) => ({ pattern, description }));
      for (const [index, { origin }] of shape.patterns.entries())
        this.trace(`${pointer}/allOf/${index}/pattern`, origin);
    }
    Object.assign(node, this.unchecked(shape.unchecked, pointer));
  }

  /** Null beside the type, among the listed values, or as the other thing that a reference may be. */
  #allowNull(node: Record<string, JsonValue>, pointer: string, origin: Origin): void {
    if (node.$ref === undefined) {
      node.type = [node.type ?? 'object', 'null'];
      if (Array.isArray(node.enum)) node.enum = [...node.enum, null];
      this.trace(`${pointer}/type`, origin);
      return;
    }
    node.anyOf = [{ $ref: node.$ref }, { type: 'null' }];
    delete node.$ref;
    this.trace(`${pointer}/anyOf`, origin);
  }

  #content(shape: Shape, pointer: string): Record<string, JsonValue> {
    const { type, typeLine, listed } = shape;
    if (type === 'document') return {};
    if (!shape.facts.has('null')) this.trace(`${pointer}/type`, { line: typeLine });
    if (type === 'object') return this.#structure(shape, pointer);
    if (type === 'array') return { type: 'array', ...this.#part('items', shape.item, pointer) };
    if (type === 'map')
      return {
        type: 'object',
        ...this.#keys(shape.key, pointer),
        ...this.#part('additionalProperties', shape.value, pointer),
      };
    if (type === 'timestamp') this.trace(`${pointer}/format`, { line: typeLine });
    if (type === 'timestamp') return { type: 'string', format: 'date-time' };
    if (type === 'blob') this.trace(`${pointer}/contentEncoding`, { line: typeLine });
    if (type === 'blob') return { type: 'string', contentEncoding: 'base64' };
    if (listed) this.trace(`${pointer}/enum`, { line: listed.line });
    return listed ? { type, enum: [...new Set(listed.values)] } : { type };
  }

  #structure(shape: Shape, pointer: string): Record<string, JsonValue> {
    const node: Record<string, JsonValue> = { type: 'object', properties: this.#properties(shape.members, pointer) };
    const required = shape.members.filter((member) => member.required);
    if (required.length > 0) node.required = required.map(({ name }) => name);
    for (const [index, member] of required.entries())
      if (member.required) this.trace(`${pointer}/required/${index}`, member.required);
    if (shape.unionLine !== undefined) {
      for (const keyword of ['minProperties', 'maxProperties']) {
        node[keyword] = 1;
        this.trace(`${pointer}/${keyword}`, { line: shape.unionLine });
      }
    }
    // The page lists every member that may be sent; a service may add members to what it answers.
    if (isInput(shape) && !this.#shapes.unknown.has(shape)) {
      node.additionalProperties = false;
      this.trace(`${pointer}/additionalProperties`, { line: shape.line });
    }
    return node;
  }

  #properties(members: readonly Member[], pointer: string): JsonObject {
    const properties = emptyObject();
    for (const { name, shape } of members) {
      const at = `${pointer}/properties/${escapeStep(name)}`;
      this.trace(at, { line: shape.line });
      properties[name] = this.#holder(shape, at);
    }
    return properties;
  }

  #part(keyword: 'items' | 'additionalProperties', shape: Shape | undefined, pointer: string): JsonObject {
    if (!shape) return {};
    this.trace(`${pointer}/${keyword}`, { line: shape.line });
    const node = this.#holder(shape, `${pointer}/${keyword}`);
    return { [keyword]: Object.keys(node).length === 0 ? true : node };
  }

  /** A map's keys are strings whatever the page says, so only what it asks of them is written. */
  #keys(key: Shape | undefined, pointer: string): JsonObject {
    if (!key || (!key.annotated && !this.#shapes.names.has(key))) return {};
    this.trace(`${pointer}/propertyNames`, { line: key.line });
    return { propertyNames: this.#holder(key, `${pointer}/propertyNames`) };
  }
}

/** Where each keyword stands in their order, from 1. */
const RANKS: ReadonlyMap<string, number> = new Map(keywordOrder.map((keyword, at) => [keyword, at + 1]));

/** Members of any name, `__proto__` too, stand in it as members. */
const emptyObject = (): Record<string, JsonValue> => Object.create(null);

function inOrder(node: Record<string, JsonValue>): JsonObject {
  const ranks = Object.keys(node).map((keyword) => RANKS.get(keyword) ?? 0);
  if (ranks.every((rank, at) => at === 0 || (ranks[at - 1] ?? 0) < rank)) return node;
  const ordered: Record<string, JsonValue> = {};
  for (const keyword of keywordOrder) if (node[keyword] !== undefined) ordered[keyword] = node[keyword];
  return ordered;
}
