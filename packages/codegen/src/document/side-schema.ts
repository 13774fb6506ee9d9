import type { ContractDocument, JsonSchema } from '../runtime/json-schema.ts';
import { referenceOf, walkSchema } from './walk-schema.ts';

/** A JSON Schema of one side of an operation that stands alone: a value is held to it at its root. */
export interface SideSchema extends JsonSchema {
  readonly $schema: string;
  readonly $id: string;
  readonly $comment: string;
  readonly title: string;
  readonly 'x-operation': ContractDocument['x-operation'];
  /** The shapes that it refers to, and no others. */
  readonly $defs?: ContractDocument['$defs'];
}

/** What a document says of the input or the output, for tools that take a schema at its root. It says all that the page says. */
export function sideSchema(document: ContractDocument, side: 'Input' | 'Output', comment: string): SideSchema {
  const { $schema, $id, title, 'x-operation': operation, $defs } = document;
  const names = shapesBelow($defs, side);
  const shapes = Object.entries($defs).filter(([name]) => names.has(name));
  return {
    $schema,
    $id: `${$id}:${side}`,
    $comment: comment,
    title: `${title}${side}`,
    'x-operation': operation,
    ...$defs[side],
    ...(shapes.length > 0 ? { $defs: Object.fromEntries(shapes) } : {}),
  };
}

/** The names of all shapes that a shape refers to, and those that these refer to. */
function shapesBelow($defs: ContractDocument['$defs'], name: string, found = new Set<string>()): ReadonlySet<string> {
  for (const { node } of walkSchema({ node: $defs[name] ?? {}, pointer: '' })) {
    const reference = referenceOf(node);
    if (reference === undefined || found.has(reference)) continue;
    found.add(reference);
    shapesBelow($defs, reference, found);
  }
  return found;
}
