import { formatValue } from '../../runtime/format-value.ts';
import type { JsonSchema } from '../../runtime/json-schema.ts';
import { type Position, reportArguments } from './position.ts';
import type { Scope } from './scope.ts';
import { failIf, reportCall } from './statements.ts';

/** `enum` of scalars. */
export function emitEnum({ enum: allowed }: JsonSchema, position: Position, scope: Scope): string {
  if (!allowed) return '';
  const set = scope.constants.constant('Values', `/* @__PURE__ */ new Set(${JSON.stringify(allowed)})`);
  const index = scope.indexOf(`${position.pointer}/enum`);
  return failIf(`!${set}.has(${position.value})`, `reportEnum(${reportArguments(position)}, ${index}, ${set})`, scope);
}

/** `const`, a scalar. */
export function emitConst({ const: constant }: JsonSchema, position: Position, scope: Scope): string {
  if (constant === undefined) return '';
  return failIf(
    `${position.value} !== ${JSON.stringify(constant)}`,
    reportCall(position, scope, 'const', formatValue(constant)),
    scope,
  );
}

/** `format`: a timestamp as text. `type` says by itself that text must be text. */
export function emitFormat({ format }: JsonSchema, position: Position, scope: Scope): string {
  if (format === undefined) return '';
  const isText = position.known === 'string' ? '' : `typeof ${position.value} === 'string' && `;
  const isWrong = `${isText}!isDateTime(${position.value})`;
  return failIf(isWrong, reportCall(position, scope, 'format', 'an RFC 3339 timestamp'), scope);
}

/** A timestamp or a blob in the SDK's view, nothing for any other schema. */
export function emitSdkValue(node: JsonSchema, position: Position, scope: Scope): string | undefined {
  const { value } = position;
  const isNullable = [node.type].flat().includes('null');
  const orNull = isNullable ? `${value} !== null && ` : '';
  const phrase = (type: string): string => (isNullable ? `${type} or null` : type);
  if (node.format !== undefined)
    return failIf(
      `${orNull}!isValidDate(${value})`,
      reportCall(position, scope, 'format', phrase('a valid Date')),
      scope,
    );
  if (node.contentEncoding === undefined) return undefined;
  const report = reportCall(position, scope, 'contentEncoding', phrase('a Uint8Array'));
  return failIf(`${orNull}!(${value} instanceof Uint8Array)`, report, scope);
}
