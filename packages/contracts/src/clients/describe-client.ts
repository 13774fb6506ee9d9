import { existsSync } from 'node:fs';
import type { JsonSchema } from '@docpact/schemas/runtime';
import { DocpactError } from '../base/docpact-error.ts';
import { protocolNamed } from '../protocols/index.ts';
import type { FaultModel, ModelPart, OperationModel } from '../registry/operation-model.ts';
import { loadPackageIn, type SdkPackage } from './sdk-client.ts';
import { readFacts, readPagination } from './sdk-facts.ts';
import {
  modulesFolder,
  readDeclaredFaults,
  readSdkFault,
  readSdkModel,
  type SdkModel,
  typesFolder,
} from './sdk-model.ts';
import { type SdkTypes, type TypedModel, typesIn } from './sdk-types.ts';

/**
 * Describes operations of an installed client, from its runtime schemas if the version has them. Its type declarations supply what the schemas
 * lack.
 * @param directory the folder of the package
 * @param service the name that contracts give the service
 * @param wanted whether an operation is needed
 * Throws `DocpactError` (source) for a package that cannot be read, or is not a client.
 */
export async function describeClient(
  directory: string,
  service: string,
  wanted: (operation: string) => boolean,
): Promise<readonly OperationModel[]> {
  const sdk = await loadPackageIn(directory);
  const operations = Object.keys(sdk.exports).flatMap((name) => /^([A-Z]\w*)Command$/.exec(name)?.[1] ?? []);
  if (operations.length === 0)
    throw new DocpactError(
      'source',
      `${sdk.name} ${sdk.version} in ${directory} has no commands`,
      'name a client of the SDK',
    );
  return operations
    .filter((name) => name !== '$' && wanted(name))
    .sort()
    .map((name) => {
      const model = describeOperation(sdk, service, name, 'all of it');
      if (model) return model;
      throw new DocpactError(
        'source',
        `${sdk.name} ${sdk.version} in ${sdk.directory} shows neither a schema nor a type of ${name}`,
        'install the package again',
      );
    });
}

/** How much to read: everything in the package, or only runtime schemas and exports if they suffice, which is faster. */
export type Detail = 'all of it' | 'what runs';

/**
 * Describes an operation of a client. Undefined if the version has neither a schema nor a type of it.
 * @param service the name that contracts give the service
 * Throws `DocpactError` (source) for declarations that are not TypeScript.
 */
export function describeOperation(
  sdk: SdkPackage,
  service: string,
  name: string,
  detail: Detail,
): OperationModel | undefined {
  const modules = modulesFolder(sdk.directory);
  const facts = readFacts(modules);
  const protocol = facts.protocol === undefined ? undefined : protocolNamed(facts.protocol);
  const model = readSdkModel(sdk, name, protocol);
  const types = detail === 'what runs' && model?.knowsRequired ? undefined : declarationsOf(sdk);
  const typed = types?.read(name);
  if (!model && !typed) return undefined;
  const declared = readDeclaredFaults(sdk, name);
  const pagination = readPagination(modules, name);
  return {
    service,
    name,
    origin: `${sdk.name} ${sdk.version}`,
    definitions: definitionsOf(model, typed),
    deprecated: false,
    faults: Object.fromEntries((declared ?? []).map((shape) => [shape, faultOf(sdk, types, shape)])),
    facts,
    ...(pagination === undefined ? {} : { pagination }),
    wire: model?.wire ?? {},
    ...(typed ? {} : { namedValues: exportedValues(sdk) }),
    knows: aspectsOf(model, typed, declared),
  };
}

function declarationsOf({ directory }: SdkPackage): SdkTypes | undefined {
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
  ];
}

function faultOf(sdk: SdkPackage, types: SdkTypes | undefined, shape: string): FaultModel {
  return readSdkFault(sdk, shape) ?? types?.fault(shape) ?? {};
}

/** The sets of values that a client exports. Each is an object with the name of the set. */
const exportedValues = ({ exports }: SdkPackage): Record<string, readonly unknown[]> =>
  Object.fromEntries(
    Object.entries(exports).flatMap(([name, exported]) => {
      const values = typeof exported === 'object' && exported !== null ? Object.values(exported) : [];
      const isSet = /^[A-Z]\w*$/.test(name) && values.length > 0 && values.every((value) => typeof value === 'string');
      return isSet ? [[name, values]] : [];
    }),
  );

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
  const told = Object.entries(shapes).map(([name, shape]) => [name, withTypes(shape, declared[name], model)]);
  return { ...Object.fromEntries(enums), ...Object.fromEntries(told) };
}

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
