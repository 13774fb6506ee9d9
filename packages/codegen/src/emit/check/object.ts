import { escapeStep } from '../../document/json-value.ts';
import type { JsonSchema } from '../../runtime/json-schema.ts';
import { step } from '../../runtime/step.ts';
import { emitMemberCounts } from './limits.ts';
import type { Emit, Scope } from './scope.ts';
import { type Spot, wayFrom } from './spot.ts';
import { failIf, when } from './statements.ts';

/** What is asked of an object: of its members, of others, of how many, of names, and what must be there. */
export function emitObject(node: JsonSchema, spot: Spot, scope: Scope, emit: Emit): string {
  const isClosed = node.additionalProperties === false;
  const counter =
    isClosed && scope.mode === 'guard' && node.properties !== undefined ? scope.fresh('known') : undefined;
  // One variable for all, which packs better than one for each.
  const member = scope.fresh('member');
  const members = Object.entries(node.properties ?? {})
    .map((each) => emitMember(each, { node, spot, scope, emit, counter, member }))
    .join('');
  return [
    counter === undefined ? '' : `let ${counter} = 0;\n`,
    members === '' ? '' : `let ${member};\n${members}`,
    isClosed ? emitClosed(node, spot, scope, counter) : emitMap(node, spot, scope, emit),
    emitMemberCounts(node, spot, scope),
    emitNames(node, spot, scope, emit),
    emitRequired(node, spot, scope),
  ].join('');
}

type Member = readonly [name: string, schema: JsonSchema | boolean];

const isIdentifier = (name: string): boolean => /^[A-Za-z_$][\w$]*$/.test(name) && !(name in Object.prototype);

/** What the members of an object are emitted with. */
interface Members {
  readonly node: JsonSchema;
  readonly spot: Spot;
  readonly scope: Scope;
  readonly emit: Emit;
  /** The variable that counts those that are there. */
  readonly counter: string | undefined;
  /** The variable that holds one after the other. */
  readonly member: string;
}

/** What is asked of one member. A guard ends where a required one is missing; an explanation tells that last. */
function emitMember([name, schema]: Member, { node, spot, scope, emit, counter, member }: Members): string {
  const asked = typeof schema === 'object' ? emit(schema, memberSpot(spot, name, member), scope) : '';
  const body = (counter === undefined ? '' : `${counter}++;\n`) + asked;
  const isNeeded = scope.mode === 'guard' && node.required?.includes(name);
  if (body === '' && !isNeeded) return '';
  const check = isNeeded ? failIf(`${member} === undefined`, '', scope) + body : when(`${member} !== undefined`, body);
  return `${member} = ${access(spot.value, name)};\n${check}`;
}

/** The step to a member, as the text of a template literal. */
const stepTo = (name: string): string => step(name).replace(/[\\`]|\$\{/g, '\\$&');

const memberSpot = (spot: Spot, name: string, value: string): Spot => ({
  value,
  path: spot.path + stepTo(name),
  site: `${spot.site}/properties/${escapeStep(name)}`,
});

/** A member by its name. Names that every object inherits are looked up among its own. */
function access(object: string, name: string): string {
  if (name in Object.prototype) return `own(${object}, ${JSON.stringify(name)})`;
  return isIdentifier(name) ? `${object}.${name}` : `${object}[${JSON.stringify(name)}]`;
}

/** No members but the known ones. A literal object that has as many as were found needs no look at their names. */
function emitClosed(node: JsonSchema, spot: Spot, scope: Scope, counter: string | undefined): string {
  const { value } = spot;
  const key = scope.fresh('key');
  const isKnown = Object.keys(node.properties ?? {}).map((name) => `${key} !== ${JSON.stringify(name)} && `);
  const index = scope.indexOf(`${spot.site}/additionalProperties`);
  const report = `refuseUnknown(${wayFrom(spot)}, ${key}, ${value}[${key}], ${index})`;
  const look = `for (const ${key} in ${value}) ${failIf(`${isKnown.join('')}${value}[${key}] !== undefined`, report, scope)}`;
  if (counter === undefined) return look;
  const count = `for (const _ in ${value}) ${counter}--;\n`;
  return count + when(`${counter} !== 0 || ${value}.constructor !== Object`, look);
}

/** What the members are that have no schema of their own. */
function emitMap(node: JsonSchema, spot: Spot, scope: Scope, emit: Emit): string {
  if (typeof node.additionalProperties !== 'object') return '';
  const [key, value] = [scope.fresh('key'), scope.fresh('value')];
  const path = `${spot.path}\${step(${key})}`;
  const body = emit(node.additionalProperties, { value, path, site: `${spot.site}/additionalProperties` }, scope);
  if (body === '') return '';
  const names = Object.keys(node.properties ?? {});
  const known = names.length > 0 ? ` && !${JSON.stringify(names)}.includes(${key})` : '';
  const inner = `const ${value} = ${spot.value}[${key}];\n${when(`${value} !== undefined${known}`, body)}`;
  return `for (const ${key} in ${spot.value}) {\n${inner}}\n`;
}

function emitNames({ propertyNames }: JsonSchema, spot: Spot, scope: Scope, emit: Emit): string {
  if (propertyNames === undefined) return '';
  const key = scope.fresh('key');
  const path = `${spot.path}\${step(${key})}`;
  const name: Spot = { value: key, path, site: `${spot.site}/propertyNames`, known: 'string', isName: true };
  const body = when(`${spot.value}[${key}] !== undefined`, emit(propertyNames, name, scope));
  return body === '' ? '' : `for (const ${key} in ${spot.value}) {\n${body}}\n`;
}

function emitRequired({ properties = {}, required = [] }: JsonSchema, spot: Spot, scope: Scope): string {
  return required
    .map((name, i) => {
      if (scope.mode === 'guard' && Object.hasOwn(properties, name)) return '';
      const index = scope.indexOf(`${spot.site}/required/${i}`);
      const report = `refuseMissing(${wayFrom(spot, stepTo(name))}, ${index}, ${i})`;
      return failIf(`${access(spot.value, name)} === undefined`, report, scope);
    })
    .join('');
}
