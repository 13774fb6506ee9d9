import type { JsonSchema } from '@docpact/schemas/runtime';
import { shapeName } from '../shape-name.ts';
import type { Surface } from './surface.ts';

/** One node of a surface with the shape that it refers to, and how messages and bindings speak of the place. */
export interface Placed {
  readonly surface: Surface;
  /** The node's own keywords over those of the shape that it refers to. */
  readonly node: JsonSchema;
  /** The named shape, where it refers to one. */
  readonly shape: string | undefined;
  readonly nullable: boolean;
  /** `Shape.Member`, as bindings name places. */
  readonly key: string;
  /** Where the place stands, and where its shape does. */
  readonly pointer: string;
  readonly shapePointer: string;
  /** The keywords that stand at the place itself. */
  readonly own: JsonSchema;
}

/** A node with what its reference leads to. */
export function placeOf(surface: Surface, own: JsonSchema, key: string, pointer: string): Placed {
  const shape = shapeName(own);
  const { $ref: _ref, anyOf, ...beside } = own;
  const isReference = shape !== undefined;
  const referred = isReference ? (surface.definitions[shape] ?? {}) : {};
  const node: JsonSchema = isReference ? { ...referred, ...beside } : own;
  return {
    surface,
    node,
    shape,
    nullable: (isReference && anyOf !== undefined) || typesOf(node).includes('null'),
    key: shape ?? key,
    pointer,
    shapePointer: isReference ? `/$defs/${shape}` : pointer,
    own,
  };
}

/** The types that a node allows. */
export const typesOf = ({ type }: JsonSchema): readonly string[] => (typeof type === 'string' ? [type] : (type ?? []));

/** Where a keyword of a place stands. */
export const pointerOfKeyword = ({ own, pointer, shapePointer }: Placed, keyword: keyof JsonSchema): string =>
  `${keyword in own ? pointer : shapePointer}/${keyword}`;
