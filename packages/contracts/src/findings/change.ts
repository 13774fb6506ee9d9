import type { ChangeRuleId } from './change-rules.ts';

/** One thing that is otherwise after than it was before. */
export interface Change {
  readonly rule: ChangeRuleId;
  /** Starts with `Input`, `Output`, `Faults`, `Pagination` or `Service`; the operation itself is `Operation`. */
  readonly path: string;
  /** What the change is about where a path has several: a value, a keyword. */
  readonly subject?: string;
  readonly before: string;
  readonly after: string;
  /** The keyword in the definitions before and after, as JSON pointers. */
  readonly pointers?: { readonly before?: string; readonly after?: string };
  /** The named set of values that a change of values is about, before. */
  readonly set?: string;
}
