import { referenceOf } from '../../document/walk-schema.ts';
import type { JsonSchema } from '../../runtime/json-schema.ts';
import { emitAllOf, emitAnyOf, emitNot, emitOneOf } from './combinations.ts';
import { emitNumber } from './limits.ts';
import { emitList } from './list.ts';
import { emitObject } from './object.ts';
import type { Scope } from './scope.ts';
import { placeOf, type Spot } from './spot.ts';
import { failIf, refusal, when } from './statements.ts';
import { emitText } from './text.ts';
import { isNotOfType, isOfType, phraseOf } from './type-test.ts';
import { emitConst, emitEnum, emitFormat, emitSdkValue } from './values.ts';

type Part = (node: JsonSchema, spot: Spot, scope: Scope) => string;

/** What a schema asks of values of one type, in the order in which it is reported. */
const typed: readonly { readonly types: readonly string[]; readonly emit: Part }[] = [
  { types: ['integer', 'number'], emit: emitNumber },
  { types: ['boolean', 'null'], emit: () => '' },
  { types: ['string'], emit: (node, spot, scope) => emitText(node, spot, scope, saysOf(node, spot)) },
  { types: [], emit: emitUntyped },
  { types: ['array'], emit: (node, spot, scope) => emitList(node, spot, scope, emitNode) },
  { types: ['object'], emit: (node, spot, scope) => emitObject(node, spot, scope, emitNode) },
];

/** What a schema asks of a value, in code that reports at the value's spot. */
export function emitNode(node: JsonSchema, spot: Spot, scope: Scope): string {
  const reference = referenceOf(node);
  if (reference !== undefined) return emitCall(reference, spot, scope);
  const seen = scope.view === 'sdk' ? emitSdkValue(node, spot, scope) : undefined;
  if (seen !== undefined) return seen;
  const [type, orNull] = [node.type].flat();
  return typed
    .map(({ types, emit }) => {
      if (types.length === 0) return emit(node, spot, scope);
      if (type !== undefined && types.includes(type)) return emitTyped(node, type, orNull !== undefined, spot, scope, emit);
      return type === undefined ? emitUnstated(node, types.at(-1) ?? '', spot, scope, emit) : '';
    })
    .join('');
}

/** A type that the schema states: what is not of it is reported. */
function emitTyped(node: JsonSchema, type: string, orNull: boolean, spot: Spot, scope: Scope, emit: Part): string {
  if (spot.known === type) return emit(node, spot, scope);
  const { value } = spot;
  const report = refusal(spot, scope, 'type', phraseOf(orNull ? [type, 'null'] : [type]));
  const body = emit(node, { ...spot, known: type }, scope);
  const nor = orNull ? ` && ${value} !== null` : '';
  if (body === '') return failIf(isNotOfType(type, value) + nor, report);
  const wrong = orNull ? failIf(`${value} !== null`, report) : `if (!${report}) return false;\n`;
  return `if (${isOfType(type, value)}) {\n${body}} else ${wrong}`;
}

/** Keywords about a type that the schema does not state: values of other types keep them. */
function emitUnstated(node: JsonSchema, type: string, spot: Spot, scope: Scope, emit: Part): string {
  if (spot.known !== undefined && spot.known !== type) return '';
  const body = emit(node, { ...spot, known: type }, scope);
  return spot.known === type ? body : when(isOfType(type, spot.value), body);
}

/** Keywords about values of any type. */
function emitUntyped(node: JsonSchema, spot: Spot, scope: Scope): string {
  return [emitNot, emitAllOf, emitAnyOf, emitConst, emitEnum, emitFormat, emitOneOf]
    .map((emit) => emit(node, spot, scope, emitNode))
    .join('');
}

/** The check of another shape. It is asked for its verdict first: only a value that breaks the shape is walked again. */
function emitCall(reference: string, spot: Spot, scope: Scope): string {
  const { name, shape, isRecursive } = scope.callOf(reference);
  const { value } = spot;
  const inside = `shape(${placeOf(spot)}, ${JSON.stringify(shape)})`;
  if (isRecursive) return `if (!${name}(${value}, place && ${inside})) return false;\n`;
  return failIf(`!${name}(${value})`, `(place && ${name}(${value}, ${inside}))`);
}

/** The description of a clause, for `allOf` makes one of it. */
const saysOf = ({ description }: JsonSchema, { site }: Spot): string | undefined =>
  /\/allOf\/\d+$/.test(site) ? description : undefined;
