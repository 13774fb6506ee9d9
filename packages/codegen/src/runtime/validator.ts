import type { Issue } from './issue.ts';
import type { StandardProps } from './standard-schema.ts';

/** A validator of one shape, generated from a contract. */
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
