import type { Shape } from './shape.ts';
import { childrenOf, isInput } from './walk-shapes.ts';

/** Two places whose shapes were given one name by decision and are not the same shape. */
export interface NameConflict {
  readonly name: string;
  readonly paths: readonly [string, string];
}

/** The names under which shapes stand in `$defs`: every structure below the roots, every shape that is repeated, every shape with a decided name. */
export interface ShapeNames {
  readonly names: ReadonlyMap<Shape, string>;
  readonly conflicts: readonly NameConflict[];
}

/**
 * Names shapes. Equal shapes of one name share it; different ones take their parent's name in front, and at last a number.
 * @param decided names by path
 */
export function nameShapes(roots: readonly Shape[], decided: Readonly<Record<string, string>>): ShapeNames {
  const namer = new Namer(decided);
  for (const root of roots) namer.take(root.path, root);
  for (const root of roots) namer.below(root, root.path);
  return { names: namer.names, conflicts: namer.conflicts };
}

class Namer {
  readonly names = new Map<Shape, string>();
  readonly conflicts: NameConflict[] = [];
  readonly #taken = new Map<string, Shape>();
  readonly #prints = new Fingerprints();
  readonly #decided: Readonly<Record<string, string>>;

  constructor(decided: Readonly<Record<string, string>>) {
    this.#decided = decided;
  }

  take(name: string, shape: Shape): void {
    this.#taken.set(name, shape);
    this.names.set(shape, name);
  }

  below(shape: Shape, within: string): void {
    for (const child of childrenOf(shape)) this.#name(child, within);
  }

  #name(shape: Shape, within: string): void {
    const decided = Object.hasOwn(this.#decided, shape.path) ? this.#decided[shape.path] : undefined;
    if (shape.recursive) return;
    if (decided === undefined && shape.type !== 'object' && !this.#prints.repeated(shape)) {
      this.below(shape, within);
      return;
    }
    const name = decided ?? this.#freeName(shape, within);
    const holder = this.#taken.get(name);
    if (holder && this.#prints.of(holder) !== this.#prints.of(shape))
      this.conflicts.push({ name, paths: [holder.path, shape.path] });
    this.names.set(shape, name);
    if (holder) return;
    this.take(name, shape);
    this.below(shape, name);
  }

  #freeName(shape: Shape, within: string): string {
    const own = ownName(shape);
    for (const name of [own, `${within}${own}`]) if (this.#fits(name, shape)) return name;
    for (let number = 2; ; number += 1)
      if (this.#fits(`${within}${own}${number}`, shape)) return `${within}${own}${number}`;
  }

  #fits(name: string, shape: Shape): boolean {
    const holder = this.#taken.get(name);
    return holder === undefined || this.#prints.of(holder) === this.#prints.of(shape);
  }
}

/** A member's name as the name of its shape; `TagsItem` for what stands in the list `Tags`. */
function ownName({ name, place }: Shape): string {
  const word = name.replace(/[^A-Za-z0-9_$]/g, '_').replace(/^(?=\d)/, '_');
  const ending = { member: '', item: 'Item', key: 'Key', value: 'Value' }[place];
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}${ending}`;
}

/** One number for each different content of a shape, so that two shapes are equal when their numbers are. */
class Fingerprints {
  readonly #numbers = new Map<string, number>();
  readonly #known = new Map<Shape, number>();
  readonly #repeated = new Set<Shape>();

  /** Whether a shape further down repeats this one. */
  repeated(shape: Shape): boolean {
    this.of(shape);
    return this.#repeated.has(shape);
  }

  of(shape: Shape): number {
    const known = this.#known.get(shape);
    if (known !== undefined) return known;
    const print = this.#print(shape);
    const number = this.#numbers.get(print) ?? this.#numbers.size;
    this.#numbers.set(print, number);
    this.#known.set(shape, number);
    return number;
  }

  #print(shape: Shape): string {
    if (shape.recursive) {
      this.#repeated.add(shape.recursive);
      return `up ${levelsUp(shape, shape.recursive)}`;
    }
    if (isPlain(shape)) return shape.type;
    const { type, listed, facts, clauses, unchecked, unionLine, members, item, key, value } = shape;
    const own = [...facts].map(([keyword, fact]) => [keyword, fact.value]);
    const content = members.map((member) => [member.name, member.required !== undefined, this.of(member.shape)]);
    const below = [item, key, value].map((child) => child && this.of(child));
    const said = [clauses.map(({ pattern }) => pattern), unchecked.map(({ reason, statement }) => [reason, statement])];
    return JSON.stringify([
      type,
      listed?.values,
      own,
      said,
      unionLine !== undefined,
      content,
      below,
      type === 'object' && isInput(shape),
    ]);
  }
}

/** A scalar of which nothing more is said, as most are. */
const isPlain = (shape: Shape): boolean => !shape.annotated && !shape.listed && !SHAPES_WITHIN.has(shape.type);
const SHAPES_WITHIN: ReadonlySet<Shape['type']> = new Set(['object', 'array', 'map']);

function levelsUp(shape: Shape, target: Shape): number {
  let levels = 0;
  for (let at: Shape | undefined = shape; at && at !== target; at = at.parent) levels += 1;
  return levels;
}
