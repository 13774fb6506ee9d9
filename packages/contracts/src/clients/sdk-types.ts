import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { TSType } from '@babel/types';
import type { JsonSchema } from '@docpact/schemas/runtime';
import type { FaultModel } from '../registry/operation-model.ts';
import { Declarations, isDeprecated, modelFiles, nameOf, namesIn } from './declarations.ts';

/** An operation as the client's declarations describe it, as definitions in a contract's form. */
export interface TypedModel {
  readonly input: JsonSchema;
  readonly output: JsonSchema;
  /** Named structures and sets of values, by the SDK's name. */
  readonly definitions: Readonly<Record<string, JsonSchema>>;
}

const read = new Map<string, SdkTypes>();

/**
 * The declarations of a client, parsed once in a process.
 * @param types the folder of the package's declarations
 * Throws `DocpactError` (source) for a file that is not TypeScript.
 */
export function typesIn(types: string): SdkTypes {
  const known = read.get(types) ?? new SdkTypes(types);
  read.set(types, known);
  return known;
}

/** Reads the declarations of one client: its models once, each command on demand. */
export class SdkTypes {
  readonly #types: string;
  readonly #models: Declarations;

  /**
   * @param types the folder of the package's declarations
   * Throws `DocpactError` (source) for a file that is not TypeScript.
   */
  constructor(types: string) {
    this.#types = types;
    this.#models = new Declarations(modelFiles(types));
  }

