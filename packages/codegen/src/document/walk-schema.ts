import type { JsonSchema } from '../runtime/json-schema.ts';
import { escapeStep } from './json-value.ts';

/** A node of a document with its place. */
export interface LocatedSchema {
  readonly node: JsonSchema;
  readonly pointer: string;
}

/** The schemas right inside a schema, in the order of the document. */
export function subschemas({ node, pointer }: LocatedSchema): readonly LocatedSchema[] {
  return [
    ...inMap(node.properties, `${pointer}/properties`),
    ...single(node.additionalProperties, `${pointer}/additionalProperties`),
    ...single(node.propertyNames, `${pointer}/propertyNames`),
    ...single(node.items, `${pointer}/items`),
    ...inPlace({ node, pointer }),
  ];
}

/** The schemas inside a schema that are about the same value. */
export const inPlace = ({ node, pointer }: LocatedSchema): readonly LocatedSchema[] => [
  ...inList(node.allOf, `${pointer}/allOf`),
  ...inList(node.anyOf, `${pointer}/anyOf`),
  ...inList(node.oneOf, `${pointer}/oneOf`),
  ...single(node.not, `${pointer}/not`),
];

/** The schema and every schema inside it; references are not followed. */
export function* walkSchema(place: LocatedSchema): Generator<LocatedSchema> {
  yield place;
  for (const inner of subschemas(place)) yield* walkSchema(inner);
}

/** The name of the shape that a node refers to. */
export const referenceOf = (node: JsonSchema): string | undefined => node.$ref?.slice('#/$defs/'.length);

const single = (node: boolean | JsonSchema | undefined, pointer: string): LocatedSchema[] =>
  typeof node === 'object' ? [{ node, pointer }] : [];

const inList = (nodes: readonly JsonSchema[] = [], pointer: string): LocatedSchema[] =>
  nodes.flatMap((node, i) => single(node, `${pointer}/${i}`));

const inMap = (nodes: Readonly<Record<string, JsonSchema>> = {}, pointer: string): LocatedSchema[] =>
  Object.entries(nodes).flatMap(([name, node]) => single(node, `${pointer}/${escapeStep(name)}`));

/** Whether a schema is a tagged union: a structure of which exactly one member is set. */
export const isUnion = ({ properties, minProperties, maxProperties }: JsonSchema): boolean =>
  minProperties === 1 && maxProperties === 1 && properties !== undefined && Object.keys(properties).length > 0;
