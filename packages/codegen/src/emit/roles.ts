import type { ServiceSource } from '../document/contract-source.ts';
import { structureOf } from '../document/structure-of.ts';
import { walkSchema } from '../document/walk-schema.ts';
import type { JsonSchema } from '../runtime/json-schema.ts';
import { holdersOf, referencesOf, type Shape, type ShapeSet, type Targets } from './shape-set.ts';
import { validated } from './validated.ts';

/** The sides of an operation. */
export type Side = 'Input' | 'Output';

/** What a value is held to: all that the page says, as inputs are, or its structure alone, as outputs are. */
export const measures = ['page', 'structure'] as const;
export type Measure = (typeof measures)[number];

/** What the shapes of a service are used for, and what is special in them. A shape may be in several sets. */
export interface Roles {
  /** Those that stand in inputs. */
  readonly sent: ReadonlySet<Shape>;
  /** Those that stand in outputs. */
  readonly received: ReadonlySet<Shape>;
  /** Those of which some verdict needs to know whether a value keeps all that the page says: in inputs, and in what outputs have alternatives of. */
  readonly strict: ReadonlySet<Shape>;
  /** Those of which the page says more than their structure, by themselves or through others. */
  readonly limited: ReadonlySet<Shape>;
  /** Those whose types name documented values, by themselves or through others. */
  readonly enumerated: ReadonlySet<Shape>;
}

/** Finds out what the shapes of a service are used for. */
export function rolesOf({ contracts }: ServiceSource, { shapes, find }: ShapeSet, targets: Targets): Roles {
  const inSide = (side: Side, namesIn: (node: JsonSchema) => readonly string[]): Shape[] =>
    contracts.flatMap(({ document }) =>
      namesIn(document.$defs[side] ?? {}).map((name) => find(document['x-operation'].name, name)),
    );
  const sent = reachedFrom(inSide('Input', referencesOf), targets);
  const received = reachedFrom(inSide('Output', referencesOf), targets);
  const chosen = [...received].flatMap(({ node, operations: [operation] }) =>
    chosenIn(node).map((name) => find(operation, name)),
  );
  return {
    sent,
    received,
    strict: reachedFrom([...sent, ...inSide('Output', chosenIn), ...chosen], targets),
    limited: holdersOf(
      shapes.filter(({ node }) => isLimited(node)),
      targets,
    ),
    enumerated: holdersOf(
      shapes.filter(({ node }) => isEnumerated(node)),
      targets,
    ),
  };
}

function reachedFrom(starts: readonly Shape[], targets: Targets): ReadonlySet<Shape> {
  const reached = new Set(starts);
  for (const shape of reached) for (const target of targets.get(shape) ?? []) reached.add(target);
  return reached;
}

/** The names of the shapes that alternatives in a schema refer to. */
function chosenIn(node: JsonSchema): readonly string[] {
  const choices = [...walkSchema({ node, pointer: '' })].flatMap(({ node: { anyOf = [], oneOf = [], not } }) => [
    ...anyOf,
    ...oneOf,
    ...(not ? [not] : []),
  ]);
  return choices.flatMap((choice) => (typeof choice === 'object' ? referencesOf(choice) : []));
}

/** Whether a schema itself, references apart, asks for more than structure. */
const isLimited = (node: JsonSchema): boolean =>
  JSON.stringify(validated(node)) !== JSON.stringify(validated(structureOf(node)));

/** Whether the type of a schema itself, references apart, names values. */
const isEnumerated = (node: JsonSchema): boolean =>
  [...walkSchema({ node, pointer: '' })].some(
    ({ node: inner }) => inner.enum !== undefined || inner.const !== undefined,
  );
