import type { JsonSchema } from '@docpact/schemas/runtime';
import type { Aspect, Surface } from '../diff/surface.ts';
import { DocpactError } from '../docpact-error.ts';
import { loadPackageIn, type SdkPackage } from '../subject/sdk-client.ts';
import {
  modulesFolder,
  readDeclaredFaults,
  readSdkFault,
  readSdkModel,
  type SdkModel,
  typesFolder,
} from '../subject/sdk-model.ts';
import { readFacts, readPagination } from './sdk-facts.ts';
import { type SdkTypes, type TypedModel, typesIn } from './sdk-types.ts';

/**
 * Reads operations of an installed client: from its runtime schemas where the version has them, and from its type
 * declarations what those do not say.
 * @param directory the folder of the package
 * @param service the name that contracts give the service
 * @param wanted whether an operation is wanted
 * Throws `DocpactError` (source) for a package that cannot be read, or is no client.
 */
export async function readSdk(
  directory: string,
  service: string,
  wanted: (operation: string) => boolean,
): Promise<readonly Surface[]> {
  const sdk = await loadPackageIn(directory);
  const operations = Object.keys(sdk.exports).flatMap((name) => /^([A-Z]\w*)Command$/.exec(name)?.[1] ?? []);
  if (operations.length === 0)
    throw new DocpactError(
      'source',
      `${sdk.name} ${sdk.version} in ${directory} has no commands`,
      'name a client of the SDK',
    );
  const client: ReadClient = { sdk, service, types: typesIn(typesFolder(directory)) };
  return operations
    .filter((name) => name !== '$' && wanted(name))
    .sort()
    .map((name) => readOperation(client, name));
}

interface ReadClient {
  readonly sdk: SdkPackage;
  readonly service: string;
  readonly types: SdkTypes;
}

function readOperation({ sdk, service, types }: ReadClient, name: string): Surface {
  const model = readSdkModel(sdk, name);
  const typed = types.read(name);
  if (!model && !typed)
    throw new DocpactError(
      'source',
      `${sdk.name} ${sdk.version} in ${sdk.directory} shows neither a schema nor a type of ${name}`,
      'install the package again',
    );
  const declared = readDeclaredFaults(sdk, name);
  const modules = modulesFolder(sdk.directory);
  const pagination = readPagination(modules, name);
  return {
    service,
    name,
    origin: `${sdk.name} ${sdk.version}`,
    definitions: definitionsOf(model, typed),
    deprecated: false,
    faults: Object.fromEntries((declared ?? []).map((shape) => [shape, faultOf(sdk, types, shape)])),
    facts: readFacts(modules),
    ...(pagination === undefined ? {} : { pagination }),
    listNames: Object.fromEntries(
      [...(model?.wireNames ?? [])].flatMap(([key, name]) =>
        key.endsWith('[]') ? [[key.slice(0, -'[]'.length), name]] : [],
      ),
    ),
    wireNames: Object.fromEntries([...(model?.wireNames ?? [])].filter(([key]) => !key.endsWith('[]'))),
    knows: aspectsOf(model, typed, declared),
  };
}

function aspectsOf(model: SdkModel | undefined, typed: TypedModel | undefined, declared: object | undefined): Aspect[] {
  return [
    ...(typed || model?.knowsRequired ? (['required'] as const) : []),
    ...(typed ? (['values', 'deprecation'] as const) : []),
    ...(declared ? (['faults'] as const) : []),
    ...(model ? (['wire-names'] as const) : []),
    'pagination',
  ];
}

function faultOf(sdk: SdkPackage, types: SdkTypes, shape: string): Surface['faults'][string] {
  const known = readSdkFault(sdk, shape);
  if (known) return known;
  const declared = types.fault(shape);
  if (!declared) return {};
  return {
    side: declared.side,
    members: Object.fromEntries(declared.members.map((name) => [name, 'string' as const])),
  };
}

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

/** A structure of the runtime schemas with what only its declaration says: sets of values, and what is deprecated. */
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
  // Of text, only the declaration knows the values.
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
