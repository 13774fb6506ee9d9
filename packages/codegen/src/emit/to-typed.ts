import { isUnion, referenceOf } from '../document/walk-schema.ts';
import type { JsonSchema } from '../runtime/json-schema.ts';
import type { View } from './check/view.ts';
import { describeMember } from './describe-member.ts';
import type { Side } from './roles.ts';

/** A schema as json-schema-to-typescript gets it. */
export interface TypedSchema {
  readonly [keyword: string]: unknown;
}

/** Stands behind the name of a member that json-schema-to-typescript calls as a function of its own. */
export const escapedMark = '_escaped_';

/** Which types are written. */
export interface Variant {
  readonly view: View;
  /** In outputs any value is allowed beside the documented ones. */
  readonly side: Side;
  /** The name of a shape's type. */
  readonly typeName: (shape: string) => string;
}

/**
 * Turns a schema into one that says only what types can say.
 * References become names (`tsType`): a described `$ref` would be compiled again as `Tag1`.
 */
export function toTyped(node: JsonSchema, variant: Variant): TypedSchema {
  const description = describeMember(node);
  const content = contentOf(node, variant);
  // The library takes a schema that has nothing but a description for an object.
  if (isVacuous(content) && description !== '') return { tsType: 'unknown', description };
  return description === '' ? content : { ...content, description };
}

function contentOf(node: JsonSchema, variant: Variant): TypedSchema {
  const { view, side, typeName } = variant;
  const shape = referenceOf(node);
  if (shape !== undefined) return { tsType: typeName(shape) };
  if (view === 'sdk' && (node.format ?? node.contentEncoding) !== undefined) {
    const orNull = [node.type].flat().includes('null') ? ' | null' : '';
    return { tsType: `${node.format === undefined ? 'Uint8Array' : 'Date'}${orNull}` };
  }
  const inner = (schema: JsonSchema): TypedSchema => toTyped(schema, variant);
  const values = side === 'Output' ? openValues(node) : undefined;
  const parts = [values ?? base(node, inner), ...combinations(node, inner)].filter((part) => !isVacuous(part));
  return parts.length > 1 ? { allOf: parts } : (parts[0] ?? {});
}

/** The documented values, which an editor offers, and any other of their types. `string` alone would swallow them. */
function openValues({ const: constant, enum: values = constant === undefined ? undefined : [constant] }: JsonSchema) {
  if (!values) return undefined;
  const texts = values.map((value) => JSON.stringify(value));
  const types = ['string', 'number'].filter((type) => values.some((value) => typeof value === type));
  return { tsType: [...texts, ...types.map((type) => `(${type} & {})`)].join(' | ') };
}

/** The name of a member that json-schema-to-typescript stumbles over, with a mark that `compileType` takes off again. */
const escapedName = (name: string): string => (name === 'hasOwnProperty' ? `${name}${escapedMark}` : name);

type Inner = (schema: JsonSchema) => TypedSchema;

function base(node: JsonSchema, inner: Inner): TypedSchema {
  const { type, enum: values, const: value, items } = node;
  if (value !== undefined) return { const: value };
  if (values) return { enum: values };
  if (type === undefined) return {};
  if (isUnion(node)) return union(node, inner);
  const list = [type].flat().includes('array') && typeof items === 'object' ? { items: inner(items) } : {};
  return { type, ...list, ...([type].flat().includes('object') ? members(node, inner) : {}) };
}

/** The members of an object. An open object gets no index signature: nothing is known of what a service may add. */
function members({ properties, required = [], additionalProperties }: JsonSchema, inner: Inner): TypedSchema {
  const named = Object.entries(properties ?? {}).map(([name, node]) => [
    escapedName(name),
    member(inner(node), required.includes(name)),
  ]);
  const map = typeof additionalProperties === 'object' ? inner(additionalProperties) : false;
  const isFree = properties === undefined && additionalProperties !== false && map === false;
  return {
    properties: Object.fromEntries(named),
    required: required.map(escapedName),
    additionalProperties: isFree || map,
  };
}

/** A tagged union, as the SDK has it: in each alternative one member is there. What is open may hold one that no page names. */
function union(node: JsonSchema, inner: Inner): TypedSchema {
  const { properties = {}, additionalProperties, type } = node;
  const members = Object.entries(properties).map(([name, schema]) => [escapedName(name), inner(schema)] as const);
  const absent = members.map(([name]): [string, TypedSchema] => [name, { tsType: 'never' }]);
  const only = members.map(([name, schema], at) => ({
    type: 'object',
    properties: Object.fromEntries(absent.with(at, [name, schema])),
    required: [name],
    additionalProperties: false,
  }));
  const unknown = { type: 'object', properties: Object.fromEntries(absent), additionalProperties: false };
  const orNull = [type].flat().includes('null') ? [{ type: 'null' }] : [];
  return { anyOf: [...only, ...(additionalProperties === false ? [] : [unknown]), ...orNull] };
}

/** An optional member may be given as `undefined`, also under `exactOptionalPropertyTypes`. */
function member(schema: TypedSchema, isRequired: boolean): TypedSchema {
  if (isRequired || isVacuous(schema)) return schema;
  const { description, ...content } = schema;
  return { anyOf: [content, { tsType: 'undefined' }], ...(description === undefined ? {} : { description }) };
}

/** `allOf`, `anyOf`, `oneOf` as far as types can say them: an alternative that says nothing allows all. */
function combinations({ allOf = [], anyOf = [], oneOf = [] }: JsonSchema, inner: Inner): TypedSchema[] {
  const unions = [anyOf, oneOf].map((alternatives) => alternatives.map(inner).map(withoutDescription));
  return [
    ...allOf.map(inner).map(withoutDescription),
    ...unions.flatMap((union) => (union.length === 0 || union.some(isVacuous) ? [] : [{ anyOf: union }])),
  ];
}

const withoutDescription = ({ description: _, ...content }: TypedSchema): TypedSchema => content;

const isVacuous = ({ tsType, description: _, ...schema }: TypedSchema): boolean =>
  Object.keys(schema).length === 0 && (tsType === undefined || tsType === 'unknown');
