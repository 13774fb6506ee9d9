import { escapeStep } from '../../document/json-value.ts';
import { annotations } from '../../document/keyword-values.ts';
import type { JsonSchema } from '../../runtime/json-schema.ts';
import { step } from '../../runtime/step.ts';
import { emitMemberCounts } from './limits.ts';
import type { Emit, Scope } from './scope.ts';
import { placeOf, type Spot } from './spot.ts';
import { failIf, when } from './statements.ts';

/** What is asked of an object: of its members, of others, of how many, of names, and what must be there. */
export function emitObject(node: JsonSchema, spot: Spot, scope: Scope, emit: Emit): string {
  const isClosed = node.additionalProperties === false;
  const counter =
    isClosed && scope.mode === 'guard' && node.properties !== undefined ? scope.fresh('known') : undefined;
  const variables = new Map<string, string>();
  const members = runsOf(node, scope).map((run) => {
    const [first] = run;
    return run.length > 1
      ? emitTexts(run, spot, scope)
      : emitMember(first, { node, spot, scope, emit, counter, variables });
  });
  return [
    counter === undefined ? '' : `let ${counter} = 0;\n`,
    ...members,
    isClosed ? emitClosed(node, spot, scope, counter) : emitMap(node, spot, scope, emit),
    emitMemberCounts(node, spot, scope),
    emitNames(node, spot, scope, emit),
    emitRequired(node, spot, scope, variables),
  ].join('');
}

type Member = readonly [name: string, schema: JsonSchema | boolean];
type Run = readonly [Member, ...Member[]];

/** The members, where they are explained those together that follow each other and are nothing but text. */
function runsOf({ properties = {} }: JsonSchema, scope: Scope): Run[] {
  const runs: [Member, ...Member[]][] = [];
  for (const member of Object.entries(properties)) {
    const last = runs.at(-1);
    if (scope.mode === 'explain' && last && isPlainText(last[0]) && isPlainText(member)) last.push(member);
    else runs.push([member]);
  }
  return runs;
}

const isPlainText = ([name, schema]: Member): boolean =>
  isIdentifier(name) &&
  typeof schema === 'object' &&
  schema.type === 'string' &&
  Object.keys(schema).every((keyword) => keyword === 'type' || annotations.has(keyword));

const isIdentifier = (name: string): boolean => /^[A-Za-z_$][\w$]*$/.test(name) && !(name in Object.prototype);

function emitTexts(run: Run, spot: Spot, scope: Scope): string {
  const line = scope.lineOf(`${spot.site}/properties/${run[0][0]}/type`);
  const names = JSON.stringify(run.map(([name]) => name));
  return `refuseTexts(${placeOf(spot)}, ${spot.value}, ${line}, ${names});\n`;
}

/** What the members of an object are emitted with. */
interface Members {
  readonly node: JsonSchema;
  readonly spot: Spot;
  readonly scope: Scope;
  readonly emit: Emit;
  /** The variable that counts those that are there. */
  readonly counter: string | undefined;
  /** The variables that hold them, by name. */
  readonly variables: Map<string, string>;
}

function emitMember([name, schema]: Member, { node, spot, scope, emit, counter, variables }: Members): string {
  const value = scope.fresh('value');
  const body = typeof schema === 'object' ? emit(schema, memberSpot(spot, name, value), scope) : '';
  if (body === '' && counter === undefined && !node.required?.includes(name)) return '';
  variables.set(name, value);
  const counted = counter === undefined ? '' : `${counter}++;\n`;
  return `const ${value} = ${access(spot.value, name)};\n${when(`${value} !== undefined`, counted + body)}`;
}

const memberSpot = (spot: Spot, name: string, value: string): Spot => {
  const pointer = `/properties/${escapeStep(name)}`;
  return {
    value,
    base: spot.base,
    path: spot.path + step(name),
    pointer: spot.pointer + pointer,
    site: spot.site + pointer,
  };
};

/** A member by its name. Names that every object inherits are looked up among its own. */
function access(object: string, name: string): string {
  if (name in Object.prototype) return `own(${object}, ${JSON.stringify(name)})`;
  return isIdentifier(name) ? `${object}.${name}` : `${object}[${JSON.stringify(name)}]`;
}

/** No members but the known ones. A literal object that has as many as were found needs no look at their names. */
function emitClosed(node: JsonSchema, spot: Spot, scope: Scope, counter: string | undefined): string {
  const { value } = spot;
  const known = JSON.stringify(Object.keys(node.properties ?? {}));
  const line = scope.lineOf(`${spot.site}/additionalProperties`);
  const report = `refuseUnknown(${placeOf(spot)}, ${value}, ${line}, ${known})`;
  if (scope.mode === 'explain') return `${report};\n`;
  const isAny = `unknownNames(${value}, ${known}).length > 0`;
  if (counter === undefined) return failIf(isAny, report, scope);
  const count = `for (const _ in ${value}) ${counter}--;\n`;
  return count + failIf(`(${counter} !== 0 || ${value}.constructor !== Object) && ${isAny}`, report, scope);
}

/** What the members are that have no schema of their own. */
function emitMap(node: JsonSchema, spot: Spot, scope: Scope, emit: Emit): string {
  if (typeof node.additionalProperties !== 'object') return '';
  const [key, value] = [scope.fresh('key'), scope.fresh('value')];
  const base = `at(${placeOf(spot)}, step(${key}), '/additionalProperties')`;
  const site = `${spot.site}/additionalProperties`;
  const body = emit(node.additionalProperties, { value, base, path: '', pointer: '', site }, scope);
  if (body === '') return '';
  const names = Object.keys(node.properties ?? {});
  const known = names.length > 0 ? ` && !${JSON.stringify(names)}.includes(${key})` : '';
  const inner = `const ${value} = ${spot.value}[${key}];\n${when(`${value} !== undefined${known}`, body)}`;
  return `for (const ${key} in ${spot.value}) {\n${inner}}\n`;
}

function emitNames({ propertyNames }: JsonSchema, spot: Spot, scope: Scope, emit: Emit): string {
  if (propertyNames === undefined) return '';
  const key = scope.fresh('key');
  const base = `at(${placeOf(spot)}, step(${key}), '/propertyNames')`;
  const site = `${spot.site}/propertyNames`;
  const name: Spot = { value: key, base, path: '', pointer: '', site, known: 'string', isName: true };
  const body = when(`${spot.value}[${key}] !== undefined`, emit(propertyNames, name, scope));
  return body === '' ? '' : `for (const ${key} in ${spot.value}) {\n${body}}\n`;
}

function emitRequired(
  { required = [] }: JsonSchema,
  spot: Spot,
  scope: Scope,
  variables: ReadonlyMap<string, string>,
): string {
  const place = placeOf(spot);
  return required
    .map((name, i) => {
      const line = scope.lineOf(`${spot.site}/required/${i}`);
      const value = variables.get(name) ?? access(spot.value, name);
      return failIf(
        `${value} === undefined`,
        `refuseMissing(${place}, ${JSON.stringify(step(name))}, ${line}, ${i})`,
        scope,
      );
    })
    .join('');
}
