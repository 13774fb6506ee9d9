import type { ContractDocument, JsonSchema } from '../runtime/json-schema.ts';
import type { LocatedProblem } from './check-schema.ts';
import { inPlace, type LocatedSchema, referenceOf, walkSchema } from './walk-schema.ts';

/** Checks that every reference leads to a definition, and to the end of one. */
export function checkReferences({ $defs }: Pick<ContractDocument, '$defs'>): LocatedProblem[] {
  const shapes = Object.entries($defs).map(([name, node]): LocatedSchema => ({ node, pointer: `/$defs/${name}` }));
  const dangling = shapes.flatMap((shape) => [...walkSchema(shape)]).flatMap((place) => checkTarget(place, $defs));
  return dangling.length > 0 ? dangling : checkLoops($defs);
}

function checkTarget({ node, pointer }: LocatedSchema, $defs: ContractDocument['$defs']): LocatedProblem[] {
  const name = referenceOf(node);
  if (name === undefined || (Object.hasOwn($defs, name) && !isSide(name))) return [];
  const expected = 'a reference to a named shape of this document';
  const hint = isSide(name) ? 'Give what both need a name of its own.' : `Add ${name} to "$defs", or correct the name.`;
  return [{ code: 'dangling-reference', pointer: `${pointer}/$ref`, expected, actual: `"${node.$ref}"`, hint }];
}

const isSide = (name: string): boolean => name === 'Input' || name === 'Output';

/** A shape that refers to itself for the same value would be checked without end; through members it may. */
function checkLoops($defs: ContractDocument['$defs']): LocatedProblem[] {
  const done = new Set<string>();
  const loops = Object.keys($defs).filter((name) => hasLoop(name, $defs, new Set(), done));
  return loops.map((name) => {
    const expected = 'a shape that refers to itself through a member or an item only';
    const actual = 'a reference back for the same value';
    return { code: 'endless-reference', pointer: `/$defs/${name}`, expected, actual, hint: 'Break the circle.' };
  });
}

function hasLoop(name: string, $defs: ContractDocument['$defs'], open: Set<string>, done: Set<string>): boolean {
  if (open.has(name)) return true;
  const node = $defs[name];
  if (done.has(name) || !node) return false;
  open.add(name);
  const found = sameValueReferences(node).some((next) => hasLoop(next, $defs, open, done));
  open.delete(name);
  done.add(name);
  return found;
}

/** The shapes that a schema refers to for the very value it is about. */
function sameValueReferences(node: JsonSchema): string[] {
  const name = referenceOf(node);
  const own = name === undefined ? [] : [name];
  return [...own, ...inPlace({ node, pointer: '' }).flatMap((inner) => sameValueReferences(inner.node))];
}
