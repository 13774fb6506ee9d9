import { actualOf } from './actual.ts';
import { expectedOf } from './expected.ts';
import type { Failure } from './failure.ts';
import type { Issue } from './issue.ts';
import { follow, type MemberPath, showPath } from './member-path.ts';

/** An issue with its path in steps, as Standard Schema wants it. */
export interface DescribedFailure extends Issue {
  readonly steps: MemberPath;
}

/** The member that a failure of an object is about: the one that is missing, or that should not be there. */
const memberOf = ({ params, propertyName }: Failure): unknown =>
  params.missingProperty ?? params.additionalProperty ?? propertyName;

/**
 * Turns a failure of generated code into an issue for people.
 * @param side `Input` or `Output`: the first word of the path
 * @param lines the page's line of each keyword, by pointer
 */
export function describeFailure(
  failure: Failure,
  value: unknown,
  side: string,
  lines: Readonly<Record<string, number>>,
): DescribedFailure {
  const member = memberOf(failure);
  const step = typeof member === 'string' ? `/${member.replaceAll('~', '~0').replaceAll('/', '~1')}` : '';
  const { path, found } = follow(value, failure.instancePath + step);
  const line = lines[failure.schemaPath];
  return {
    path: showPath(side, path),
    keyword: failure.keyword,
    expected: expectedOf(failure),
    actual: failure.keyword === 'required' ? 'nothing' : actualOf(failure, found),
    ...(line === undefined ? {} : { line }),
    pointer: failure.schemaPath,
    steps: path,
  };
}
