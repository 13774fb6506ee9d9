import type { Issue } from './issue.ts';
import type { StandardProps } from './standard-schema.ts';

/**
 * A validator of one side of an operation, generated from a contract. An input must keep all that the page says, an output its structure: types,
 * promised members, timestamps. A service may be newer than its page.
 */
export interface Validator<T> {
  /** Whether the value keeps the contract. */
  is(value: unknown): value is T;
  /** Throws `ContractViolation` with every issue when the value breaks the contract. */
  assert(value: unknown): asserts value is T;
  /** Every way in which the value breaks the contract; empty when it keeps it. */
  issues(value: unknown): readonly Issue[];
  /** Standard Schema v1: https://standardschema.dev */
  readonly '~standard': StandardProps<T>;
}

/** A validator of an output. */
export interface OutputValidator<T> extends Validator<T> {
  /**
   * What the page does not have: undocumented values and members, lengths, ranges and formats other than those it states. None of it breaks the
   * contract. Empty where all of a value is documented, apart from what `issues` tells.
   */
  beyondPage(value: unknown): readonly Issue[];
}
