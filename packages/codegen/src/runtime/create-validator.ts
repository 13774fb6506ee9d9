import { ContractViolation } from './contract-violation.ts';
import { type Issue, told } from './issue.ts';
import { type Explain, type Lines, type Shape, shape } from './place.ts';
import { stepsOf } from './step.ts';
import type { Validator } from './validator.ts';

/**
 * Makes a validator of a generated check. Generated modules call it; `T` is the type that they declare.
 * @param contract `elasticache/CreateServerlessCacheSnapshot`
 * @param page the docs page that the contract was read from
 * @param steps for each shape, how many lines each keyword stands below the one before it
 */
export function createValidator<T>(
  contract: string,
  side: 'Input' | 'Output',
  page: string,
  lines: Lines,
  is: (value: unknown) => value is T,
  explain: Explain,
): Validator<T> {
  // Sites are kept from call to call.
  const shapes: Record<string, Shape> = Object.create(null);
  const find = (name: string): Shape =>
    (shapes[name] ??= { pointer: `/$defs/${name}`, below: lines[name] ?? [], sites: [] });
  const issues = (value: unknown): readonly Issue[] => {
    const found: Issue[] = [];
    explain(value, shape({ path: side, call: { issues: found, find } }, side));
    return found;
  };
  return {
    is,
    issues,
    assert(value): asserts value is T {
      if (!is(value)) throw new ContractViolation(contract, side, page, issues(value));
    },
    '~standard': {
      version: 1,
      vendor: 'docpact',
      validate: (value) =>
        is(value)
          ? { value }
          : {
              issues: issues(value).map((issue) => ({ message: told(issue), path: stepsOf(issue.path) })),
            },
    },
  };
}
