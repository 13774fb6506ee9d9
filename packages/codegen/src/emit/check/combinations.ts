import { alternatives } from '../../document/structure-of.ts';
import type { JsonSchema } from '../../runtime/json-schema.ts';
import type { Measure } from '../roles.ts';
import { deeper, type Position } from './position.ts';
import type { Emit, Scope } from './scope.ts';
import { failIf, reportCall } from './statements.ts';

/** `not`: reports that the value fits, not why. */
export const emitNot = ({ not }: JsonSchema, position: Position, scope: Scope, emit: Emit): string =>
  not === undefined
    ? ''
    : failIf(fits(not, position, scope, emit), reportCall(position, scope, 'not', 'a value of another kind'), scope);

/** `anyOf`: reports that no alternative fits, not why each does not. */
export function emitAnyOf({ anyOf }: JsonSchema, position: Position, scope: Scope, emit: Emit): string {
  if (!anyOf) return '';
  const some = anyOf.map((node) => fits(node, position, scope, emit)).join(' || ');
  const phrase = `a value of at least one of ${anyOf.length} kinds`;
  return emitChoice({ keyword: 'anyOf', fails: `!(${some})`, phrase, nodes: anyOf }, position, scope, emit);
}

/** `oneOf`: reports that not just one alternative fits. */
export function emitOneOf({ oneOf }: JsonSchema, position: Position, scope: Scope, emit: Emit): string {
  if (!oneOf) return '';
  const sum = oneOf.map((node) => `Number(${fits(node, position, scope, emit)})`).join(' + ');
  const phrase = `a value of exactly one of ${oneOf.length} kinds`;
  return emitChoice({ keyword: 'oneOf', fails: `${sum} !== 1`, phrase, nodes: oneOf }, position, scope, emit);
}

/** Alternatives of a value: when they fail, and what is asked for. */
interface Choice {
  readonly keyword: 'anyOf' | 'oneOf';
  readonly fails: string;
  readonly phrase: string;
  readonly nodes: readonly JsonSchema[];
}

/** Reports that alternatives fail. Where an output has the structure of one of them, it is only beyond its page. */
function emitChoice({ keyword, fails, phrase, nodes }: Choice, position: Position, scope: Scope, emit: Emit): string {
  const report = reportCall(position, scope, keyword, phrase);
  if (!scope.explainsReceived) return failIf(fails, report, scope);
  const hasStructure = fits(alternatives(nodes), position, scope, emit, 'structure');
  const beyond = reportCall({ ...position, context: 'beyond(context)' }, scope, keyword, phrase);
  return `${failIf(`!${hasStructure}`, report, scope)}else ${failIf(fails, beyond, scope)}`;
}

/** `allOf`: each clause reports for itself; the description of a pattern is part of what it says. */
export const emitAllOf = ({ allOf = [] }: JsonSchema, position: Position, scope: Scope, emit: Emit): string =>
  allOf
    .map((clause, i) => (typeof clause === 'object' ? emit(clause, deeper(position, `/allOf/${i}`), scope) : ''))
    .join('');

/** The condition that the value keeps a schema. */
function fits(
  node: JsonSchema | boolean,
  position: Position,
  scope: Scope,
  emit: Emit,
  measure: Measure = scope.mode === 'guard' ? scope.measure : 'page',
): string {
  if (typeof node !== 'object') return 'true';
  const { known } = position;
  const inside: Position = { value: 'value', path: '', pointer: '', ...(known && { known }) };
  const body = emit(node, inside, scope.guardInside(measure));
  return body === '' ? 'true' : `${scope.constants.guard(body)}(${position.value})`;
}
