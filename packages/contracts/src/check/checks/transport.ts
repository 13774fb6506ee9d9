import { describeValue } from '../../base/describe-value.ts';
import { messageOf } from '../../base/docpact-error.ts';
import { memberOf } from '../../base/member-of.ts';
import type { Problem } from '../../findings/finding.ts';
import { overHttp, overLoopback } from '../replay/loopback.ts';
import type { Case, Check, CheckContext } from './check.ts';
import { constraint } from './constraint.ts';
import { exception } from './exception.ts';
import { pagination } from './pagination.ts';
import { anyCallCase, property } from './property.ts';
import { request } from './request.ts';
import { response } from './response.ts';

/** The checks whose cases send calls. Each marks its own samples. */
const sampled: readonly Check[] = [request, response, constraint, exception, pagination];

/** The number of random pairs of an input and an output for this check. */
const runs = 10;

/** Runs a sample of every check that sends calls over the client's own HTTP handler, in case the in-process way of the others hides problems. */
export const transport: Check = {
  name: 'transport',
  cases: (context) => [
    ...samples(context),
    { name: 'a connection that is reset', run: () => broken(context, 'reset', ['ECONNRESET']) },
    { name: 'a service that never answers', run: () => broken(context, 'silence', ['TimeoutError']) },
  ],
};

function samples(context: CheckContext): readonly Case[] {
  const long = { ...context, replay: context.replay.by(overHttp(context.network)) };
  const prefixed = (check: Check, one: Case): Case => ({
    ...one,
    name: `${check.name}: ${one.name}`,
    run: () => answeredProblems(context, one),
  });
  return [
    ...sampled
      .filter((check) => check.appliesTo?.(long) ?? true)
      .flatMap((check) =>
        check
          .cases(long)
          .filter(({ isSample }) => isSample)
          .map((one) => prefixed(check, one)),
      ),
    prefixed(property, anyCallCase(long, runs)),
  ];
}

/** The problems of a case. If its request had no answer, they all follow from that, and the run reports the request. */
async function answeredProblems({ network }: CheckContext, one: Case): Promise<readonly Problem[]> {
  const before = network.unmockedRequests.length;
  const problems = await one.run();
  return network.unmockedRequests.length > before ? [] : problems;
}

async function broken(
  context: CheckContext,
  how: 'reset' | 'silence',
  expected: readonly string[],
): Promise<readonly Problem[]> {
  const { error } = await overLoopback(context, how);
  const names = [memberOf(error, 'name'), memberOf(error, 'code')];
  // If the SDK runs in a separate realm (under Jest), it wraps Node's errors and puts their names in the message.
  const isNamed = (name: string): boolean => names.includes(name) || messageOf(error).includes(name);
  if (error instanceof Error && error.message !== '' && expected.some(isNamed)) return [];
  return [
    {
      rule: 'error-unclear',
      path: 'Request',
      subject: how,
      expected: expected.join(' or '),
      actual: `${describeValue(names)}: ${messageOf(error)}`,
    },
  ];
}
