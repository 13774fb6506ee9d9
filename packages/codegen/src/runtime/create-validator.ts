import { ContractViolation } from './contract-violation.ts';
import { type DescribedFailure, describeFailure } from './describe-failure.ts';
import type { Check } from './failure.ts';
import type { Issue } from './issue.ts';
import type { StandardProps } from './standard-schema.ts';
import type { Validator } from './validator.ts';

/** What a generated module knows of one side of an operation. */
export interface ValidatorSource {
  /** `elasticache/CreateServerlessCacheSnapshot` */
  readonly contract: string;
  readonly side: 'Input' | 'Output';
  /** The docs page that the contract was read from. */
  readonly page: string;
  /** The page's line of each keyword that can fail, by pointer. */
  readonly lines: Readonly<Record<string, number>>;
  readonly check: Check;
}

const withoutSteps = ({ steps: _, ...issue }: DescribedFailure): Issue => issue;

/** Makes a validator of a generated check. Generated modules call it; `T` is the type that they declare. */
export function createValidator<T>({ contract, side, page, lines, check }: ValidatorSource): Validator<T> {
  const is = (value: unknown): value is T => check(value);
  const failures = (value: unknown): DescribedFailure[] =>
    check(value) ? [] : (check.errors ?? []).map((failure) => describeFailure(failure, value, side, lines));
  const issues = (value: unknown): readonly Issue[] => failures(value).map(withoutSteps);
  const standard: StandardProps<T> = {
    version: 1,
    vendor: 'docpact',
    validate: (value) =>
      is(value) ? { value } : { issues: failures(value).map((issue) => ({ message: told(issue), path: issue.steps })) },
  };
  return {
    is,
    issues,
    assert(value): asserts value is T {
      if (!is(value)) throw new ContractViolation(contract, side, page, issues(value));
    },
    '~standard': standard,
  };
}

const told = ({ expected, actual }: Issue): string => `expected ${expected}, got ${actual}`;
