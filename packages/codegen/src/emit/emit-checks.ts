import { structureOf } from '../document/structure-of.ts';
import type { JsonSchema } from '../runtime/json-schema.ts';
import { Constants } from './check/constants.ts';
import { emitNode } from './check/emit-node.ts';
import type { Position } from './check/position.ts';
import { Scope, type ShapeCall } from './check/scope.ts';
import type { View } from './check/view.ts';
import { reportedPointers } from './page-lines.ts';
import { type Measure, measures } from './roles.ts';
import type { ServiceNames } from './service-names.ts';

/** What the checks of a schema are emitted for. */
interface CheckOptions {
  readonly view: View;
  /** What verdicts are asked for, each with the name of its guard. */
  readonly guards: Readonly<Partial<Record<Measure, string>>>;
  readonly isReceived: boolean;
  readonly callOf: (shape: string) => ShapeCall;
  /** What the paths of issues begin with. */
  readonly path?: string;
}

/**
 * What checks values of a schema of an operation's document, after the constants that it uses: guards, which only give their verdict,
 * and `explain<Name>`, which reports every failure that it is asked for.
 */
export function emitCheck(name: string, node: JsonSchema, options: CheckOptions): string {
  const { view, guards, isReceived, callOf, path = '' } = options;
  const start: Position = { value: 'value', path, pointer: '' };
  const constants = new Constants(name);
  const setting = { view, constants, pointers: reportedPointers(node), callOf, isReceived };
  const guard = (measure: Measure): string => {
    const named = guards[measure];
    if (named === undefined) return '';
    const asked = measure === 'page' ? node : structureOf(node);
    const body = `${emitNode(asked, start, new Scope('guard', measure, setting))}return true;\n`;
    // A verdict never throws: what cannot be read, for a getter that throws or for its depth, is not as it should be.
    return `function ${named}(value) {\n${path === '' ? body : `try {\n${body}} catch {\nreturn false;\n}\n`}}\n`;
  };
  const written = measures.map(guard).join('');
  const explain = `function explain${name}(value, context) {\n${emitNode(node, start, new Scope('explain', 'page', setting))}}\n`;
  return constants.code + written + explain;
}

/** The checks of a shape in each view that differs. */
export function emitShapeChecks(name: string, names: ServiceNames): string {
  const { node, operations } = names.shape(name);
  const checks = names.viewsOf(name).map((view) => {
    const checked = names.checkName(name, view);
    const guards = Object.fromEntries(names.measuresOf(name).map((measure) => [measure, verbs[measure] + checked]));
    const isReceived = names.isReceived(name);
    return emitCheck(checked, node, { view, guards, isReceived, callOf: callsIn(operations[0], view, names) });
  });
  return checks.join('');
}

/** What the names of a shape's guards begin with. */
const verbs: Readonly<Record<Measure, string>> = { page: 'matches', structure: 'accepts' };

/** The names of the functions that check a shape. */
export const checksOf = (name: string, names: ServiceNames): readonly string[] =>
  names
    .viewsOf(name)
    .flatMap((view) =>
      [...names.measuresOf(name).map((measure) => verbs[measure]), 'explain'].map(
        (verb) => verb + names.checkName(name, view),
      ),
    );

/** How the checks of an operation's document call those of the shapes that it names. */
export const callsIn =
  (operation: string, view: View, names: ServiceNames) =>
  (shape: string): ShapeCall => {
    const name = names.nameIn(operation, shape);
    const checked = names.checkName(name, view);
    return {
      guard: { page: verbs.page + checked, structure: verbs[names.receivedMeasure(name)] + checked },
      explain: `explain${checked}`,
      shape,
      isRecursive: names.isRecursive(name),
    };
  };
