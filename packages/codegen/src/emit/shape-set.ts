import type { ContractSource, ServiceSource } from '../document/contract-source.ts';
import { referenceOf, walkSchema } from '../document/walk-schema.ts';
import type { JsonSchema } from '../runtime/json-schema.ts';
import { validated } from './validated.ts';

/** A named shape of a service, shared by the operations that describe it alike. */
export interface Shape {
  /** What the documents call it. */
  readonly name: string;
  readonly node: JsonSchema;
  /** The operations that describe it so. */
  readonly operations: readonly [string, ...string[]];
  /** Their documents. */
  readonly files: readonly string[];
}

/** The named shapes of a service. */
export interface ShapeSet {
  /** Sorted by name; shapes of one name by their first operation. */
  readonly shapes: readonly Shape[];
  /** What an operation's document means by a name. */
  find(operation: string, name: string): Shape;
}

/** One definition of one document, with the class of definitions that are the same so far. */
interface Definition {
  readonly name: string;
  readonly node: JsonSchema;
  readonly contract: ContractSource;
  readonly references: readonly string[];
  print: string;
}

/**
 * The named shapes of a service. What two documents call by one name is one shape when it is validated alike,
 * and when all that it refers to is: the coarsest partition that keeps both, found by refinement.
 */
export function shapesOf({ contracts }: ServiceSource): ShapeSet {
  const definitions = new Map(contracts.map((contract) => [operationOf(contract), definitionsOf(contract)]));
  const all = [...definitions.values()].flatMap((each) => [...each.values()]);
  for (let classes = 0, found = classify(all); found > classes; found = refine(all, definitions)) classes = found;
  const known = new Map<string, Shape & { operations: string[]; files: string[] }>();
  for (const { name, node, contract, print } of all) {
    const shape = known.get(print);
    if (!shape) known.set(print, { name, node, operations: [operationOf(contract)], files: [contract.file] });
    else {
      shape.operations.push(operationOf(contract));
      shape.files.push(contract.file);
    }
  }
  return {
    shapes: [...known.values()].sort((a, b) => order(a.name, b.name) || order(a.operations[0], b.operations[0])),
    find(operation, name) {
      const shape = known.get(definitions.get(operation)?.get(name)?.print ?? '');
      if (!shape) throw new TypeError(`${operation} has no shape ${name}`);
      return shape;
    },
  };
}

const order = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

const operationOf = ({ document }: ContractSource): string => document['x-operation'].name;

function definitionsOf(contract: ContractSource): Map<string, Definition> {
  const named = Object.entries(contract.document.$defs).filter(([name]) => name !== 'Input' && name !== 'Output');
  return new Map(
    named.map(([name, node]) => {
      const print = `${name} ${contentOf(node)}`;
      return [name, { name, node, contract, references: referencesOf(node), print }];
    }),
  );
}

/** What validators see of a schema. */
const contentOf = (node: JsonSchema): string => JSON.stringify(sorted(validated(node)));

/** Gives each different print a number in its place; returns how many there are. */
function classify(definitions: readonly Definition[]): number {
  const numbers = new Map<string, number>();
  for (const definition of definitions) {
    const number = numbers.get(definition.print) ?? numbers.size;
    numbers.set(definition.print, number);
    definition.print = String(number);
  }
  return numbers.size;
}

/** Parts definitions that refer to different ones. */
function refine(all: readonly Definition[], definitions: ReadonlyMap<string, ReadonlyMap<string, Definition>>): number {
  const refined = all.map(({ print, references, contract }) => {
    const siblings = definitions.get(operationOf(contract));
    return [print, ...references.map((name) => siblings?.get(name)?.print)].join();
  });
  for (const [i, print] of refined.entries()) if (all[i]) all[i].print = print;
  return classify(all);
}

/** The order of members says nothing about a schema. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).sort(([a], [b]) => order(a, b));
  return Object.fromEntries(members.map(([name, member]) => [name, sorted(member)]));
}

/** The names of the shapes that a schema refers to, sorted. */
export function referencesOf(node: JsonSchema): readonly string[] {
  const names = [...walkSchema({ node, pointer: '' })].flatMap(({ node: inner }) => referenceOf(inner) ?? []);
  return [...new Set(names)].sort();
}

/** For each shape, those that it refers to. */
export type Targets = ReadonlyMap<Shape, readonly Shape[]>;

/** The shapes that each shape of a set refers to. */
export const targetsOf = ({ shapes, find }: ShapeSet): Targets =>
  new Map(shapes.map((shape) => [shape, referencesOf(shape.node).map((name) => find(shape.operations[0], name))]));

/** The shapes, and those that hold them, by themselves or through others. */
export function holdersOf(shapes: readonly Shape[], targets: Targets): ReadonlySet<Shape> {
  const referrers = new Map<Shape, Shape[]>();
  for (const [shape, referred] of targets)
    for (const target of referred) referrers.set(target, [...(referrers.get(target) ?? []), shape]);
  const holders = new Set(shapes);
  for (const shape of holders) for (const referrer of referrers.get(shape) ?? []) holders.add(referrer);
  return holders;
}

/** The shapes that hold themselves, by themselves or through others. */
export const recursiveShapes = (targets: Targets): ReadonlySet<Shape> =>
  new Set([...targets.keys()].filter((shape) => reaches(shape, targets)));

/** Whether a walk from a shape comes back to it. */
function reaches(start: Shape, targets: Targets): boolean {
  const seen = new Set(targets.get(start));
  for (const shape of seen) for (const next of targets.get(shape) ?? []) seen.add(next);
  return seen.has(start);
}

/** Whether a schema itself, references apart, holds something that the two views see differently. */
export function holdsViewed(node: JsonSchema): boolean {
  for (const { node: inner } of walkSchema({ node, pointer: '' }))
    if (inner.format !== undefined || inner.contentEncoding !== undefined) return true;
  return false;
}
