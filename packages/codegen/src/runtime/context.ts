import type { Issue, Source } from './issue.ts';

/** How many lines of the page each keyword that can fail stands below the one before it, shape by shape, in the order of the document; line 0 is none. */
export type Lines = Readonly<Record<string, readonly number[]>>;

/** A keyword of the document: what it asks for, and where. */
export interface Rule {
  readonly keyword: string;
  readonly expected: string;
  readonly source: Source;
}

/** A shape of the document, with those of its rules that were broken so far. */
export interface Shape {
  readonly pointer: string;
  /** How many lines each keyword stands below the one before it. */
  readonly below: readonly number[];
  readonly rules: Rule[];
}

/** Where a check is, in the value and in the document, and where its issues go. */
export interface Context {
  readonly path: string;
  readonly pointer: string;
  readonly shape: Shape;
  /** Finds a shape by what the document calls it. */
  readonly find: (name: string) => Shape;
  readonly issues: Issue[];
  /** What an output has that its page does not document, where that is asked for. */
  readonly beyond?: Issue[] | undefined;
}

/** A generated function that reports every failure of a value; it is called for values that break the shape. */
export type Explain = (value: unknown, context: Context) => void;

/** The context of something inside of the same shape. */
export const at = ({ path, pointer, ...others }: Context, step: string, inside: string): Context => ({
  ...others,
  path: path + step,
  pointer: pointer + inside,
});

/** The context of something inside that another shape describes, by what the document calls that. */
export const shape = ({ path, find, issues, beyond }: Context, step: string, name: string): Context => {
  const shape = find(name);
  return { path: path + step, pointer: shape.pointer, shape, find, issues, beyond };
};

/** The same context, for an output whose structure is right. */
export const beyond = ({ beyond = [], ...others }: Context): Context => ({ ...others, issues: beyond });

/** The shape's `index`-th keyword, made for the context that reports it first, and known from then on. */
export function ruleOf(
  { pointer, shape: { below, rules } }: Context,
  index: number,
  keyword: string,
  expected: string,
  inside: string,
): Rule {
  const line = below.slice(0, index + 1).reduce((sum, lines) => sum + lines, 0);
  // Every issue of the keyword has this one.
  const source = Object.freeze(line ? { pointer: pointer + inside, line } : { pointer: pointer + inside });
  rules[index] = { keyword, expected, source };
  return rules[index];
}
