import type {
  ContractDocument,
  JsonSchema,
  OperationContract,
  ServiceBinding,
  WireFacts,
  WireFactsByPointer,
} from '@docpact/schemas/runtime';

/** The kind of value at a place, in the terms that contracts and the SDK's models share. */
export type Kind = 'structure' | 'map' | 'list' | 'timestamp' | 'blob' | 'number' | 'string' | 'boolean' | 'document';

const kinds: Readonly<Record<string, Kind>> = {
  string: 'string',
  boolean: 'boolean',
  // The SDK does not distinguish integers from floats.
  integer: 'number',
  number: 'number',
  array: 'list',
  object: 'structure',
};

/** The definitions of a document, as places. Each place is made once, so a recursive shape comes to an end. */
export class Shapes {
  readonly #definitions: ContractDocument['$defs'];
  readonly #facts: WireFactsByPointer;
  readonly #places = new Map<string, Place>();

  /** `facts`: the wire facts of places, by JSON pointer. */
  constructor(definitions: ContractDocument['$defs'], facts: WireFactsByPointer = {}) {
    this.#definitions = definitions;
    this.#facts = facts;
  }

  /** The place of a definition, such as `Input`. An empty place if there is no such definition. */
  root(name: string): Place {
    return this.place(this.definition(name), `/$defs/${escapeStep(name)}`);
  }

