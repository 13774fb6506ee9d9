import { describeActual, type Issue, type OperationContract } from '@docpact/schemas/runtime';
import { describeDifference } from '../../base/describe-value.ts';
import type { Difference } from '../../base/differences.ts';
import type { Problem } from '../../findings/finding.ts';
import type { RuleId } from '../../findings/rules.ts';
import { pointerOf } from '../../registry/path.ts';
import { shapesOf } from '../../registry/place.ts';

type DifferenceRules = Readonly<Record<Difference['kind'], RuleId>>;

/** The rules of differences between an input and what was sent of it. */
export const inputRules: DifferenceRules = {
  missing: 'input-member-lost',
  changed: 'input-member-altered',
  invented: 'input-member-invented',
};

/** The rules of differences between an output and what the client makes of it. */
export const outputRules: DifferenceRules = {
  missing: 'output-member-lost',
  changed: 'output-member-altered',
  invented: 'output-member-invented',
};

/** Turns differences into problems, each kind with its rule. */
export const differenceProblems = (
  contract: OperationContract,
  rules: DifferenceRules,
  differences: readonly Difference[],
): readonly Problem[] =>
  differences.map(({ kind, path, ...values }) => {
    const [expected, actual] = describeDifference(values.expected, values.actual);
    return { rule: rules[kind], path, expected, actual, pointer: pointerOf(shapesOf(contract), path) };
  });

/** Turns the issues of a validator into problems of one rule. */
export const issueProblems = (rule: RuleId, issues: readonly Issue[]): readonly Problem[] =>
  issues.map((issue) => {
    const { path, expected, source } = issue;
    return { rule, path, expected, actual: describeActual(issue), pointer: source.pointer };
  });
