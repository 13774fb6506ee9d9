import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { JsonSchema, WireFacts } from '@docpact/schemas/runtime';
import type { NormalizedSchema, SchemaRef } from '@smithy/types';
import type { Protocol } from '../protocols/protocol.ts';
import { faultTrait } from '../protocols/sdk-names.ts';
import type { FaultModel } from '../registry/operation-model.ts';
import { escapeStep } from '../registry/place.ts';
import type { SdkPackage } from './sdk-client.ts';

/** An operation as the client's own runtime schemas describe it, as definitions in a contract's form. */
export interface SdkModel {
  readonly input: JsonSchema;
  readonly output: JsonSchema;
  /** Named structures, by the SDK's name. */
  readonly definitions: ReadonlyMap<string, JsonSchema>;
  /** The wire facts of places, by JSON pointer. Pointers start with `/$defs/Input`, `/$defs/Output` or `/$defs/<Shape>`. */
  readonly wire: Readonly<Record<string, WireFacts>>;
  /** Whether this version marks required members. */
  readonly knowsRequired: boolean;
}

type Normalize = (ref: SchemaRef) => NormalizedSchema;

/**
 * Reads the model of an operation from its client. `undefined` if the version has none.
 * Clients have them since 3.936. https://smithy.io/2.0/spec/model.html defines the traits.
 */
export function readSdkModel(sdk: SdkPackage, name: string, nameTraits: Protocol['nameTraits']): SdkModel | undefined {
  const operation = sdk.exports[`${name}$`];
  const normalize = loadNormalize(sdk);
  if (!Array.isArray(operation) || !normalize) return undefined;
  const [, , , , input, output] = operation;
  const definitions = new Map<string, JsonSchema>();
  const wire: Record<string, WireFacts> = {};
  const reader: Reader = { definitions, wire, nameTraits };
  return {
    input: readStructure(reader, normalize(input), '/$defs/Input'),
    output: readStructure(reader, normalize(output), '/$defs/Output'),
    definitions,
    wire,
    knowsRequired: Object.values(sdk.exports).some(hasRequiredCount),
  };
}

/** A fault in the client's model. `undefined` if the version has none. A missing status is the default of the fault's side. */
export function readSdkFault(sdk: SdkPackage, shape: string): FaultModel | undefined {
  const schema = sdk.exports[`${shape}$`];
  const normalize = loadNormalize(sdk);
  if (!isSchema(schema) || !normalize) return undefined;
  const normalized = normalize(schema);
  const traits = normalized.getMergedTraits();
  const side = traits.error === 'server' ? 'server' : 'client';
  const named = traits[faultTrait];
  const [code, wireStatus] = Array.isArray(named) ? named : [];
  return {
    code: code ?? shape,
    status: Number(wireStatus ?? traits.httpError ?? (side === 'client' ? 400 : 500)),
    side,
    members: [...normalized.structIterator()].map(([name]) => name),
  };
}

/**
 * The faults in the command's documentation, by shape. `undefined` if the package has no declarations, or if they list no fault at all: a
 * version that lists names lists at least the base exception.
 */
export function readDeclaredFaults(
  { directory }: Pick<SdkPackage, 'directory'>,
  operation: string,
): readonly string[] | undefined {
  const file = join(typesFolder(directory), 'commands', `${operation}Command.d.ts`);
  if (!existsSync(file)) return undefined;
  const thrown = [...readFileSync(file, 'utf8').matchAll(/@throws \{@link (\w+)\}( \((?:client|server) fault\))?/g)];
  // The base exception of the service belongs to neither side.
  const isFault = (shape: string, side: string | undefined): boolean =>
    side !== undefined || !/.ServiceException$/.test(shape);
  const faults = thrown.filter(([, shape = '', side]) => isFault(shape, side)).map(([, shape = '']) => shape);
  return thrown.length === 0 ? undefined : faults;
}

/** The folder of a package's declarations, which moved between versions. */
export const typesFolder = (directory: string): string => dirname(entryOf(directory, 'types'));

/** The folder of a package's ECMAScript modules, one for each source file. */
export const modulesFolder = (directory: string): string => dirname(entryOf(directory, 'module'));

function entryOf(directory: string, member: 'types' | 'module'): string {
  const file = join(directory, 'package.json');
  const manifest: Readonly<Record<string, unknown>> = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  return join(directory, String(manifest[member] ?? `dist-${member}/index`));
}

/** Whether a structure's schema has the count of its required members. Since 3.985 it does if there are any. */
const hasRequiredCount = (exported: unknown): boolean =>
  Array.isArray(exported) && exported[0] === 3 && exported.length > 6;

interface Reader {
  readonly definitions: Map<string, JsonSchema>;
  readonly wire: Record<string, WireFacts>;
  readonly nameTraits: Protocol['nameTraits'];
}

