import type { Issue } from './issue.ts';

/** The page's line of each keyword that can fail, shape by shape, in the order of the document; 0 where the page has none. */
export type Lines = Readonly<Record<string, readonly number[]>>;

/** Where a check is, in the value and in the document, and where its issues go. */
export interface Place {
  readonly path: string;
  /** What the document calls the shape. */
  readonly shape: string;
  /** Inside the shape's definition. */
  readonly pointer: string;
  readonly lines: Lines;
  readonly issues: Issue[];
}

/**
 * A generated check of a shape. Without a place it gives its verdict at the first failure;
 * with one it goes on, reports each failure there, and always says yes.
 */
export type Check = (value: unknown, place?: Place) => boolean;

/** The place of something inside, when places are wanted at all. */
export const at = (place: Place | undefined, path: string, pointer: string): Place | undefined =>
  place && {
    path: place.path + path,
    shape: place.shape,
    pointer: place.pointer + pointer,
    lines: place.lines,
    issues: place.issues,
  };

/** The place of a member whose name is an identifier. */
export const member = (place: Place | undefined, name: string): Place | undefined =>
  at(place, `.${name}`, `/properties/${name}`);

/** The place of an item of a list. */
export const item = (place: Place | undefined, index: number): Place | undefined => at(place, `[${index}]`, '/items');

/** The same place in the value, in the definition of the shape that a document calls so. */
export const shape = (place: Place, name: string): Place => ({ ...place, shape: name, pointer: '' });
