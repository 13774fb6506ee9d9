import type { JsonSchema } from '../runtime/json-schema.ts';
import { emitNode } from './check/emit-node.ts';
import { Scope, type ShapeCall } from './check/scope.ts';
import { sitesOf } from './page-lines.ts';
import type { ServiceNames } from './service-names.ts';
import type { View } from './view.ts';

/** The check of a schema of an operation's document, as a function, after the constants that it uses. */
export function emitCheck(name: string, node: JsonSchema, view: View, callOf: (shape: string) => ShapeCall): string {
  const scope = new Scope(name, view, sitesOf(node), callOf);
  const body = emitNode(node, { value: 'value', base: 'place', path: '', pointer: '', site: '' }, scope);
  return [...scope.hoisted, `function ${name}(value, place) {\n${body}return true;\n}\n`].join('');
}

/** The checks of a shape in each view that differs. */
export function emitShapeChecks(name: string, names: ServiceNames): string {
  const { node, operations } = names.shape(name);
  const checks = names
    .viewsOf(name)
    .map((view) => emitCheck(names.checkName(name, view), node, view, callsIn(operations[0], view, names)));
  return checks.join('');
}

/** How the checks of an operation's document call those of the shapes that it names. */
export const callsIn =
  (operation: string, view: View, names: ServiceNames) =>
  (shape: string): ShapeCall => {
    const name = names.nameIn(operation, shape);
    return { name: names.checkName(name, view), shape, isRecursive: names.isRecursive(name) };
  };
