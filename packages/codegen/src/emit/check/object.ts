import { escapeStep } from '../../document/json-value.ts';
import type { JsonSchema } from '../../runtime/json-schema.ts';
import { step } from '../../runtime/step.ts';
import { emitMemberCounts } from './limits.ts';
import { contextArguments, type Position } from './position.ts';
import type { Emit, Scope } from './scope.ts';
import { failIf, when } from './statements.ts';

/** What is asked of an object: of its members, of others, of how many, of names, and what must be there. */
export function emitObject(node: JsonSchema, position: Position, scope: Scope, emit: Emit): string {
  const isClosed = node.additionalProperties === false;
  // One variable for all, which packs better than one for each.
  const member = scope.fresh('member');
  const members = Object.entries(node.properties ?? {})
    .map((each) => emitMember(each, { node, position, scope, emit, member }))
    .join('');
  return [
    members === '' ? '' : `let ${member};\n${members}`,
    isClosed ? emitClosed(node, position, scope) : emitMap(node, position, scope, emit),
    emitUndocumented(node, position, scope),
    emitMemberCounts(node, position, scope),
    emitNames(node, position, scope, emit),
    emitRequired(node, position, scope),
  ].join('');
}

type Member = readonly [name: string, schema: JsonSchema | boolean];

const isIdentifier = (name: string): boolean => /^[A-Za-z_$][\w$]*$/.test(name) && !(name in Object.prototype);

/** What the members of an object are emitted with. */
interface Members {
  readonly node: JsonSchema;
  readonly position: Position;
  readonly scope: Scope;
  readonly emit: Emit;
  /** The variable that holds one after the other. */
  readonly member: string;
}

/** What is asked of one member. A guard ends where a required one is missing; an explanation tells that last. */
function emitMember([name, schema]: Member, { node, position, scope, emit, member }: Members): string {
  const body = typeof schema === 'object' ? emit(schema, memberPosition(position, name, member), scope) : '';
  const isNeeded = scope.mode === 'guard' && node.required?.includes(name);
  if (body === '' && !isNeeded) return '';
  const check = isNeeded ? failIf(`${member} === undefined`, '', scope) + body : when(`${member} !== undefined`, body);
  return `${member} = ${access(position.value, name)};\n${check}`;
}

/** The step to a member, as the text of a template literal. */
const stepTo = (name: string): string => step(name).replace(/[\\`]|\$\{/g, '\\$&');

const memberPosition = (position: Position, name: string, value: string): Position => ({
  value,
  path: position.path + stepTo(name),
  pointer: `${position.pointer}/properties/${escapeStep(name)}`,
});

/** A member by its name. Names that every object inherits are looked up among its own. */
function access(object: string, name: string): string {
  if (name in Object.prototype) return `own(${object}, ${JSON.stringify(name)})`;
  return isIdentifier(name) ? `${object}.${name}` : `${object}[${JSON.stringify(name)}]`;
}

/** No members but the known ones. Each name is compared: a count of those that are there would be wrong of members that are not enumerable. */
function emitClosed(node: JsonSchema, position: Position, scope: Scope): string {
  const { value } = position;
  const key = scope.fresh('key');
  const isKnown = Object.keys(node.properties ?? {}).map((name) => `${key} !== ${JSON.stringify(name)} && `);
  const index = scope.indexOf(`${position.pointer}/additionalProperties`);
  const report = `reportUnknown(${contextArguments(position)}, ${key}, ${value}[${key}], ${index})`;
  return `for (const ${key} in ${value}) ${failIf(`${isKnown.join('')}${value}[${key}] !== undefined`, report, scope)}`;
}

/**
 * Members of an open object that no page documents, which are beyond the page. The SDK's `$metadata` is its own. A clause of `allOf` need not
 * know all of them.
 */
function emitUndocumented(node: JsonSchema, position: Position, scope: Scope): string {
  const { properties, additionalProperties = true, allOf = [] } = node;
  if (!scope.explainsReceived || properties === undefined || additionalProperties !== true) return '';
  if (position.pointer.includes('/allOf/') || allOf.some((clause) => clause.properties !== undefined)) return '';
  const isRoot = scope.view === 'sdk' && position.path === 'Output' && position.pointer === '';
  const known = [...Object.keys(properties), ...(isRoot ? ['$metadata'] : [])];
  const index = scope.indexOf(`${position.pointer}/properties`);
  return `reportUndocumented(${contextArguments(position)}, ${position.value}, ${index}, ${JSON.stringify(known)});\n`;
}

/** What the members are that have no schema of their own. */
function emitMap(node: JsonSchema, position: Position, scope: Scope, emit: Emit): string {
  if (typeof node.additionalProperties !== 'object') return '';
  const [key, value] = [scope.fresh('key'), scope.fresh('value')];
  const path = `${position.path}\${step(${key})}`;
  const body = emit(
    node.additionalProperties,
    { value, path, pointer: `${position.pointer}/additionalProperties` },
    scope,
  );
  if (body === '') return '';
  const names = Object.keys(node.properties ?? {});
  const known = names.length > 0 ? ` && !${JSON.stringify(names)}.includes(${key})` : '';
  const inner = `const ${value} = ${position.value}[${key}];\n${when(`${value} !== undefined${known}`, body)}`;
  return `for (const ${key} in ${position.value}) {\n${inner}}\n`;
}

function emitNames({ propertyNames }: JsonSchema, position: Position, scope: Scope, emit: Emit): string {
  if (propertyNames === undefined) return '';
  const key = scope.fresh('key');
  const path = `${position.path}\${step(${key})}`;
  const name: Position = {
    value: key,
    path,
    pointer: `${position.pointer}/propertyNames`,
    known: 'string',
    isName: true,
  };
  const body = when(`${position.value}[${key}] !== undefined`, emit(propertyNames, name, scope));
  return body === '' ? '' : `for (const ${key} in ${position.value}) {\n${body}}\n`;
}

function emitRequired({ properties = {}, required = [] }: JsonSchema, position: Position, scope: Scope): string {
  return required
    .map((name, i) => {
      if (scope.mode === 'guard' && Object.hasOwn(properties, name)) return '';
      const index = scope.indexOf(`${position.pointer}/required/${i}`);
      const report = `reportMissing(${contextArguments(position, stepTo(name))}, ${index}, ${i})`;
      return failIf(`${access(position.value, name)} === undefined`, report, scope);
    })
    .join('');
}
