import { referenceOf } from '../document/walk-schema.ts';
import type { JsonSchema } from '../runtime/json-schema.ts';
import { describeMember } from './describe-member.ts';
import type { View } from './view.ts';

/** A schema as json-schema-to-typescript gets it. */
export interface TypedSchema {
  readonly [keyword: string]: unknown;
}

/** The name of a shape's type in the view. */
export type TypeName = (shape: string) => string;

/**
 * Turns a schema into one that says only what types can say.
 * References become names (`tsType`): a described `$ref` would be compiled again as `Tag1`.
 */
export function toTyped(node: JsonSchema, view: View, typeName: TypeName): TypedSchema {
  const description = describeMember(node);
  const content = contentOf(node, view, typeName);
  return description === '' ? content : { ...content, description };
}

function contentOf(node: JsonSchema, view: View, typeName: TypeName): TypedSchema {
  const shape = referenceOf(node);
  if (shape !== undefined) return { tsType: typeName(shape) };
  if (view === 'sdk' && (node.format ?? node.contentEncoding) !== undefined) {
    const orNull = [node.type].flat().includes('null') ? ' | null' : '';
    return { tsType: `${node.format === undefined ? 'Uint8Array' : 'Date'}${orNull}` };
  }
  const inner = (schema: JsonSchema): TypedSchema => toTyped(schema, view, typeName);
  const parts = [base(node, inner), ...combinations(node, inner)].filter((part) => !isVacuous(part));
  return parts.length > 1 ? { allOf: parts } : (parts[0] ?? {});
}

type Inner = (schema: JsonSchema) => TypedSchema;

function base(node: JsonSchema, inner: Inner): TypedSchema {
  const { type, enum: values, const: value, items } = node;
  if (value !== undefined) return { const: value };
  if (values) return { enum: values };
  if (type === undefined) return {};
  const list = [type].flat().includes('array') && typeof items === 'object' ? { items: inner(items) } : {};
  return { type, ...list, ...([type].flat().includes('object') ? members(node, inner) : {}) };
}

/** The members of an object. An open object gets no index signature: nothing is known of what a service may add. */
function members({ properties, required = [], additionalProperties }: JsonSchema, inner: Inner): TypedSchema {
  const named = Object.entries(properties ?? {}).map(([name, node]) => [
    name,
    member(inner(node), required.includes(name)),
  ]);
  const map = typeof additionalProperties === 'object' ? inner(additionalProperties) : false;
  const isFree = properties === undefined && additionalProperties !== false && map === false;
  return { properties: Object.fromEntries(named), required, additionalProperties: isFree || map };
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

const isVacuous = (schema: TypedSchema): boolean => Object.keys(schema).every((keyword) => keyword === 'description');
