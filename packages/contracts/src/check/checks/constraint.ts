import type { Fixture, Violation } from '@docpact/fixtures';
import type { CaughtError } from '../../clients/run/client-runner.ts';
import type { Problem } from '../../findings/finding.ts';
import type { Replay, Replayed } from '../replay/replay.ts';
import type { Check, CheckContext } from './check.ts';
import { describeThrown } from './describe-thrown.ts';
import { issueProblems } from './to-problems.ts';

/** The validator and the mock both accept a value at the documented limit and refuse a value one past it. */
export const constraint: Check = {
  name: 'constraint',
  cases: (context) => [
    ...context.fixtures.input.all.filter(isAtLimit).map((fixture) => ({
      name: fixture.name,
      isSample: fixture.kind === 'typical',
      run: (replay: Replay) => accepted(context, replay, fixture),
    })),
    ...context.fixtures.input.violations.map((violation) => ({
      name: violation.name,
      isSample: violation === context.fixtures.input.violations.find(({ keyword }) => reachesService(keyword)),
      run: (replay: Replay) => refused(context, replay, violation),
    })),
  ],
};

/** The request check covers the other valid inputs. */
const isAtLimit = ({ kind }: Fixture<unknown, unknown>): boolean =>
  ['minimal', 'full', 'typical', 'boundary', 'enum-value', 'null'].includes(kind);

async function accepted(
  context: CheckContext,
  replay: Replay,
  fixture: Fixture<unknown, unknown>,
): Promise<readonly Problem[]> {
  const issues = context.contract.input.sdk.issues(fixture.sdk);
  if (issues.length > 0) return issueProblems('boundary-refused', issues);
  const { error } = await throughMock(context, replay, fixture.sdk);
  if (error === undefined) return [];
  return [
    {
      rule: 'boundary-refused',
      path: 'Input',
      subject: fixture.name,
      expected: 'the output',
      actual: error.message,
    },
  ];
}

async function refused(context: CheckContext, replay: Replay, violation: Violation): Promise<readonly Problem[]> {
  const { path, pointer, keyword } = violation;
  const notEnforced = (by: string): Problem => ({
    rule: 'constraint-not-enforced',
    path,
    subject: keyword,
    expected: `${by} refuses it`,
    actual: 'accepted',
    pointer,
  });
  if (context.contract.input.json.issues(violation.json).length === 0) return [notEnforced('the validator')];
  if (!reachesService(keyword)) return [];
  const { error } = await throughMock(context, replay, violation.sdk);
  // A guarded client refuses it before it sends anything.
  if (error?.members.code === 'contract-violation') return [];
  return error === undefined ? [notEnforced('the mock')] : mappingProblems(context, error, path);
}

/** Clients drop null and unknown members and convert values of another type to text before they send anything. */
const reachesService = (keyword: string): boolean => !['type', 'additionalProperties', 'format'].includes(keyword);

const throughMock = ({ fixtures }: CheckContext, replay: Replay, input: unknown): Promise<Replayed> =>
  replay.call(input, { answer: () => ({ output: fixtures.output.typical.json }) });

/** If the page lists the fault, its class is expected. Otherwise it is the service's base exception with the code as name. */
function mappingProblems({ contract }: CheckContext, error: CaughtError, path: string): readonly Problem[] {
  const { constraintFault, faults, sdk: names } = contract.binding;
  const documented = contract.document['x-operation'].errors.find(
    (shape) => faults[shape]?.code === constraintFault.code,
  );
  const name = documented ?? constraintFault.code;
  const className = documented ?? names.baseException;
  if (error.classes[0]?.includes(className) && error.members.name === name) return [];
  return [
    {
      rule: 'constraint-fault-unmapped',
      path,
      expected: `${className} named "${name}"`,
      actual: describeThrown(error),
    },
  ];
}