function loadNormalize(sdk: SdkPackage): Normalize | undefined {
  try {
    const loaded: { NormalizedSchema?: { of(ref: SchemaRef): NormalizedSchema } } = createRequire(
      join(sdk.directory, 'package.json'),
    )('@smithy/core/schema');
    const { NormalizedSchema } = loaded;
    return NormalizedSchema && ((ref) => NormalizedSchema.of(ref));
  } catch {
    return undefined;
  }
}

const isSchema = (value: unknown): value is SchemaRef & unknown[] => Array.isArray(value);

function readStructure(reader: Reader, schema: NormalizedSchema, pointer: string): JsonSchema {
  // An operation without input or output has the unit schema.
  if (!schema.isStructSchema()) return { type: 'object', properties: {} };
  const properties: Record<string, JsonSchema> = {};
  for (const [name, member] of schema.structIterator()) {
    const at = `${pointer}/properties/${escapeStep(name)}`;
    const traits = member.getMergedTraits();
    const wireName = reader.nameTraits.map((trait) => traits[trait]).find((given) => given !== undefined);
    if (typeof wireName === 'string' && wireName !== name) note(reader, at, { name: wireName });
    const node = readNode(reader, member, at);
    properties[name] = traits.idempotencyToken ? { ...node, 'x-autopopulated': true } : node;
  }
  // Required members come first, and the schema ends with their count.
  const tuple: unknown = schema.getSchema();
  const count = Array.isArray(tuple) ? Number(tuple[6] ?? 0) : 0;
  const required = Object.keys(properties).slice(0, count);
  return { type: 'object', properties, required: required.filter((name) => !properties[name]?.['x-autopopulated']) };
}

function note({ wire }: Reader, pointer: string, facts: WireFacts): void {
  wire[pointer] = { ...wire[pointer], ...facts };
}

/** The format of a timestamp by the number of its schema. 4 leaves it to the protocol: `@smithy/types`, `schema/sentinels`. */
const timestamps: Readonly<Record<number, NonNullable<WireFacts['timestamp']>>> = {
  5: 'date-time',
  6: 'http-date',
  7: 'epoch-seconds',
};

function readNode(reader: Reader, schema: NormalizedSchema, pointer: string): JsonSchema {
  if (schema.isListSchema() || schema.isMapSchema()) return readHolder(reader, schema, pointer);
  if (schema.isStructSchema()) return readNamed(reader, schema);
  if (schema.isTimestampSchema()) {
    const timestamp = timestamps[Number(schema.getSchema())];
    if (timestamp) note(reader, pointer, { timestamp });
    return { type: 'string', format: 'date-time' };
  }
  if (schema.isBlobSchema()) return { type: 'string', contentEncoding: 'base64' };
  if (schema.isBooleanSchema()) return { type: 'boolean' };
  // One numeric schema serves integers and floats.
  if (schema.isNumericSchema()) return { type: 'number' };
  if (schema.isStringSchema()) return { type: 'string' };
  return {};
}

/** A list or a map, with the names of its contents. */
function readHolder(reader: Reader, schema: NormalizedSchema, pointer: string): JsonSchema {
  const value = schema.getValueSchema();
  const nameOf = (of: NormalizedSchema | undefined): string | undefined => {
    const xmlName = of?.getMergedTraits().xmlName;
    return typeof xmlName === 'string' ? xmlName : undefined;
  };
  if (schema.getMergedTraits().xmlFlattened) note(reader, pointer, { flattened: true });
  if (schema.isListSchema()) {
    note(reader, pointer, { item: nameOf(value) ?? 'member' });
    return { type: 'array', items: readNode(reader, value, `${pointer}/items`) };
  }
  const [key, of] = [hasKeySchema(schema) ? nameOf(schema.getKeySchema()) : undefined, nameOf(value)];
  if (key !== undefined || of !== undefined)
    note(reader, pointer, { entry: { key: key ?? 'key', value: of ?? 'value' } });
  return { type: 'object', additionalProperties: readNode(reader, value, `${pointer}/additionalProperties`) };
}

/** Maps have it, although the SDK's types do not declare it. */
const hasKeySchema = (schema: object): schema is { getKeySchema(): NormalizedSchema } =>
  'getKeySchema' in schema && typeof schema.getKeySchema === 'function';

function readNamed(reader: Reader, schema: NormalizedSchema): JsonSchema {
  const name = schema.getName() ?? '';
  if (!reader.definitions.has(name)) {
    // Set before it is read, for recursive shapes.
    reader.definitions.set(name, {});
    reader.definitions.set(name, readStructure(reader, schema, `/$defs/${escapeStep(name)}`));
  }
  return { $ref: `#/$defs/${name}` };
}
