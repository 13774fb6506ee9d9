/** Where emitted code is: what it looks at, and how it would report. */
export interface Spot {
  /** The expression of the value. */
  readonly value: string;
  /** The expression of the place that the next two go on from. */
  readonly base: string;
  /** What comes next in the value's path, as it is written. */
  readonly path: string;
  /** What comes next in the document. */
  readonly pointer: string;
  /** The keyword's pointer inside its shape, without the keyword. */
  readonly site: string;
  /** The JSON type that the value is known to have here. */
  readonly known?: string;
  /** Whether the value is the name of a member, not the member. */
  readonly isName?: true;
}

/** The expression of a spot's place; it does nothing when no places are wanted. */
export function placeOf({ base, path, pointer }: Spot): string {
  if (path === '' && pointer === '') return base;
  const name = path.slice(1);
  return path === `.${name}` && pointer === `/properties/${name}`
    ? `member(${base}, ${JSON.stringify(name)})`
    : `at(${base}, ${JSON.stringify(path)}, ${JSON.stringify(pointer)})`;
}

/** The same value, further inside the document. */
export const deeper = (spot: Spot, pointer: string): Spot => ({
  ...spot,
  pointer: spot.pointer + pointer,
  site: spot.site + pointer,
});
