import { Fingerprints } from './fingerprints.ts';
import type { Shape } from './shape.ts';
import { childrenOf, walkShapes } from './walk-shapes.ts';

/** Two places whose shapes were given one name by decision and are not the same shape. */
export interface NameConflict {
  readonly name: string;
  readonly paths: readonly [string, string];
}

/** The names under which shapes stand in `$defs`: every structure below the roots, every shape that is repeated, every shape with a decided name. */
export interface ShapeNames {
  readonly names: ReadonlyMap<Shape, string>;
  /** The shape that stands for each name: of equal ones the first, whose inner shapes have names. */
  readonly holders: ReadonlyMap<string, Shape>;
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
  return { names: namer.names, holders: namer.holders, conflicts: namer.conflicts };
}

class Namer {
  readonly names = new Map<Shape, string>();
  readonly conflicts: NameConflict[] = [];
  readonly holders = new Map<string, Shape>();
  readonly #prints = new Fingerprints();
  /** The shapes above one that shapes within it repeat. */
  readonly #above = new Map<Shape, readonly Shape[]>();
  readonly #decided: ReadonlyMap<string, string>;

  constructor(decided: Readonly<Record<string, string>>) {
    this.#decided = new Map(Object.entries(decided));
  }

  take(name: string, shape: Shape): void {
    this.holders.set(name, shape);
    this.names.set(shape, name);
  }

  below(shape: Shape, within: string): void {
    for (const child of childrenOf(shape)) this.#name(child, within);
  }

  #name(shape: Shape, within: string): void {
    const decided = this.#decided.size > 0 ? this.#decided.get(shape.path) : undefined;
    if (shape.recursive) return;
    if (decided === undefined && shape.type !== 'object' && !shape.repeated) {
      this.below(shape, within);
      return;
    }
    const name = decided ?? this.#freeName(shape, within);
    const holder = this.holders.get(name);
    if (holder && !this.#same(holder, shape)) this.conflicts.push({ name, paths: [holder.path, shape.path] });
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
    const holder = this.holders.get(name);
    return holder === undefined || this.#same(holder, shape);
  }

  /** Whether one definition can stand for both: the same content, and what repeats shapes above them repeats the same ones. */
  #same(one: Shape, other: Shape): boolean {
    if (this.#prints.ofDefinition(one) !== this.#prints.ofDefinition(other)) return false;
    return this.#repeatedAbove(one).join() === this.#repeatedAbove(other).join();
  }

  /** Names of the shapes above one that shapes within it repeat. */
  #repeatedAbove(shape: Shape): (string | undefined)[] {
    const known = this.#above.get(shape) ?? repeatedAbove(shape);
    this.#above.set(shape, known);
    return known.map((target) => this.names.get(target));
  }
}

function repeatedAbove(shape: Shape): readonly Shape[] {
  const targets = walkShapes(shape).flatMap(({ recursive }) => recursive ?? []);
  return targets.filter((target) => target !== shape && !isWithin(target, shape));
}

function isWithin(shape: Shape, outer: Shape): boolean {
  for (let at = shape.parent; at; at = at.parent) if (at === outer) return true;
  return false;
}

/** A member's name as the name of its shape; `TagsItem` for what stands in the list `Tags`. */
function ownName({ name, role }: Shape): string {
  const word = name.replace(/[^A-Za-z0-9_$]/g, '_').replace(/^(?=\d)/, '_');
  const ending = { member: '', item: 'Item', key: 'Key', value: 'Value' }[role];
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}${ending}`;
}
