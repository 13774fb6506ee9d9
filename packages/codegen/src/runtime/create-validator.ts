import type { Explain, Lines, Shape } from './context.ts';
import { ContractViolation } from './contract-violation.ts';
import { describeIssue, type Issue } from './issue.ts';
import { stepsOf } from './step.ts';
import type { OutputValidator, Validator } from './validator.ts';

/** What a generated check is: where it is from, and its two functions. */
type Check<T> = readonly [
  /** `elasticache/CreateServerlessCacheSnapshot`. */
  contract: string,
  side: 'Input' | 'Output',
  /** The docs page that the contract was read from. */
  page: string,
  /** For each shape, how many lines each keyword stands below the one before it. */
  lines: Lines,
  is: (value: unknown) => value is T,
  explain: Explain,
];

/** Makes a validator of an input out of a generated check. Generated modules call it; `T` is the type that they declare. */
export function createValidator<T>(...check: Check<T>): Validator<T> {
  const explained = explainer(check);
  return validatorOf(check, (value) => explained(value));
}

/** The same for an output. */
export function createOutputValidator<T>(...check: Check<T>): OutputValidator<T> {
  const explained = explainer(check);
  const [, , , , is] = check;
  const isOfStructure = ({ keyword }: Issue): boolean =>
    /^(?:type|required|format|contentEncoding|anyOf|oneOf)$/.test(keyword);
  return {
    // What the page says of an output may read more of it than its structure does.
    ...validatorOf(check, (value) => (is(value) ? [] : explained(value).filter(isOfStructure))),
    beyondPage(value) {
      const beyond: Issue[] = [];
      const issues = explained(value, beyond);
      return [...issues.filter((issue) => !isOfStructure(issue)), ...beyond];
    },
  };
}

function explainer<T>([, side, , lines, , explain]: Check<T>) {
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
  return (value: unknown, beyond?: Issue[]): readonly Issue[] => {
    const issues: Issue[] = [];
    try {
      // The side's own check writes whole paths.
      explain(value, { path: '', pointer: shape.pointer, shape, find, issues, beyond });
    } catch {
      // A getter threw, or the value is too deep, as one is that holds itself.
      const source = { pointer: `${shape.pointer}/type` };
      issues.push({ path: side, keyword: 'type', expected: 'a value that can be read', actual: value, source });
    }
    return issues;
  };
}

function validatorOf<T>(
  [contract, side, page, , is]: Check<T>,
  issues: (value: unknown) => readonly Issue[],
): Validator<T> {
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
