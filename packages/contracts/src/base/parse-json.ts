import { findNodeAtLocation, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { DocpactError, type DocpactErrorCode } from './docpact-error.ts';

/** The name of a file in messages, and the error for an invalid file. */
export interface FileRole {
  readonly file: string;
  readonly code: DocpactErrorCode;
  /** What to do about a file that is not JSON. */
  readonly hint: string;
}

/** A JSON value and the positions of its parts. */
export interface LocatedJson {
  readonly value: unknown;
  readonly positions: Positions;
}

/** Parses a JSON text. Throws `DocpactError` with the position if it is not JSON or has a duplicate member. */
export function parseJson(text: string, role: FileRole): LocatedJson {
  const at = (offset: number): string => `${role.file}:${position(text, offset)}`;
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { disallowComments: true });
  const [first] = errors;
  if (!tree || first)
    throw new DocpactError(role.code, `${at(first?.offset ?? 0)}: not JSON: ${reason(first)}`, role.hint);
  const twice = findTwice(tree);
  if (twice)
    throw new DocpactError(
      role.code,
      `${at(twice.offset)}: ${JSON.stringify(twice.value)} stands here twice`,
      role.hint,
    );
  return { value: JSON.parse(text), positions: { at: (path, part = 'value') => at(offsetOf(tree, path, part)) } };
}

/** The parser's code in words: `CommaExpected` is `comma expected`. */
const reason = (error: ParseError | undefined): string =>
  error
    ? printParseErrorCode(error.error)
        .replace(/\B[A-Z]/g, (letter) => ` ${letter}`)
        .toLowerCase()
    : 'the file is empty';

function position(text: string, offset: number): string {
  const before = text.slice(0, offset).split('\n');
  return `${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
}

/** A duplicate member name in an object. `JSON.parse` would silently drop the first member. */
function findTwice(node: Node): Node | undefined {
  const names = new Set<unknown>();
  for (const child of node.children ?? []) {
    const [name] = node.type === 'object' ? (child.children ?? []) : [];
    if (name && names.has(name.value)) return name;
    names.add(name?.value);
    const inside = findTwice(child);
    if (inside) return inside;
  }
  return undefined;
}

/** The offset of a place. For a missing place, the offset of the nearest place around it. */
function offsetOf(tree: Node, path: Path, part: 'name' | 'value'): number {
  const node = findNodeAtLocation(tree, [...path]);
  if (!node) return path.length === 0 ? tree.offset : offsetOf(tree, path.slice(0, -1), 'value');
  return part === 'name' && node.parent?.type === 'property' ? node.parent.offset : node.offset;
}

/** The path to a place in a value: names of members, positions in lists. */
export type Path = readonly (string | number)[];

/** The positions of a value's parts in its file. */
export interface Positions {
  /** `file:line:column` of the value at a path, or of its name. Only the file if it is code. */
  at(path: Path, part?: 'name' | 'value'): string;
}

/** The positions in a file of code, without lines. */
export const inCode = (file: string): Positions => ({ at: () => file });

/** A path in its usual notation: `ignore[0].until`, `uses["neptune/CreateDBClusterSnapshot"][1]`. */
export const formatPath = (path: Path): string =>
  path
    .map((step) =>
      typeof step === 'string' && /^[A-Za-z_$][\w$]*$/.test(step) ? `.${step}` : `[${JSON.stringify(step)}]`,
    )
    .join('')
    .replace(/^\./, '');
