import type { JsonSchema } from '../../runtime/json-schema.ts';
import type { Constants } from './constants.ts';
import type { Position } from './position.ts';
import type { View } from './view.ts';

/** How emitted code calls the functions of another shape. */
export interface ShapeCall {
  /** Its guard. */
  readonly is: string;
  readonly explain: string;
  /** What the document calls the shape. */
  readonly shape: string;
  /** Whether the shape holds itself. */
  readonly isRecursive: boolean;
}

/** What the code of one function is emitted for. */
export class Scope {
  /** A guard ends with its verdict at the first failure, an explanation reports each. */
  readonly mode: 'guard' | 'explain';
  readonly view: View;
  readonly constants: Constants;
  readonly callOf: (shape: string) => ShapeCall;
  readonly #pointers: readonly string[];
  #count = 0;

  /** @param pointers the pointers of the keywords that can fail, as `reportedPointers` numbers them */
  constructor(
    mode: 'guard' | 'explain',
    view: View,
    constants: Constants,
    pointers: readonly string[],
    callOf: (shape: string) => ShapeCall,
  ) {
    this.mode = mode;
    this.view = view;
    this.constants = constants;
    this.callOf = callOf;
    this.#pointers = pointers;
  }

  /** A new name for a variable. */
  fresh(kind: 'value' | 'member' | 'index' | 'key' | 'known'): string {
    this.#count += 1;
    return `${kind}${this.#count}`;
  }

  /** Which of the shape's keywords that can fail it is. */
  indexOf(pointer: string): number {
    return this.#pointers.indexOf(pointer);
  }

  /** The scope of a guard for a part of what this scope is about. */
  guardInside(): Scope {
    return new Scope('guard', this.view, this.constants, this.#pointers, this.callOf);
  }

  /** The statement that follows a failure. */
  failure(report: string): string {
    return this.mode === 'guard' ? 'return false;\n' : `${report};\n`;
  }
}

/** Emits what a schema asks of the value at a position, as statements; none when it asks nothing. */
export type Emit = (node: JsonSchema, position: Position, scope: Scope) => string;
