import type { Issue } from './issue.ts';

/** The page's line of each keyword that can fail, shape by shape, in the order of the document; 0 where the page has none. */
export type Lines = Readonly<Record<string, readonly number[]>>;

/** Where a keyword stands: in the contract document, and on the page (0 where it has no line). */
export interface Site {
  readonly pointer: string;
  readonly line: number;
}

/** A shape of the document, with what was found out of its keywords' sites so far. */
export interface Shape {
  readonly pointer: string;
  /** How many lines each keyword stands below the one before it. */
  readonly below: readonly number[];
  readonly sites: Site[];
}

/** Where a check is, in the value and in the document, and where its issues go. */
export interface Place {
  readonly path: string;
  /** The place that this one is inside of, in the same shape. */
  readonly above?: Place | undefined;
  /** The way from there in the document: steps of a pointer, or the name of a member. */
  readonly inside: string;
  readonly shape: Shape;
  readonly call: Call;
}

/** One call of a validator: where its issues go, and how it finds a shape by what the document calls it. */
interface Call {
  readonly issues: Issue[];
  readonly find: (name: string) => Shape;
}

/** A generated function that reports every failure of a value; it is called for values that break the shape. */
export type Explain = (value: unknown, place: Place) => void;

/** The place of something inside. */
export const at = (above: Place, path: string, inside: string): Place => ({
  path: above.path + path,
  above,
  inside,
  shape: above.shape,
  call: above.call,
});

/** The place of a member whose name is an identifier. */
export const member = (place: Place, name: string): Place => at(place, `.${name}`, name);

/** The place of an item of a list. */
export const item = (place: Place, index: number): Place => at(place, `[${index}]`, '/items');

/** The same place in the value, in the definition of the shape that a document calls so. */
export const shape = ({ path, call }: Pick<Place, 'path' | 'call'>, name: string): Place => ({
  path,
  above: undefined,
  inside: '',
  shape: call.find(name),
  call,
});

/** The site of the shape's `index`-th keyword: told from the place that reports it first, and known from then on. */
export function siteOf(place: Place, index: number, steps: string): Site {
  const { below, sites } = place.shape;
  let line = 0;
  for (let i = 0; i <= index; i++) line += below[i] ?? 0;
  sites[index] = { pointer: `${pointerOf(place)}/${steps}`, line };
  return sites[index];
}

const pointerOf = ({ above, inside, shape }: Place): string =>
  above ? pointerOf(above) + (/^(?!\/)./.test(inside) ? `/properties/${inside}` : inside) : shape.pointer;