  /** The schema of a definition. An empty schema if there is no such definition. */
  definition(name: string): JsonSchema {
    return (Object.hasOwn(this.#definitions, name) ? this.#definitions[name] : undefined) ?? {};
  }

  /** The place of a schema at a pointer. */
  place(own: JsonSchema, pointer: string): Place {
    const known = this.#places.get(pointer);
    if (known) return known;
    const made = new Place(this, own, pointer);
    this.#places.set(pointer, made);
    return made;
  }

  /** The known wire facts of a place. */
  factsAt(pointer: string): WireFacts | undefined {
    return Object.hasOwn(this.#facts, pointer) ? this.#facts[pointer] : undefined;
  }
}

/** One place of a document: a member, an item, an entry, or an entire side. */
export class Place {
  /** The keywords of the place itself. */
  readonly own: JsonSchema;
  /** The keywords of the place, which override those of the shape that it refers to. */
  readonly node: JsonSchema;
  /** The schemas of the place that all apply: the keywords beside its reference, and those of the shape that it refers to. */
  readonly schemas: readonly JsonSchema[];
  /** The named shape and the shape's own schema, if the place refers to one. */
  readonly shape: string | undefined;
  readonly referred: JsonSchema | undefined;
  readonly nullable: boolean;
  /** The JSON pointers of the place and of its shape. */
  readonly pointer: string;
  readonly shapePointer: string;
  /** The wire facts of the place, which override those of its shape. */
  readonly facts: WireFacts;
  readonly kind: Kind;
  readonly #shapes: Shapes;
  readonly #members = new Map<string, Place | undefined>();
  #byWireName: ReadonlyMap<string, Member> | undefined;

  constructor(shapes: Shapes, own: JsonSchema, pointer: string) {
    const shape = shapeName(own);
    const { $ref: _ref, anyOf, ...beside } = own;
    this.#shapes = shapes;
    this.own = own;
    this.shape = shape;
    const target = shape === undefined ? undefined : shapes.root(shape);
    this.referred = target?.own;
    this.node = target ? { ...target.node, ...beside } : own;
    this.schemas = target ? [beside, ...target.schemas] : [own];
    this.nullable = (shape !== undefined && anyOf !== undefined) || typesOf(this.node).includes('null');
    this.pointer = pointer;
    this.shapePointer = target?.shapePointer ?? pointer;
    this.facts = { ...shapes.factsAt(this.shapePointer), ...shapes.factsAt(pointer) };
    this.kind = kindOf(this.node);
  }

  /** The member of a structure. Undefined if it has no member of that name. */
  member(name: string): Place | undefined {
    const known = this.#members.get(name);
    if (known || this.#members.has(name)) return known;
    const { properties } = this.node;
    const own = properties && Object.hasOwn(properties, name) ? properties[name] : undefined;
    const place = own && this.#shapes.place(own, `${this.pointerOf('properties')}/${escapeStep(name)}`);
    this.#members.set(name, place);
    return place;
  }

  /** Whether a client fills the member in where the caller leaves it out. */
  get isAutopopulated(): boolean {
    return this.own['x-autopopulated'] === true;
  }

  /** The members of a structure, in the order of the document. */
  get members(): readonly Member[] {
    return Object.keys(this.node.properties ?? {}).flatMap((name) => {
      const place = this.member(name);
      return place ? [{ name, place }] : [];
    });
  }

  /** The member with a wire name. */
  memberOnWire(wireName: string): Member | undefined {
    this.#byWireName ??= new Map(this.members.map((member) => [member.place.facts.name ?? member.name, member]));
    return this.#byWireName.get(wireName);
  }

  /** The items of a list. Undefined if the document does not describe them. */
  get item(): Place | undefined {
    return this.#under('items');
  }

  /** The values of a map. Undefined if it is not a map, or if the document does not describe them. */
  get entry(): Place | undefined {
    return this.#under('additionalProperties');
  }

  /** The keys of a map. Undefined if they have no constraints. */
  get key(): Place | undefined {
    return this.#under('propertyNames');
  }

  /** The schema of a definition that a schema inside the place refers to. */
  definition(reference: string): JsonSchema {
    return this.#shapes.definition(reference.replace('#/$defs/', ''));
  }

  /** The pointer of a keyword of the place. */
  pointerOf(keyword: string): string {
    return `${keyword in this.own ? this.pointer : this.shapePointer}/${keyword}`;
  }

  #under(keyword: 'items' | 'additionalProperties' | 'propertyNames'): Place | undefined {
    const own = this.node[keyword];
    return typeof own === 'object' ? this.#shapes.place(own, this.pointerOf(keyword)) : undefined;
  }
}

/** A member of a structure, with its own name. */
export interface Member {
  readonly name: string;
  readonly place: Place;
}

/** The named shape that a node refers to, alone or with null as the alternative. Undefined for a node with its own type. */
export function shapeName({ $ref, anyOf }: JsonSchema): string | undefined {
  const reference = $ref ?? besideNull(anyOf)?.$ref;
  return reference?.replace('#/$defs/', '');
}

/** The other alternative, if there are two and one is null. */
const besideNull = ([first, second, ...others]: readonly JsonSchema[] = []): JsonSchema | undefined =>
  second?.type === 'null' && others.length === 0 ? first : undefined;

/** The types that a node allows. */
export const typesOf = ({ type }: JsonSchema): readonly string[] => (typeof type === 'string' ? [type] : (type ?? []));

/** The kind of a node, without null. */
function kindOf(node: JsonSchema): Kind {
  if (node.format === 'date-time') return 'timestamp';
  if (node.contentEncoding === 'base64') return 'blob';
  if (typeof node.additionalProperties === 'object') return 'map';
  return kinds[typesOf(node).find((type) => type !== 'null') ?? ''] ?? 'document';
}

/** A name as a step of a JSON pointer: https://www.rfc-editor.org/rfc/rfc6901#section-3 */
export const escapeStep = (name: string): string => name.replaceAll('~', '~0').replaceAll('/', '~1');

const ofContracts = new WeakMap<OperationContract, Shapes>();

/** The shapes of an operation, with their wire facts. */
export function shapesOf(contract: OperationContract): Shapes {
  const shapes = ofContracts.get(contract) ?? new Shapes(contract.document.$defs, contract.wire.facts);
  ofContracts.set(contract, shapes);
  return shapes;
}

const ofDocuments = new WeakMap<ContractDocument, Shapes>();

/** The shapes of a document, without wire facts. */
export function shapesOfDocument(document: ContractDocument): Shapes {
  const shapes = ofDocuments.get(document) ?? new Shapes(document.$defs);
  ofDocuments.set(document, shapes);
  return shapes;
}

const ofBindings = new WeakMap<ServiceBinding, Shapes>();

/** The shapes of a service's faults, with their wire facts. */
export function faultShapesOf(binding: ServiceBinding): Shapes {
  const shapes = ofBindings.get(binding) ?? new Shapes(binding.$defs, binding.wire);
  ofBindings.set(binding, shapes);
  return shapes;
}
