import type { JsonSchema } from '../runtime/json-schema.ts';
import { Constants } from './check/constants.ts';
import { emitNode } from './check/emit-node.ts';
import type { Position } from './check/position.ts';
import { Scope, type ShapeCall } from './check/scope.ts';
import type { View } from './check/view.ts';
import { reportedPointers } from './page-lines.ts';
import type { ServiceNames } from './service-names.ts';

/**
 * What checks values of a schema of an operation's document, after the constants that it uses: the guard `matches<Name>`,
 * which only gives its verdict, and `explain<Name>`, which reports every failure.
 * @param path what the paths of issues begin with
 */
export function emitCheck(
  name: string,
  node: JsonSchema,
  view: View,
  callOf: (shape: string) => ShapeCall,
  path = '',
): string {
  const start: Position = { value: 'value', path, pointer: '' };
  const constants = new Constants(name);
  const pointers = reportedPointers(node);
  const body = (mode: 'guard' | 'explain'): string =>
    emitNode(node, start, new Scope(mode, view, constants, pointers, callOf));
  const guard = `function matches${name}(value) {\n${body('guard')}return true;\n}\n`;
  const explain = `function explain${name}(value, context) {\n${body('explain')}}\n`;
  return constants.code + guard + explain;
}

/** The checks of a shape in each view that differs. */
export function emitShapeChecks(name: string, names: ServiceNames): string {
  const { node, operations } = names.shape(name);
  const checks = names
    .viewsOf(name)
    .map((view) => emitCheck(names.typeName(name, view), node, view, callsIn(operations[0], view, names)));
  return checks.join('');
}

/** How the checks of an operation's document call those of the shapes that it names. */
export const callsIn =
  (operation: string, view: View, names: ServiceNames) =>
  (shape: string): ShapeCall => {
    const name = names.nameIn(operation, shape);
    const type = names.typeName(name, view);
    return { is: `matches${type}`, explain: `explain${type}`, shape, isRecursive: names.isRecursive(name) };
  };
