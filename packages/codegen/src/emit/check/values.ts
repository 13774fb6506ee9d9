import type { JsonSchema } from '../../runtime/json-schema.ts';
import { showValue } from '../../runtime/show-value.ts';
import type { Scope } from './scope.ts';
import { reportedAt, type Spot } from './spot.ts';
import { failIf, refusal } from './statements.ts';

/** `enum` of scalars. */
export function emitEnum({ enum: allowed }: JsonSchema, spot: Spot, scope: Scope): string {
  if (!allowed) return '';
  const set = scope.constants.constant('Values', `/* @__PURE__ */ new Set(${JSON.stringify(allowed)})`);
  const index = scope.indexOf(`${spot.site}/enum`);
  return failIf(`!${set}.has(${spot.value})`, `refuseOther(${reportedAt(spot)}, ${index}, ${set})`, scope);
}

/** `const`, a scalar. */
export function emitConst({ const: constant }: JsonSchema, spot: Spot, scope: Scope): string {
  if (constant === undefined) return '';
  return failIf(
    `${spot.value} !== ${JSON.stringify(constant)}`,
    refusal(spot, scope, 'const', showValue(constant)),
    scope,
  );
}

/** `format`: a timestamp as text. `type` says by itself that text must be text. */
export function emitFormat({ format }: JsonSchema, spot: Spot, scope: Scope): string {
  if (format === undefined) return '';
  const isText = spot.known === 'string' ? '' : `typeof ${spot.value} === 'string' && `;
  const isWrong = `${isText}!isDateTime(${spot.value})`;
  return failIf(isWrong, refusal(spot, scope, 'format', 'an RFC 3339 timestamp'), scope);
}

/** A timestamp or a blob in the SDK's view, nothing for any other schema. */
export function emitSdkValue(node: JsonSchema, spot: Spot, scope: Scope): string | undefined {
  const { value } = spot;
  const isNullable = [node.type].flat().includes('null');
  const orNull = isNullable ? `${value} !== null && ` : '';
  const phrase = (type: string): string => (isNullable ? `${type} or null` : type);
  if (node.format !== undefined)
    return failIf(`${orNull}!isValidDate(${value})`, refusal(spot, scope, 'format', phrase('a valid Date')), scope);
  if (node.contentEncoding === undefined) return undefined;
  const report = refusal(spot, scope, 'contentEncoding', phrase('a Uint8Array'));
  return failIf(`${orNull}!(${value} instanceof Uint8Array)`, report, scope);
}