  /** The model of an operation. `undefined` if the declarations do not have it. */
  read(operation: string): TypedModel | undefined {
    const file = join(this.#types, 'commands', `${operation}Command.d.ts`);
    if (!existsSync(file)) return undefined;
    const command = new Declarations([file]);
    const reader: Reader = { models: this.#models, definitions: {} };
    const [input, output] = (['Input', 'Output'] as const).map((side) => {
      const bases = basesOf(command, `${operation}Command${side}`);
      return (
        bases &&
        structure(
          reader,
          bases.filter((base) => this.#models.structure(base) !== undefined),
        )
      );
    });
    return input && output && { input, output, definitions: reader.definitions };
  }

  /** The members of a fault and its side. `undefined` if the declarations do not have it. */
  fault(shape: string): Pick<FaultModel, 'side' | 'members'> | undefined {
    const declared = this.#models.structure(shape);
    if (!declared) return undefined;
    const members = declared.body.flatMap((member) => {
      const isMember = member.type === 'TSPropertySignature' || member.type === 'ClassProperty';
      return isMember && member.key.type === 'Identifier' ? [member] : [];
    });
    const named = members.flatMap(({ key }) => nameOf(key)).filter((name) => !internal.includes(name));
    const side = members.find(({ key }) => nameOf(key)[0] === '$fault')?.typeAnnotation;
    const literal =
      side?.type === 'TSTypeAnnotation' && side.typeAnnotation.type === 'TSLiteralType'
        ? side.typeAnnotation.literal
        : undefined;
    const isServer = literal?.type === 'StringLiteral' && literal.value === 'server';
    return { side: isServer ? 'server' : 'client', members: named };
  }
}

/**
 * The names of the types behind the input or output of a command. An interface extends them. In the oldest versions an alias names them, and for
 * a while an interface extended such an alias.
 */
function basesOf(command: Declarations, name: string): readonly string[] | undefined {
  const alias = command.alias(name);
  const names = command.structure(name)?.extends ?? (alias && namesIn(alias));
  return names?.flatMap((base) => (base === name ? [] : (basesOf(command, base) ?? base)));
}

/** The members that every fault has besides those of its shape. */
const internal = ['name', '$fault', '$retryable', '$metadata', '$response', '$service'];

interface Reader {
  readonly models: Declarations;
  readonly definitions: Record<string, JsonSchema>;
}

/** A structure with the members of everything that it extends. */
function structure(reader: Reader, bases: readonly string[]): JsonSchema {
  const properties: Record<string, JsonSchema> = {};
  const required: string[] = [];
  for (const base of bases) {
    const declared = reader.models.structure(base);
    if (!declared) continue;
    const inherited = structure(reader, declared.extends);
    Object.assign(properties, inherited.properties);
    required.push(...(inherited.required ?? []));
    for (const member of declared.body) {
      if (member.type !== 'TSPropertySignature' || !member.typeAnnotation) continue;
      const [name] = member.key.type === 'StringLiteral' ? [member.key.value] : nameOf(member.key);
      if (name === undefined || name === '$unknown') continue;
      const read = node(reader, member.typeAnnotation.typeAnnotation);
      properties[name] = isDeprecated(member.leadingComments) ? { ...read, deprecated: true } : read;
      // A required member may be `undefined`, but must be written.
      if (!member.optional) required.push(name);
    }
  }
  return { type: 'object', properties, required };
}

const scalars: Readonly<Record<string, JsonSchema>> = {
  TSStringKeyword: { type: 'string' },
  TSNumberKeyword: { type: 'number' },
  TSBigIntKeyword: { type: 'number' },
  TSBooleanKeyword: { type: 'boolean' },
};

/** Types that the SDK names itself. All others of its runtime are streams, which carry bytes. */
const known: Readonly<Record<string, JsonSchema>> = {
  Date: { type: 'string', format: 'date-time' },
  NumericValue: { type: 'number' },
  __DocumentType: {},
  DocumentType: {},
  __LazyJsonString: { type: 'string' },
  __AutomaticJsonStringConversion: { type: 'string' },
};

const blob: JsonSchema = { type: 'string', contentEncoding: 'base64' };

function node(reader: Reader, type: TSType): JsonSchema {
  const scalar = scalars[type.type];
  if (scalar) return scalar;
  switch (type.type) {
    case 'TSParenthesizedType':
      return node(reader, type.typeAnnotation);
    case 'TSArrayType':
      return { type: 'array', items: node(reader, type.elementType) };
    case 'TSUnionType':
      return union(reader, type.types);
    case 'TSTypeLiteral': {
      const [index] = type.members;
      const value = index?.type === 'TSIndexSignature' ? index.typeAnnotation?.typeAnnotation : undefined;
      return value ? { type: 'object', additionalProperties: node(reader, value) } : {};
    }
    case 'TSTypeReference':
      return reference(reader, nameOf(type.typeName)[0] ?? '', type.typeParameters?.params ?? []);
    default:
      return {};
  }
}

/** `undefined` means that a member may be left out. Text beside a set of values means that the set is open, as all of them are. */
function union(reader: Reader, types: readonly TSType[]): JsonSchema {
  const read = types
    .filter(({ type }) => type !== 'TSUndefinedKeyword' && type !== 'TSNullKeyword')
    .map((type) => node(reader, type));
  const [first = {}] = read;
  return (
    read.find(({ $ref }) => $ref !== undefined) ??
    read.find(({ type }) => type === 'number') ??
    read.find(({ contentEncoding }) => contentEncoding) ??
    first
  );
}

function reference(reader: Reader, name: string, parameters: readonly TSType[]): JsonSchema {
  const [first, second] = parameters;
  // An event stream is described by the union of its events.
  if (['Partial', 'Readonly', 'AsyncIterable'].includes(name) && first) return node(reader, first);
  if ((name === 'Array' || name === 'ReadonlyArray') && first) return { type: 'array', items: node(reader, first) };
  if (name === 'Record' && first && second)
    return { type: 'object', propertyNames: node(reader, first), additionalProperties: node(reader, second) };
  if (Object.hasOwn(known, name)) return known[name] ?? {};
  const read = declared(reader, name);
  if (!read) return blob;
  reader.definitions[name] ??= {};
  return { $ref: `#/$defs/${name}` };
}

/** Reads a declared name into the definitions, once. */
function declared(reader: Reader, name: string): boolean {
  if (Object.hasOwn(reader.definitions, name)) return true;
  const { models } = reader;
  const values = models.values(name);
  if (values) reader.definitions[name] = { type: 'string', enum: values };
  else if (models.structure(name)) {
    // Set before it is read, for recursive shapes.
    reader.definitions[name] = {};
    reader.definitions[name] = structure(reader, [name]);
  } else if (models.alias(name)) {
    reader.definitions[name] = {};
    reader.definitions[name] = taggedUnion(reader, name);
  } else return false;
  return true;
}

/** A union of structures with one member each: `Union.AMember | Union.BMember | Union.$UnknownMember`. */
function taggedUnion(reader: Reader, name: string): JsonSchema {
  const properties: Record<string, JsonSchema> = {};
  const alias = reader.models.alias(name);
  const members = new Set(alias ? namesIn(alias) : []);
  for (const [variant, { body }] of reader.models.variants(name)) {
    // The namespace has a visitor too, whose members are functions.
    if (!members.has(variant) || variant.endsWith('.$UnknownMember')) continue;
    for (const member of body) {
      if (member.type !== 'TSPropertySignature' || member.optional || !member.typeAnnotation) continue;
      const [key] = nameOf(member.key);
      if (key !== undefined) properties[key] = node(reader, member.typeAnnotation.typeAnnotation);
    }
  }
  return { type: 'object', properties };
}
