import { existsSync } from 'node:fs';
import type { JsonSchema } from '@docpact/schemas/runtime';
import { DocpactError } from '../base/docpact-error.ts';
import { protocolNamed } from '../protocols/index.ts';
import type { FaultModel, ModelPart, OperationModel } from '../registry/operation-model.ts';
import type { ClientFacts, ClientRunner, RuntimeModel } from './run/client-runner.ts';
import { readFacts, readPagination, readWaiters } from './sdk-facts.ts';
import { modulesFolder, readDeclaredFaults, type SdkModel, typesFolder } from './sdk-model.ts';
import { type SdkTypes, type TypedModel, typesIn } from './sdk-types.ts';

/** A client that can be described: its runtime schemas are read where it runs. */
export type Describable = Pick<ClientRunner, 'facts' | 'describe'>;

/** The operations of a client, sorted, by the names of its exports. */
export const operationsOf = (exports: readonly string[]): readonly string[] =>
  exports.flatMap((name) => /^([A-Z]\w*)Command$/.exec(name)?.[1] ?? []).sort();

/**
 * Describes operations of an installed client, from its runtime schemas if the version has them. Its type declarations supply what the schemas
 * lack.
 * @param service the name that contracts give the service
 * @param wanted whether an operation is needed
 * Throws `DocpactError` (source) for a package that cannot be read, or is not a client.
 */
export async function describeClient(
  client: Describable,
  service: string,
  wanted: (operation: string) => boolean,
): Promise<readonly OperationModel[]> {
  const { package: name, version, directory } = client.facts;
  const operations = operationsOf(Object.keys(client.facts.exports));
  if (operations.length === 0)
    throw new DocpactError('source', `${name} ${version} in ${directory} has no commands`, 'name a client of the SDK');
  const models: OperationModel[] = [];
  for (const operation of operations.filter(wanted)) {
    const model = await describeOperation(client, service, operation, 'all of it');
    if (!model)
      throw new DocpactError(
        'source',
        `${name} ${version} in ${directory} shows neither a schema nor a type of ${operation}`,
        'install the package again',
      );
    models.push(model);
  }
  return models;
}

/** How much to read: everything in the package, or only runtime schemas and exports if they suffice, which is faster. */
export type Detail = 'all of it' | 'what runs';

/**
 * Describes an operation of a client. Undefined if the version has neither a schema nor a type of it.
 * @param service the name that contracts give the service
 * Throws `DocpactError` (source) for declarations that are not TypeScript.
 */
export async function describeOperation(
  client: Describable,
  service: string,
  name: string,
  detail: Detail,
): Promise<OperationModel | undefined> {
  const { facts: shown } = client;
  const modules = modulesFolder(shown.directory);
  const facts = readFacts(modules);
  const protocol = facts.protocol === undefined ? undefined : protocolNamed(facts.protocol);
  const declared = readDeclaredFaults(shown, name);
  const runtime = await client.describe({
    operation: name,
    // An unsupported protocol may rename members in either way.
    nameTraits: protocol?.nameTraits ?? ['xmlName', 'jsonName'],
    faults: declared ?? [],
  });
  const { model } = runtime;
  const types = detail === 'what runs' && model?.knowsRequired ? undefined : declarationsOf(shown);
  const typed = types?.read(name);
  if (!model && !typed) return undefined;
  const pagination = readPagination(modules, name);
  return {
    service,
    name,
    origin: `${shown.package} ${shown.version}`,
    definitions: definitionsOf(model, typed),
    deprecated: false,
    faults: Object.fromEntries((declared ?? []).map((shape) => [shape, faultOf(runtime, types, shape)])),
    facts,
    ...(pagination === undefined ? {} : { pagination }),
    wire: model?.wire ?? {},
    ...(typed ? {} : { namedValues: valuesOf(shown) }),
    constants: shown.constants,
    exceptions: shown.exceptions,
    exports: shown.exports,
    callers: callersOf(shown, modules, name),
    knows: aspectsOf(model, typed, declared),
  };
}

const valuesOf = ({ constants }: ClientFacts): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(Object.entries(constants).map(([set, values]) => [set, Object.values(values)]));

