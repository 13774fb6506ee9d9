/** The way to a place in a value: names of members, positions in lists. */
export type Path = readonly (string | number)[];

/** Where the parts of a value stand in the file that it was read from. */
export interface Places {
  /** `file:line:column` of the value at a path, or of its name; the file alone where it is code. */
  at(path: Path, part?: 'name' | 'value'): string;
}

/** Places in a file of code, which says nothing of lines. */
export const inCode = (file: string): Places => ({ at: () => file });

/** A path as people write it: `ignore[0].until`, `uses["neptune/CreateDBClusterSnapshot"][1]`. */
export const showPath = (path: Path): string =>
  path
    .map((step) =>
      typeof step === 'string' && /^[A-Za-z_$][\w$]*$/.test(step) ? `.${step}` : `[${JSON.stringify(step)}]`,
    )
    .join('')
    .replace(/^\./, '');
