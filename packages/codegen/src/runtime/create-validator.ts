import type { Explain, Lines, Shape } from './context.ts';
import { ContractViolation } from './contract-violation.ts';
import { describeIssue, type Issue } from './issue.ts';
import { stepsOf } from './step.ts';
import type { Validator } from './validator.ts';

/**
 * Makes a validator of a generated check. Generated modules call it; `T` is the type that they declare.
 * @param contract `elasticache/CreateServerlessCacheSnapshot`
 * @param page the docs page that the contract was read from
 * @param lines for each shape, how many lines each keyword stands below the one before it
 */
export function createValidator<T>(
  contract: string,
  side: 'Input' | 'Output',
  page: string,
  lines: Lines,
  is: (value: unknown) => value is T,
  explain: Explain,
): Validator<T> {
  // What is found out of a shape is kept from call to call.
  const shapes = new Map<string, Shape>();
  const find = (name: string): Shape => {
    const known = shapes.get(name);
    if (known) return known;
    const shape: Shape = { pointer: `/$defs/${name}`, below: lines[name] ?? [], rules: [] };
    shapes.set(name, shape);
    return shape;
  };
  const shape = find(side);
  const issues = (value: unknown): readonly Issue[] => {
    const found: Issue[] = [];
    // The side's own check writes whole paths.
    explain(value, { path: '', pointer: shape.pointer, shape, find, issues: found });
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
              issues: issues(value).map((issue) => ({ message: describeIssue(issue), path: stepsOf(issue.path) })),
            },
    },
  };
}
