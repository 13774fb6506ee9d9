/** Where emitted code is: what it looks at, and how it would report. */
export interface Position {
  /** The expression of the value. */
  readonly value: string;
  /** The way to the value from the value of the shape, as the text of a template literal. */
  readonly path: string;
  /** Where the document speaks of it: a pointer inside its shape, without a keyword. */
  readonly pointer: string;
  /** The JSON type that the value is known to have here. */
  readonly known?: string;
  /** Whether the value is the name of a member, not the member. */
  readonly isName?: true;
  /** The expression of the context that reports go to, if not `context`. */
  readonly context?: string;
}

/** Arguments that lead from the context of the shape to the value at a position. */
export const pathArguments = ({ path, context = 'context' }: Pick<Position, 'path' | 'context'>): string =>
  `${context}, ${literal(path)}`;

/** Arguments that lead to a position's value, or on from it by a step, from a context where the document speaks of it. */
export const contextArguments = (position: Position, step = ''): string =>
  position.pointer === ''
    ? pathArguments({ ...position, path: position.path + step })
    : `at(${pathArguments(position)}, ${JSON.stringify(position.pointer)}), ${literal(step)}`;

/** The arguments that a report begins with: a context, the path from there, and the value. The path to a member tells where the document speaks of it. */
export function reportArguments(position: Position): string {
  const [path, name] = /^(?:Input|Output)?\.([\w$]+)$/.exec(position.path) ?? [];
  const isOwnPath = path !== undefined && position.pointer === `/properties/${name}`;
  return `${isOwnPath ? pathArguments(position) : contextArguments(position)}, ${position.value}`;
}

/** The same value, further inside the document. */
export const deeper = (position: Position, pointer: string): Position => ({
  ...position,
  pointer: position.pointer + pointer,
});

/** Plain text where that is enough, which engines read fastest. */
const literal = (path: string): string => (/[\\$]/.test(path) ? `\`${path}\`` : JSON.stringify(path));
