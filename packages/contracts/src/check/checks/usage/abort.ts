import { describeValue } from '../../../base/describe-value.ts';
import type { AbortTime, UsedCall } from '../../../clients/run/use.ts';
import type { Problem } from '../../../findings/finding.ts';
import { type Replay, requestId } from '../../replay/replay.ts';
import type { Case, CheckContext } from '../check.ts';
import { besideUsual, describeEnd, endProblems, usualReplies } from './usual-call.ts';

/** Calls with an abort signal, through the client's own HTTP handler: that is what aborts a request. */
export const abortCases = (context: CheckContext): readonly Case[] => [
  { name: 'a call that is aborted before it starts', run: (replay) => aborted(context, replay, 'before', 0) },
  {
    name: 'a call that is aborted while it waits for its answer',
    run: (replay) => aborted(context, replay, 'during', 1),
  },
  { name: 'a call that is aborted between two tries', run: (replay) => abortedBetweenTries(context, replay) },
  { name: 'a call with a signal that is never aborted', run: (replay) => notAborted(context, replay, 'never') },
  { name: 'a call that is aborted after its end, and another', run: (replay) => notAborted(context, replay, 'after') },
];

/** A request that is not aborted gets an answer at once, so that no case has to wait. */
async function aborted(
  context: CheckContext,
  replay: Replay,
  time: AbortTime,
  allowed: number,
): Promise<readonly Problem[]> {
  const { success } = usualReplies(context);
  const input = context.fixtures.input.minimal.sdk;
  const http = replay.overHttp();
  return besideUsual(http, input, [success], async () => {
    const { ends, requests } = await http.use({ kind: 'abortable', aborted: time }, [input], [success]);
    return abortProblems(ends[0], requests.length, allowed);
  });
}

function abortProblems(end: UsedCall | undefined, requests: number, allowed: number): readonly Problem[] {
  const problem = (actual: string): Problem => ({
    rule: 'use-abort-ignored',
    path: 'Request',
    expected: `an AbortError, and ${allowed === 0 ? 'no request' : `${allowed} request`}`,
    actual,
  });
  const name = end?.error?.members.name;
  if (name !== 'AbortError')
    return [problem(end?.error ? `${describeValue(name)}: ${end.error.message}` : describeEnd(end?.output))];
  return requests > allowed ? [problem(`${requests} requests`)] : [];
}

async function abortedBetweenTries(context: CheckContext, replay: Replay): Promise<readonly Problem[]> {
  const { protocol, contract, fixtures } = context;
  const fault = fixtures.faults.find(({ kind }) => kind === 'server-error');
  if (!fault) return [];
  const input = fixtures.input.minimal.sdk;
  const replies = [protocol.encodeFault(contract, fault, requestId), usualReplies(context).success];
  const { output } = await replay.call(input, replies, 'retries');
  replay.forget();
  // The exception check tells that it is not tried again.
  if (output === undefined) return [];
  const way = { kind: 'abortable', aborted: 'between tries' } as const;
  const { ends, requests } = await replay.overHttp().use(way, [input], replies);
  // Since `@smithy/core` 3.41.1 a client gives the error of the last try, which tells more.
  const isLastError = ends[0]?.error?.members.name === fault.code;
  return isLastError && requests.length === 1 ? [] : abortProblems(ends[0], requests.length, 1);
}

async function notAborted(context: CheckContext, replay: Replay, time: 'never' | 'after'): Promise<readonly Problem[]> {
  const { success, another } = usualReplies(context);
  const input = context.fixtures.input.minimal.sdk;
  const http = replay.overHttp();
  return besideUsual(http, input, [success, another], async (usual) => {
    const inputs = time === 'never' ? [input] : [input, input];
    const { ends, requests } = await http.use({ kind: 'abortable', aborted: time }, inputs, [success, another]);
    const rule = 'use-call-affects-next';
    return [
      ...ends.flatMap((end, i) => endProblems(rule, usual.calls[i], end)).slice(0, 1),
      ...usual.requestProblems(rule, requests),
    ];
  });
}
