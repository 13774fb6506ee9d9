import type { ServiceSource } from '../document/contract-source.ts';
import type { JsonSchema } from '../runtime/json-schema.ts';
import { type View, views } from './check/view.ts';
import { NameRegistry } from './name-registry.ts';
import { type Measure, type Roles, rolesOf, type Side } from './roles.ts';
import {
  holdersOf,
  holdsViewed,
  recursiveShapes,
  referencesOf,
  type Shape,
  type ShapeSet,
  shapesOf,
  targetsOf,
} from './shape-set.ts';

/** The names that the modules of a service give the types and checks of its shapes. */
export interface ServiceNames {
  /** The shapes by the name that the modules give them, sorted. */
  readonly shapes: ReadonlyMap<string, Shape>;
  /** The shape that the modules call so. */
  shape(name: string): Shape;
  /** Whether a shape holds itself, by itself or through others. */
  isRecursive(name: string): boolean;
  /** What stands before `Input` and `Output` where the service exports the sides of an operation. */
  stemOf(operation: string): string;
  /** The modules' name for what an operation's document calls `shape`. */
  nameIn(operation: string, shape: string): string;
  /** The modules' names for the shapes that a schema of an operation's document refers to, sorted. */
  referencesIn(operation: string, node: JsonSchema): readonly string[];
  /** The views in which a shape is compiled: one where they do not differ. */
  viewsOf(name: string): readonly View[];
  /** The sides for which a shape has a type of its own: one where its types do not differ. */
  sidesOf(name: string): readonly Side[];
  typeName(name: string, view: View, side: Side): string;
  /** What the values of a shape are held to in outputs: to the page where its structure is all that the page says. */
  receivedMeasure(name: string): Measure;
  /** What some verdict holds the values of a shape to. */
  measuresOf(name: string): readonly Measure[];
  /** Whether a shape stands in outputs. */
  isReceived(name: string): boolean;
  /** What the functions of a shape's checks are called after. */
  checkName(name: string, view: View): string;
}

/**
 * Names the shapes of a service. A shape keeps the name that the documents give it, when all that have it mean the
 * same by it and nothing else in the modules is called so; else the first operation that has the shape stands in front.
 * A shape whose views do not differ has one type and one check for both.
 * @throws ContractError with code `name-conflict` for operations whose names get in each other's way
 */
export function namesOf(service: ServiceSource): ServiceNames {
  const set = shapesOf(service);
  const targets = targetsOf(set);
  const differing = holdersOf(
    set.shapes.filter(({ node }) => holdsViewed(node)),
    targets,
  );
  const roles = rolesOf(service, set, targets);
  const book = new NameRegistry(service);
  const names = chooseNames(book, set, { differing, roles });
  const shapes = new Map(
    [...names].map(([shape, name]) => [name, shape] as const).sort(([a], [b]) => (a < b ? -1 : 1)),
  );
  const shape = (name: string): Shape => shapes.get(name) ?? missing(name);
  const differs = (name: string): boolean => differing.has(shape(name));
  const checkName = (name: string, view: View): string => (view === 'json' && differs(name) ? `${name}Json` : name);
  const sidesOf = (name: string): readonly Side[] => typeSides(shape(name), roles);
  const receivedMeasure = (name: string): Measure => (roles.limited.has(shape(name)) ? 'structure' : 'page');
  const nameIn = (operation: string, shape: string): string => names.get(set.find(operation, shape)) ?? missing(shape);
  const recursive = recursiveShapes(targets);
  return {
    shapes,
    shape,
    isRecursive: (name) => recursive.has(shape(name)),
    stemOf: (operation) => book.stemOf(operation),
    nameIn,
    referencesIn: (operation, node) => [...new Set(referencesOf(node).map((shape) => nameIn(operation, shape)))].sort(),
    viewsOf: (name) => (differs(name) ? views : ['sdk']),
    sidesOf,
    typeName: (name, view, side) => {
      const sided = side === 'Output' && sidesOf(name).length > 1 ? `${name}Output` : name;
      return view === 'json' && differs(name) ? `${sided}Json` : sided;
    },
    receivedMeasure,
    measuresOf: (name) => [
      ...(roles.strict.has(shape(name)) || !roles.limited.has(shape(name)) ? (['page'] as const) : []),
      ...(roles.received.has(shape(name)) && roles.limited.has(shape(name)) ? (['structure'] as const) : []),
    ],
    isReceived: (name) => roles.received.has(shape(name)),
    checkName,
  };
}

/** In outputs any value is allowed beside the documented ones, so what stands on both sides has two types. */
const typeSides = (shape: Shape, { sent, received, enumerated }: Roles): readonly Side[] => {
  if (!received.has(shape)) return ['Input'];
  return sent.has(shape) && enumerated.has(shape) ? ['Input', 'Output'] : ['Output'];
};

function missing(name: string): never {
  throw new TypeError(`No shape is called ${name}`);
}

/** First the shapes that can keep their name take it, so that none of them gives way to a made-up one. */
function chooseNames(
  book: NameRegistry,
  { shapes }: ShapeSet,
  { differing, roles }: { readonly differing: ReadonlySet<Shape>; readonly roles: Roles },
): ReadonlyMap<Shape, string> {
  const counts = new Map<string, number>();
  for (const { name } of shapes) counts.set(name, (counts.get(name) ?? 0) + 1);
  const allNames = (shape: Shape, name: string): string[] =>
    [name, ...(typeSides(shape, roles).length > 1 ? [`${name}Output`] : [])].flatMap((each) =>
      differing.has(shape) ? [each, `${each}Json`] : [each],
    );
  const names = new Map<Shape, string>();
  for (const shape of shapes)
    if (counts.get(shape.name) === 1 && book.take(allNames(shape, shape.name))) names.set(shape, shape.name);
  for (const shape of shapes.filter((each) => !names.has(each))) {
    const base = shape.operations[0] + shape.name;
    let name = base;
    for (let number = 2; !book.take(allNames(shape, name)); number += 1) name = `${base}${number}`;
    names.set(shape, name);
  }
  return names;
}
