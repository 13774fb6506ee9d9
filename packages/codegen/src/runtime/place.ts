import type { Issue } from './issue.ts';

/** The page's line of each keyword that can fail, shape by shape, in the order of the document; 0 where the page has none. */
export type Lines = Readonly<Record<string, readonly number[]>>;

/** Where a check is, in the value and in the document, and where its issues go. */
export interface Place {
  readonly path: string;
  /** What the document calls the shape. */
  readonly shape: string;
  readonly pointer: string;
  readonly lines: Lines;
  readonly issues: Issue[];
}

/** A generated function that reports every failure of a value; it is called for values that break the shape. */
export type Explain = (value: unknown, place: Place) => void;

/** The place of something inside. */
export const at = (place: Place, path: string, pointer: string): Place => ({
  path: place.path + path,
  shape: place.shape,
  pointer: place.pointer + pointer,
  lines: place.lines,
  issues: place.issues,
});

/** The place of a member whose name is an identifier. */
export const member = (place: Place, name: string): Place => at(place, `.${name}`, `/properties/${name}`);

/** The place of an item of a list. */
export const item = (place: Place, index: number): Place => at(place, `[${index}]`, '/items');

/** The same place in the value, in the definition of the shape that a document calls so. */
export const shape = ({ path, lines, issues }: Place, name: string): Place => ({
  path,
  shape: name,
  pointer: `/$defs/${name}`,
  lines,
  issues,
});
