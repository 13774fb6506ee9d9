import type { JsonSchema } from '../../runtime/json-schema.ts';
import type { View } from '../view.ts';
import type { Spot } from './spot.ts';

/** How a check calls the check of another shape. */
export interface ShapeCall {
  readonly name: string;
  /** What the document calls the shape. */
  readonly shape: string;
  /** Whether the shape holds itself: its values are then walked once, for each of them may be as deep as it likes. */
  readonly isRecursive: boolean;
}

/** What the emitted code of one check shares: names, constants, the numbers of its lines. */
export class Scope {
  readonly view: View;
  readonly callOf: (shape: string) => ShapeCall;
  /** Constants and functions that stand before the check. */
  readonly hoisted: string[] = [];
  readonly #name: string;
  readonly #sites: readonly string[];
  readonly #known = new Map<string, string>();
  #count = 0;

  /**
   * @param name the check's name, with which the names of its constants begin
   * @param sites the pointers of the keywords that can fail, as `sitesOf` numbers them
   */
  constructor(name: string, view: View, sites: readonly string[], callOf: (shape: string) => ShapeCall) {
    this.#name = name;
    this.view = view;
    this.#sites = sites;
    this.callOf = callOf;
  }

  /** A new name for a variable. */
  fresh(kind: 'value' | 'index' | 'key' | 'known'): string {
    this.#count += 1;
    return `${kind}${this.#count}`;
  }

  /** The name of a constant that is the expression; one for all that are the same. */
  constant(kind: string, expression: string): string {
    return this.#hoist(kind, expression, (name) => `const ${name} = ${expression};\n`);
  }

  /** The name of a function that says whether a value keeps a schema. */
  guard(body: string): string {
    return this.#hoist('Fits', body, (name) => `function ${name}(value, place) {\n${body}return true;\n}\n`);
  }

  /** The number of a keyword's line among those of the shape. */
  lineOf(site: string): number {
    return this.#sites.indexOf(site);
  }

  #hoist(kind: string, key: string, declare: (name: string) => string): string {
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const name = `${this.#name}${kind}${this.hoisted.length + 1}`;
    this.hoisted.push(declare(name));
    this.#known.set(key, name);
    return name;
  }
}

/** Emits what a schema asks of the value at a spot, as statements; none when it asks nothing. */
export type Emit = (node: JsonSchema, spot: Spot, scope: Scope) => string;
