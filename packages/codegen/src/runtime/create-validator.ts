import { ContractViolation } from './contract-violation.ts';
import type { Issue } from './issue.ts';
import type { Check, Lines } from './place.ts';
import { stepsOf } from './step.ts';
import type { Validator } from './validator.ts';

/**
 * Makes a validator of a generated check. Generated modules call it; `T` is the type that they declare.
 * @param contract `elasticache/CreateServerlessCacheSnapshot`
 * @param page the docs page that the contract was read from
 * @param steps for each shape, how many lines each keyword stands below the one before it
 * @param is the check as a guard: a function of its own, so that an engine can put the check in its place
 */
export function createValidator<T>(
  contract: string,
  side: 'Input' | 'Output',
  page: string,
  steps: Lines,
  check: Check,
  is: (value: unknown) => boolean,
): Validator<T> {
  let all: Lines | undefined;
  const issues = (value: unknown): readonly Issue[] => {
    all ??= toLines(steps);
    const found: Issue[] = [];
    check(value, { path: side, pointer: `/$defs/${side}`, lines: all[side] ?? [], all, issues: found });
    return found;
  };
  const keeps = (value: unknown): value is T => is(value);
  return {
    is: keeps,
    issues,
    assert(value): asserts value is T {
      if (!is(value)) throw new ContractViolation(contract, side, page, issues(value));
    },
    '~standard': {
      version: 1,
      vendor: 'docpact',
      validate: (value) =>
        keeps(value)
          ? { value }
          : {
              issues: issues(value).map(({ expected, actual, path }) => ({
                message: `expected ${expected}, got ${actual}`,
                path: stepsOf(path),
              })),
            },
    },
  };
}

function toLines(steps: Lines): Lines {
  const lines: Record<string, number[]> = {};
  for (const name in steps) {
    let line = 0;
    lines[name] = (steps[name] ?? []).map((below) => (line += below));
  }
  return lines;
}
