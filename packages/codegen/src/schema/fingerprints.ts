import type { Shape } from './shape.ts';
import { isInput } from './walk-shapes.ts';

/** One number for each different content, so that two shapes are written alike when their numbers are the same. */
export class Fingerprints {
  readonly #numbers = new Map<string, number>();
  readonly #definitions = new Map<Shape, number>();

  /** Of what stands in the definition of a shape. What is said of a member's use stands beside the reference to it. */
  ofDefinition(shape: Shape): number {
    const known = this.#definitions.get(shape);
    if (known !== undefined) return known;
    const number = this.#number(this.#definition(shape));
    this.#definitions.set(shape, number);
    return number;
  }

  /** Of a place that holds a shape: its definition and what is said beside it. */
  #ofPlace(shape: Shape): number {
    if (shape.recursive) return this.#number(`up ${levelsUp(shape, shape.recursive)} ${said(shape)}`);
    if (isPlain(shape)) return this.#number(shape.type);
    return this.#number(`${this.ofDefinition(shape)} ${said(shape)}`);
  }

  #definition(shape: Shape): string {
    const { type, role, listed, unionLine, members, item, key, value } = shape;
    const within = members.map((member) => [member.name, member.required !== undefined, this.#ofPlace(member.shape)]);
    const below = [item, key, value].map((child) => child && this.#ofPlace(child));
    const closed = type === 'object' && isInput(shape);
    return JSON.stringify([
      type,
      listed?.values,
      role === 'member' ? '' : said(shape),
      unionLine !== undefined,
      within,
      below,
      closed,
    ]);
  }

  #number(print: string): number {
    const number = this.#numbers.get(print) ?? this.#numbers.size;
    this.#numbers.set(print, number);
    return number;
  }
}

function said({ annotated, facts, patterns, unchecked }: Shape): string {
  if (!annotated) return '';
  const keywords = [...facts].map(([keyword, { value }]) => [keyword, value]);
  const statements = unchecked.map(({ reason, statement }) => [reason, statement]);
  return JSON.stringify([keywords, patterns.map(({ pattern }) => pattern), statements]);
}

/** A scalar of which nothing more is said, as most are. */
const isPlain = ({ annotated, listed, type }: Shape): boolean =>
  !annotated && !listed && type !== 'object' && type !== 'array' && type !== 'map';

function levelsUp(shape: Shape, target: Shape): number {
  let levels = 0;
  for (let at: Shape | undefined = shape; at && at !== target; at = at.parent) levels += 1;
  return levels;
}
