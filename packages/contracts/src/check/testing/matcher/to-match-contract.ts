import type { ContractViolation, Validator } from '@docpact/schemas/runtime';
import { DocpactError } from '../../../base/docpact-error.ts';

/** The expected contract of a value: a validator of @docpact/schemas, or one side of an operation's contract, which is used in SDK view. */
export type Contracted = Validator<unknown> | { readonly sdk: Validator<unknown> };

/** The result that Jest and Vitest require of a matcher. */
export interface MatcherResult {
  readonly pass: boolean;
  readonly message: () => string;
}

/**
 * The matcher for `expect.extend`. It passes when the value matches the contract. Its message lists every issue with its path, the expected
 * and the actual value, and the line of the docs page.
 * Throws `DocpactError` (usage) when it is not given a validator.
 */
export function toMatchContract(received: unknown, expected: Contracted): MatcherResult {
  const validator = validatorOf(expected);
  const violation = violationOf(validator, received);
  return violation
    ? { pass: false, message: () => violation.message }
    : { pass: true, message: () => `${nameOf(validator)} keeps its contract, and was expected to break it` };
}

function validatorOf(expected: Contracted): Validator<unknown> {
  const validator: unknown = isRecord(expected) && 'sdk' in expected ? expected.sdk : expected;
  if (isValidator(validator)) return validator;
  const hint = 'give it one of @docpact/schemas, such as CreateDBClusterSnapshotOutput of @docpact/schemas/neptune';
  throw new DocpactError('usage', `toMatchContract needs a validator, got ${typeof validator}: ${hint}`, hint);
}

function violationOf(validator: Validator<unknown>, value: unknown): ContractViolation | undefined {
  try {
    validator.assert(value);
    return undefined;
  } catch (thrown) {
    if (isViolation(thrown)) return thrown;
    throw thrown;
  }
}

/** A validator has no name, but its violations do. Every contract describes an object, so `undefined` breaks it. */
function nameOf(validator: Validator<unknown>): string {
  const violation = violationOf(validator, undefined);
  return violation ? `${violation.contract}: ${violation.side}` : 'the value';
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const isValidator = (value: unknown): value is Validator<unknown> =>
  isRecord(value) && typeof value.assert === 'function' && typeof value.issues === 'function';

/** Compares the code, since validators that were generated elsewhere throw a different class. */
const isViolation = (thrown: unknown): thrown is ContractViolation =>
  isRecord(thrown) && thrown.code === 'contract-violation';
