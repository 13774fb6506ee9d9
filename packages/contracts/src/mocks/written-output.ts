import type { Issue, OperationContract } from '@docpact/schemas/runtime';
import { describeValue } from '../base/describe-value.ts';
import { nearest } from '../base/did-you-mean.ts';
import { followPath } from '../registry/path.ts';
import { shapesOf } from '../registry/place.ts';

/**
 * What is wrong with an output (SDK view) that a person wrote for a mock. A service may be newer than its page, so that the contract accepts more than the
 * page has. A mock is held to the page as well, where a typo would go unnoticed; what the client has a name for is none.
 */
export const writtenOutputIssues = (contract: OperationContract, output: unknown): readonly Issue[] => [
  ...contract.output.sdk.issues(output),
  ...contract.output.sdk
    .beyondPage(output)
    .filter((issue) => !isNamedByClient(contract, issue))
    .map((issue) => withNearest(contract, issue)),
];

/** Whether it is a value that clients export a name for, although the page does not list it yet. */
function isNamedByClient({ wire }: OperationContract, { keyword, source, actual }: Issue): boolean {
  if (keyword !== 'enum') return false;
  const { constants = {} } = wire.facts[source.pointer.replace(/\/enum$/, '')] ?? {};
  return Object.values<unknown>(constants).includes(actual);
}

/** An undocumented member is most often a misspelled one. */
function withNearest(contract: OperationContract, issue: Issue): Issue {
  if (issue.keyword !== 'properties') return issue;
  const { rest, next } = followPath(shapesOf(contract), issue.path);
  const [step = ''] = rest;
  const near = nearest(step, next);
  const expected = near === undefined ? issue.expected : `${describeValue(nameIn(near))} or another documented member`;
  return { ...issue, expected, actual: nameIn(step) };
}

const nameIn = (step: string): string => step.replace(/^\./, '');
