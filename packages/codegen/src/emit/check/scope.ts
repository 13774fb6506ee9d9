import type { JsonSchema } from '../../runtime/json-schema.ts';
import type { Measure } from '../roles.ts';
import type { Constants } from './constants.ts';
import type { Position } from './position.ts';
import type { View } from './view.ts';

/** How emitted code calls the functions of another shape. */
export interface ShapeCall {
  /** Its guard of each measure that some verdict needs. */
  readonly guard: Readonly<Record<Measure, string>>;
  readonly explain: string;
  /** What the document calls the shape. */
  readonly shape: string;
  /** Whether the shape holds itself. */
  readonly isRecursive: boolean;
}

/** What the code of a shape is emitted with. */
export interface Setting {
  readonly view: View;
  readonly constants: Constants;
  /** The pointers of the keywords that can fail, as `reportedPointers` numbers them. */
  readonly pointers: readonly string[];
  readonly callOf: (shape: string) => ShapeCall;
  /** Whether an explanation may be asked for structure alone, or for what is beyond the page. */
  readonly isReceived: boolean;
}

/** What the code of one function is emitted for. */
export class Scope {
  /** A guard ends with its verdict at the first failure, an explanation reports each. */
  readonly mode: 'guard' | 'explain';
  /** What a guard holds other shapes to. */
  readonly measure: Measure;
  readonly setting: Setting;
  #count = 0;

  constructor(mode: 'guard' | 'explain', measure: Measure, setting: Setting) {
    this.mode = mode;
    this.measure = measure;
    this.setting = setting;
  }

  get view(): View {
    return this.setting.view;
  }

  get constants(): Constants {
    return this.setting.constants;
  }

  /** A new name for a variable. */
  fresh(kind: 'value' | 'member' | 'index' | 'key'): string {
    this.#count += 1;
    return `${kind}${this.#count}`;
  }

  /** Which of the shape's keywords that can fail it is. */
  indexOf(pointer: string): number {
    return this.setting.pointers.indexOf(pointer);
  }

  /** Whether what is emitted explains values that may be asked for structure alone, or for what is beyond the page. */
  get explainsReceived(): boolean {
    return this.mode === 'explain' && this.setting.isReceived;
  }

  /** The scope of a guard for a part of what this scope is about. */
  guardInside(measure: Measure): Scope {
    return new Scope('guard', measure, this.setting);
  }

  /** The statement that follows a failure. */
  failure(report: string): string {
    return this.mode === 'guard' ? 'return false;\n' : `${report};\n`;
  }
}

/** Emits what a schema asks of the value at a position, as statements; none when it asks nothing. */
export type Emit = (node: JsonSchema, position: Position, scope: Scope) => string;