/** The command is left out: without it there is no operation. */
function callersOf({ exports }: ClientFacts, modules: string, operation: string): readonly string[] {
  const waiters = Object.entries(readWaiters(modules)).flatMap(([waiter, called]) =>
    called === operation ? waiter : [],
  );
  const names = [...clientsIn(exports), `paginate${operation}`, ...waiters];
  return names.filter((name) => exports[name] === 'function').sort();
}

const clients = new WeakMap<ClientFacts['exports'], readonly string[]>();

/** The client and the aggregated one: `NeptuneClient` and `Neptune`. Looked for once: a client has thousands of exports. */
function clientsIn(exports: ClientFacts['exports']): readonly string[] {
  const known =
    clients.get(exports) ?? Object.keys(exports).flatMap((name) => [...(/^([A-Z]\w*)Client$/.exec(name) ?? [])]);
  clients.set(exports, known);
  return known;
}

function declarationsOf({ directory }: ClientFacts): SdkTypes | undefined {
  const folder = typesFolder(directory);
  return existsSync(folder) ? typesIn(folder) : undefined;
}

function aspectsOf(
  model: SdkModel | undefined,
  typed: TypedModel | undefined,
  declared: object | undefined,
): ModelPart[] {
  return [
    ...(typed || model?.knowsRequired ? (['required'] as const) : []),
    'values',
    ...(typed ? (['deprecation'] as const) : []),
    ...(declared ? (['faults'] as const) : []),
    ...(model ? (['wire-names'] as const) : []),
    'pagination',
    'constants',
    'exceptions',
  ];
}

const faultOf = ({ faults }: RuntimeModel, types: SdkTypes | undefined, shape: string): FaultModel =>
  faults[shape] ?? types?.fault(shape) ?? {};

function definitionsOf(model: SdkModel | undefined, typed: TypedModel | undefined): Record<string, JsonSchema> {
  if (!model) return typed ? { ...typed.definitions, Input: typed.input, Output: typed.output } : {};
  const shapes = { ...Object.fromEntries(model.definitions), Input: model.input, Output: model.output };
  if (!typed) return shapes;
  const declared: Readonly<Record<string, JsonSchema>> = {
    ...typed.definitions,
    Input: typed.input,
    Output: typed.output,
  };
  const enums = Object.entries(typed.definitions).filter(([, { enum: values }]) => values !== undefined);
  const told = Object.entries(shapes).map(([name, shape]) => [
    name,
    withTypes(shape, declaredAs(declared, name), model),
  ]);
  return { ...Object.fromEntries(enums), ...Object.fromEntries(told) };
}

/** A shape whose name JavaScript has already is declared with an underscore before it: `_Object`, `_Error`. */
const declaredAs = (declared: Readonly<Record<string, JsonSchema>>, name: string): JsonSchema | undefined =>
  [name, `_${name}`].flatMap((one) => (Object.hasOwn(declared, one) ? (declared[one] ?? []) : []))[0];

/** A structure of the runtime schemas, plus the parts that only its declaration has: sets of values and deprecations. */
function withTypes(shape: JsonSchema, declared: JsonSchema | undefined, { knowsRequired }: SdkModel): JsonSchema {
  const properties = Object.entries(shape.properties ?? {}).map(([name, member]) => {
    const typed =
      declared?.properties && Object.hasOwn(declared.properties, name) ? declared.properties[name] : undefined;
    return [name, typed ? withValues(member, typed) : member];
  });
  const required = knowsRequired ? shape.required : declared?.required;
  return { ...shape, properties: Object.fromEntries(properties), ...(required ? { required } : {}) };
}

function withValues(node: JsonSchema, typed: JsonSchema): JsonSchema {
  const deprecated = typed.deprecated ? { deprecated: true } : {};
  // For text, only the declaration has the values.
  if (node.type === 'string' && typed.$ref) return { $ref: typed.$ref, ...deprecated };
  if (typeof node.items === 'object' && typeof typed.items === 'object')
    return { ...node, items: withValues(node.items, typed.items), ...deprecated };
  const { additionalProperties: values } = node;
  if (typeof values === 'object' && typeof typed.additionalProperties === 'object')
    return {
      ...node,
      ...(typed.propertyNames ? { propertyNames: typed.propertyNames } : {}),
      additionalProperties: withValues(values, typed.additionalProperties),
      ...deprecated,
    };
  return { ...node, ...deprecated };
}
