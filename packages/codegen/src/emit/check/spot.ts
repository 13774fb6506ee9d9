/** Where emitted code is: what it looks at, and how it would report. */
export interface Spot {
  /** The expression of the value. */
  readonly value: string;
  /** The way to the value from the value of the shape, as the text of a template literal. */
  readonly path: string;
  /** Where the document speaks of it: a pointer inside its shape, without a keyword. */
  readonly site: string;
  /** The JSON type that the value is known to have here. */
  readonly known?: string;
  /** Whether the value is the name of a member, not the member. */
  readonly isName?: true;
}

/** Arguments that lead from the place of the shape to a spot's value. */
export const wayTo = ({ path }: Pick<Spot, 'path'>): string => `place, ${literal(path)}`;

/** Arguments that lead to a spot's value, or on from it by a step, from a place where the document speaks of it. */
export const wayFrom = (spot: Spot, step = ''): string =>
  spot.site === ''
    ? wayTo({ path: spot.path + step })
    : `at(${wayTo(spot)}, ${JSON.stringify(spot.site)}), ${literal(step)}`;

/** The arguments that a report begins with: a place, the path from there, and the value. The path to a member tells where the document speaks of it. */
export function reportedAt(spot: Spot): string {
  const [path, name] = /^(?:Input|Output)?\.([\w$]+)$/.exec(spot.path) ?? [];
  const isTold = path !== undefined && spot.site === `/properties/${name}`;
  return `${isTold ? wayTo(spot) : wayFrom(spot)}, ${spot.value}`;
}

/** The same value, further inside the document. */
export const deeper = (spot: Spot, pointer: string): Spot => ({ ...spot, site: spot.site + pointer });

/** Plain text where that is enough, which engines read fastest. */
const literal = (path: string): string => (/[\\$]/.test(path) ? `\`${path}\`` : JSON.stringify(path));
