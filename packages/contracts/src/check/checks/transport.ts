import { describeValue } from '../../base/describe-value.ts';
import type { Problem } from '../../findings/finding.ts';
import type { Replay } from '../replay/replay.ts';
import { type Case, type Check, type CheckContext, casesOf } from './check.ts';
import { constraint } from './constraint.ts';
import { exception } from './exception.ts';
import { pagination } from './pagination.ts';
import { anyCallCase, property } from './property.ts';
import { request } from './request.ts';
import { response } from './response.ts';
import { usage } from './usage/usage.ts';

/** The checks whose cases send calls. Each marks its own samples. */
const sampled: readonly Check[] = [request, response, constraint, exception, pagination, usage];

/** The number of random pairs of an input and an output for this check. */
const runs = 10;

/** Runs a sample of every check that sends calls over the client's own HTTP handler, in case the in-process way of the others hides problems. */
export const transport: Check = {
  name: 'transport',
  cases: (context) => [
    ...samples(context),
    { name: 'a connection that is reset', run: (replay) => broken(context, replay, 'reset', ['ECONNRESET']) },
    { name: 'a service that never answers', run: (replay) => broken(context, replay, 'silence', ['TimeoutError']) },
  ],
};

function samples(context: CheckContext): readonly Case[] {
  const long = (name: string, one: Case): Case => ({
    name: `${name}: ${one.name}`,
    run: (replay) => one.run(replay.overHttp()),
  });
  return [
    ...sampled
      .filter((check) => check.appliesTo?.(context) ?? true)
      .flatMap((check) => {
        const marked = casesOf(check, context).filter(({ isSample }) => isSample);
        return marked.map((one) => long(check.name, one));
      }),
    long(property.name, anyCallCase(context, runs)),
  ];
}

async function broken(
  { fixtures }: CheckContext,
  replay: Replay,
  how: 'reset' | 'silence',
  expected: readonly string[],
): Promise<readonly Problem[]> {
  const { error } = await replay.overHttp().call(fixtures.input.minimal.sdk, [how]);
  const names = [error?.members.name, error?.members.code];
  // If the SDK runs in a separate realm (under Jest), it wraps Node's errors and puts their names in the message.
  const isNamed = (name: string): boolean => names.includes(name) || error?.message.includes(name) === true;
  if (error?.isError && error.message !== '' && expected.some(isNamed)) return [];
  return [
    {
      rule: 'error-unclear',
      path: 'Request',
      subject: how,
      expected: expected.join(' or '),
      actual: `${describeValue(names)}: ${error?.message ?? 'no error'}`,
    },
  ];
}
