import { followPath } from './path.ts';
import type { Shapes } from './place.ts';

/** One keyword at a path of a contract, with the page's line or the decision behind it. */
export interface Explained {
  readonly pointer: string;
  readonly keyword: string;
  readonly value: unknown;
  readonly line: number | undefined;
  readonly why: string | undefined;
}

/** The origin of each keyword of a document, by JSON pointer. */
export interface Origins {
  readonly lines: Readonly<Record<string, number>>;
  readonly decisions?: Readonly<Record<string, string>>;
}

/** A path that a contract does not have: its known part, and the steps that could follow it. */
export interface UnknownPath {
  readonly known: string;
  readonly next: readonly string[];
}

/** Keywords that contain other places, which have their own paths. */
const nesting: ReadonlySet<string> = new Set(['properties', 'items', 'additionalProperties', 'propertyNames']);

/**
 * Explains a path such as `Input.Tags[].Key`, `Output.Attributes{}` or `Input.Tags{key}`.
 * @returns its keywords, then those of the shape that it refers to; or the known part of the path
 */
export function explainPath(shapes: Shapes, origins: Origins, path: string): readonly Explained[] | UnknownPath {
  const { places, rest, next } = followPath(shapes, path);
  const last = places.at(-1);
  if (!last || rest.length > 0) {
    const known = last?.path ?? '';
    return { known, next: next.map((step) => `${known}${step}`) };
  }
  const { own, referred, pointer, shapePointer } = last.place;
  return [...explainNode(own, pointer, origins), ...(referred ? explainNode(referred, shapePointer, origins) : [])];
}

const explainNode = (node: object, pointer: string, origins: Origins): readonly Explained[] =>
  Object.entries(node).flatMap(([keyword, value]) =>
    nesting.has(keyword) && typeof value !== 'boolean' ? [] : explain(`${pointer}/${keyword}`, keyword, value, origins),
  );

function explain(pointer: string, keyword: string, value: unknown, origins: Origins): readonly Explained[] {
  const { lines, decisions = {} } = origins;
  const isKnown = lines[pointer] !== undefined || decisions[pointer] !== undefined;
  // A list whose items have their own origins (required members, clauses, statements) is reported item by item.
  if (!isKnown && Array.isArray(value))
    return value.flatMap((item, index) => explain(`${pointer}/${index}`, keyword, item, origins));
  const pattern = patternOf(value);
  const [line, why] = [lines[`${pointer}/pattern`], decisions[`${pointer}/pattern`]];
  if (!isKnown && pattern !== undefined && line !== undefined)
    return [{ pointer, keyword, value: pattern, line, why: undefined }];
  return [
    {
      pointer,
      keyword,
      value,
      line: lines[pointer],
      why: decisions[pointer] ?? (pattern === undefined ? undefined : why),
    },
  ];
}

/** The pattern of a clause. */
const patternOf = (value: unknown): string | undefined =>
  typeof value === 'object' && value !== null && 'pattern' in value ? String(value.pattern) : undefined;
