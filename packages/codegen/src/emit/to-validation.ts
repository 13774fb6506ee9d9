import { referenceOf } from '../document/walk-schema.ts';
import type { JsonSchema } from '../runtime/json-schema.ts';
import type { View } from './view.ts';

/** A schema as ajv gets it: what validation needs, in the keywords of `./keywords`. */
export interface ValidationSchema {
  readonly [keyword: string]: unknown;
}

/** The name of the function that checks a shape. */
export type CheckName = (shape: string) => string;

const kept = [
  'required',
  'minProperties',
  'maxProperties',
  'minItems',
  'maxItems',
  'enum',
  'const',
  'minLength',
  'maxLength',
  'pattern',
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'exclusiveMaximum',
  'multipleOf',
] as const;

const lists = ['allOf', 'anyOf', 'oneOf'] as const;
const singles = ['propertyNames', 'items', 'not', 'additionalProperties'] as const;

/**
 * Strips a schema to what validation needs in one view; ajv would embed the rest in the code.
 * `$ref` becomes `x-check`, the name of an imported function, so that every shape is compiled once.
 */
export function toValidation(node: JsonSchema, view: View, checkName: CheckName): ValidationSchema {
  const shape = referenceOf(node);
  if (shape !== undefined) return { 'x-check': checkName(shape) };
  const viewed = view === 'sdk' ? sdkValue(node) : undefined;
  if (viewed) return viewed;
  const inner = (schema: JsonSchema): ValidationSchema => toValidation(schema, view, checkName);
  return {
    ...typeOf(node),
    ...Object.fromEntries(
      kept.filter((keyword) => node[keyword] !== undefined).map((keyword) => [keyword, node[keyword]]),
    ),
    ...(node.uniqueItems === true ? { uniqueItems: true } : {}),
    ...(node.format === undefined ? {} : { format: node.format }),
    ...([node.type].flat().includes('object') ? { 'x-plain': true } : {}),
    ...(node.properties && { properties: mapValues(node.properties, inner) }),
    ...Object.fromEntries(lists.flatMap((keyword) => clauses(keyword, node[keyword], inner))),
    ...Object.fromEntries(singles.flatMap((keyword) => single(keyword, node[keyword], inner))),
  };
}

/** ajv would embed a list of types in the code, to show it; `nullable` says the same. */
function typeOf({ type }: JsonSchema): ValidationSchema {
  const [first, second] = [type].flat();
  return first === undefined ? {} : { type: first, ...(second === 'null' ? { nullable: true } : {}) };
}

type Inner = (schema: JsonSchema) => ValidationSchema;

/** A timestamp or a blob in the SDK's view: what it is in JSON, and that it may be null. */
function sdkValue({ type, format, contentEncoding }: JsonSchema): ValidationSchema | undefined {
  const orNull = [type].flat().includes('null') ? ' or null' : '';
  if (format !== undefined) return { format: `Date${orNull}` };
  return contentEncoding === undefined ? undefined : { contentEncoding: `Uint8Array${orNull}` };
}

/** The description of a pattern clause is part of what a violation says. */
const clauses = (keyword: string, nodes: readonly JsonSchema[] | undefined, inner: Inner): [string, unknown][] => {
  if (!nodes) return [];
  const says = ({ pattern, description }: JsonSchema) =>
    keyword === 'allOf' && pattern !== undefined && description !== undefined ? { 'x-says': description } : {};
  return [[keyword, nodes.map((node) => ({ ...inner(node), ...says(node) }))]];
};

const single = (keyword: string, node: JsonSchema | boolean | undefined, inner: Inner): [string, unknown][] => {
  if (typeof node === 'object') return [[keyword, inner(node)]];
  return node === false ? [[keyword, false]] : [];
};

const mapValues = (nodes: Readonly<Record<string, JsonSchema>>, inner: Inner): Record<string, ValidationSchema> =>
  Object.fromEntries(Object.entries(nodes).map(([name, node]) => [name, inner(node)]));
