import { annotations } from '../../document/keyword-values.ts';
import { referenceOf } from '../../document/walk-schema.ts';
import type { JsonSchema } from '../../runtime/json-schema.ts';
import { emitAllOf, emitAnyOf, emitNot, emitOneOf } from './combinations.ts';
import { emitItemCounts, emitNumber } from './limits.ts';
import { emitObject } from './object.ts';
import type { Emit, Scope } from './scope.ts';
import { type Spot, wayTo } from './spot.ts';
import { failIf, refusal, when } from './statements.ts';
import { emitText } from './text.ts';
import { isNotOfType, isOfType, phraseOf } from './type-test.ts';
import { emitConst, emitEnum, emitFormat, emitSdkValue } from './values.ts';

/** What a schema asks of values of one type, in the order in which it is reported. */
const typed: readonly { readonly types: readonly [string, ...string[]]; readonly emit: Emit }[] = [
  { types: ['number', 'integer'], emit: emitNumber },
  { types: ['string'], emit: (node, spot, scope) => emitText(node, spot, scope, saysOf(node, spot)) },
  { types: ['array'], emit: (node, spot, scope) => emitList(node, spot, scope, emitNode) },
  { types: ['object'], emit: (node, spot, scope) => emitObject(node, spot, scope, emitNode) },
];

/** What a schema asks of a value, in code that reports at the value's spot. */
export function emitNode(node: JsonSchema, spot: Spot, scope: Scope): string {
  const reference = referenceOf(node);
  if (reference !== undefined) return emitCall(reference, spot, scope);
  const seen = scope.view === 'sdk' ? emitSdkValue(node, spot, scope) : undefined;
  if (seen !== undefined) return seen;
  if (scope.mode === 'guard' && isJustEnum(node)) return emitEnum(node, spot, scope);
  const [type] = [node.type].flat();
  return type === undefined
    ? emitUntyped(node, spot, scope) + emitUnstated(node, spot, scope)
    : emitTyped(node, type, spot, scope);
}

/** A schema that states its type: what is not of it is reported. */
function emitTyped(node: JsonSchema, type: string, spot: Spot, scope: Scope): string {
  const inside: Spot = { ...spot, known: type };
  const isText = type === 'string' && isAboutText(node);
  const own = typed.find(({ types }) => types.includes(type))?.emit(node, inside, scope) ?? '';
  const body = isText ? emitUntyped(node, inside, scope) + own : own;
  const untyped = isText ? '' : emitUntyped(node, spot, scope);
  if (spot.known === type) return untyped + body;
  const { value } = spot;
  const orNull = Array.isArray(node.type);
  const report = refusal(spot, scope, 'type', phraseOf([node.type ?? []].flat()));
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
const emitUnstated = (node: JsonSchema, spot: Spot, scope: Scope): string =>
  typed
    .filter(({ types }) => spot.known === undefined || types.includes(spot.known))
    .map(({ types: [type], emit }) => {
      const body = emit(node, { ...spot, known: type }, scope);
      return spot.known === undefined ? when(isOfType(type, spot.value), body) : body;
    })
    .join('');

/** Keywords about values of any type. */
function emitUntyped(node: JsonSchema, spot: Spot, scope: Scope): string {
  return [emitNot, emitAllOf, emitAnyOf, emitConst, emitEnum, emitFormat, emitOneOf]
    .map((emit) => emit(node, spot, scope, emitNode))
    .join('');
}

/** A value that another shape describes. Only what breaks it is walked again, but a shape that holds itself is walked once, at any depth. */
function emitCall(reference: string, spot: Spot, scope: Scope): string {
  const { is, explain, shape, isRecursive } = scope.callOf(reference);
  const report = `${explain}(${spot.value}, shape(${wayTo(spot)}, ${JSON.stringify(shape)}))`;
  return isRecursive && scope.mode === 'explain' ? `${report};\n` : failIf(`!${is}(${spot.value})`, report, scope);
}

/** The description of a clause, for `allOf` makes one of it. */
const saysOf = ({ description }: JsonSchema, { site }: Spot): string | undefined =>
  /\/allOf\/\d+$/.test(site) ? description : undefined;

/** What is asked of a list. */
export function emitList(node: JsonSchema, spot: Spot, scope: Scope, emit: Emit): string {
  const counts = emitItemCounts(node, spot, scope);
  const unique = node.uniqueItems
    ? failIf(`!isUnique(${spot.value})`, refusal(spot, scope, 'uniqueItems', 'no two equal items'), scope)
    : '';
  return counts + emitItems(node, spot, scope, emit) + unique;
}

function emitItems({ items }: JsonSchema, spot: Spot, scope: Scope, emit: Emit): string {
  if (typeof items !== 'object') return '';
  const index = scope.fresh('index');
  const value = scope.fresh('value');
  const body = emit(items, { value, path: `${spot.path}[\${${index}}]`, site: `${spot.site}/items` }, scope);
  if (body === '') return '';
  const { value: list } = spot;
  return `for (let ${index} = 0; ${index} < ${list}.length; ${index}++) {\nconst ${value} = ${list}[${index}];\n${body}}\n`;
}
