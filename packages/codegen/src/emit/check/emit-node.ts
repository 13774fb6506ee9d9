import { annotations } from '../../document/keyword-values.ts';
import { referenceOf } from '../../document/walk-schema.ts';
import type { JsonSchema } from '../../runtime/json-schema.ts';
import { emitAllOf, emitAnyOf, emitNot, emitOneOf } from './combinations.ts';
import { emitItemCounts, emitNumber } from './limits.ts';
import { emitObject } from './object.ts';
import { type Position, pathArguments } from './position.ts';
import type { Emit, Scope } from './scope.ts';
import { failIf, reportCall, when } from './statements.ts';
import { emitText } from './text.ts';
import { isNotOfType, isOfType, phraseOf } from './type-test.ts';
import { emitConst, emitEnum, emitFormat, emitSdkValue } from './values.ts';

/** What a schema asks of values of one type, in the order in which it is reported. */
const typed: readonly { readonly types: readonly [string, ...string[]]; readonly emit: Emit }[] = [
  { types: ['number', 'integer'], emit: emitNumber },
  {
    types: ['string'],
    emit: (node, position, scope) => emitText(node, position, scope, descriptionOf(node, position)),
  },
  { types: ['array'], emit: (node, position, scope) => emitList(node, position, scope, emitNode) },
  { types: ['object'], emit: (node, position, scope) => emitObject(node, position, scope, emitNode) },
];

/** What a schema asks of a value, in code that reports at the value's position. */
export function emitNode(node: JsonSchema, position: Position, scope: Scope): string {
  const reference = referenceOf(node);
  if (reference !== undefined) return emitCall(reference, position, scope);
  const seen = scope.view === 'sdk' ? emitSdkValue(node, position, scope) : undefined;
  if (seen !== undefined) return seen;
  if (scope.mode === 'guard' && isJustEnum(node)) return emitEnum(node, position, scope);
  const [type] = [node.type].flat();
  return type === undefined
    ? emitUntyped(node, position, scope) + emitUnstated(node, position, scope)
    : emitTyped(node, type, position, scope);
}

/** A schema that states its type: what is not of it is reported. */
function emitTyped(node: JsonSchema, type: string, position: Position, scope: Scope): string {
  const inside: Position = { ...position, known: type };
  const isText = type === 'string' && isAboutText(node);
  const own = typed.find(({ types }) => types.includes(type))?.emit(node, inside, scope) ?? '';
  const body = isText ? emitUntyped(node, inside, scope) + own : own;
  const untyped = isText ? '' : emitUntyped(node, position, scope);
  if (position.known === type) return untyped + body;
  const { value } = position;
  const orNull = Array.isArray(node.type);
  const report = reportCall(position, scope, 'type', phraseOf([node.type ?? []].flat()));
  if (orNull || body === '') {
    const wrong = failIf(isNotOfType(type, value) + (orNull ? ` && ${value} !== null` : ''), report, scope);
    return wrong + untyped + when(isOfType(type, value), body);
  }
  // A guard has ended where the type is wrong.
  if (scope.mode === 'guard') return untyped + failIf(isNotOfType(type, value), report, scope) + body;
  return `${untyped}if (${isOfType(type, value)}) {\n${body}} else ${scope.failure(report)}`;
}

/** Whether a value that is one of the enumerated ones is all that a schema asks for: text is of its type then. */
const isJustEnum = ({ type, enum: values, ...others }: JsonSchema): boolean =>
  type === 'string' &&
  values !== undefined &&
  values.every((value) => typeof value === 'string') &&
  Object.keys(others).every((keyword) => annotations.has(keyword));

/** Whether all that a schema asks besides its type only concerns text, so that other values need not be asked. */
const isAboutText = ({ not, anyOf, oneOf, const: constant, enum: values, allOf = [] }: JsonSchema): boolean =>
  [not, anyOf, oneOf, constant, values].every((keyword) => keyword === undefined) &&
  allOf.every((clause) => Object.keys(clause).every((keyword) => textKeywords.has(keyword)));

const textKeywords: ReadonlySet<string> = new Set([...annotations, 'minLength', 'maxLength', 'pattern']);

/** Keywords about types that the schema does not state: values of other types keep them. */
const emitUnstated = (node: JsonSchema, position: Position, scope: Scope): string =>
  typed
    .filter(({ types }) => position.known === undefined || types.includes(position.known))
    .map(({ types: [type], emit }) => {
      const body = emit(node, { ...position, known: type }, scope);
      return position.known === undefined ? when(isOfType(type, position.value), body) : body;
    })
    .join('');

/** Keywords about values of any type. */
function emitUntyped(node: JsonSchema, position: Position, scope: Scope): string {
  return [emitNot, emitAllOf, emitAnyOf, emitConst, emitEnum, emitFormat, emitOneOf]
    .map((emit) => emit(node, position, scope, emitNode))
    .join('');
}

/** A value that another shape describes. Only what breaks it is walked again, but a shape that holds itself is walked once, at any depth. */
function emitCall(reference: string, position: Position, scope: Scope): string {
  const { guard, explain, shape, isRecursive } = scope.setting.callOf(reference);
  const report = `${explain}(${position.value}, shape(${pathArguments(position)}, ${JSON.stringify(shape)}))`;
  // What a received value is asked for is known to its explanation alone.
  if (scope.explainsReceived || (isRecursive && scope.mode === 'explain')) return `${report};\n`;
  return failIf(`!${guard[scope.measure]}(${position.value})`, report, scope);
}

/** The description of a clause, for `allOf` makes one of it. */
const descriptionOf = ({ description }: JsonSchema, { pointer }: Position): string | undefined =>
  /\/allOf\/\d+$/.test(pointer) ? description : undefined;

/** What is asked of a list. */
function emitList(node: JsonSchema, position: Position, scope: Scope, emit: Emit): string {
  const counts = emitItemCounts(node, position, scope);
  const unique = node.uniqueItems
    ? failIf(`!isUnique(${position.value})`, reportCall(position, scope, 'uniqueItems', 'no two equal items'), scope)
    : '';
  return counts + emitItems(node, position, scope, emit) + unique;
}

function emitItems({ items }: JsonSchema, position: Position, scope: Scope, emit: Emit): string {
  if (typeof items !== 'object') return '';
  const index = scope.fresh('index');
  const value = scope.fresh('value');
  const body = emit(
    items,
    { value, path: `${position.path}[\${${index}}]`, pointer: `${position.pointer}/items` },
    scope,
  );
  if (body === '') return '';
  const { value: list } = position;
  return `for (let ${index} = 0; ${index} < ${list}.length; ${index}++) {\nconst ${value} = ${list}[${index}];\n${body}}\n`;
}
