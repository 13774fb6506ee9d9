import type { UsedCall } from '../../../clients/run/use.ts';
import type { Problem } from '../../../findings/finding.ts';
import type { WireReply } from '../../../protocols/message.ts';
import { type SentRequest, stableRequest } from '../../replay/filled-in.ts';
import type { Replay, Replayed } from '../../replay/replay.ts';
import type { Case, CheckContext } from '../check.ts';
import { describeEnd, usualReplies } from './usual-call.ts';

/** The number of calls at once. */
const count = 8;

/** Calls at once on one client, with replies that come in another order than the requests: each call gets the one to its own request. */
export const concurrentCases = (context: CheckContext): readonly Case[] => [
  {
    name: `${count} calls at once, a fault among their answers`,
    isSample: true,
    run: (replay) => atOnce(context, replay, differentInputs(context)),
  },
  {
    name: `${count} calls at once with one input`,
    run: (replay) => atOnce(context, replay, new Array(count).fill(context.fixtures.input.minimal.sdk)),
  },
];

/** As many inputs as calls, as different as the fixtures are. */
function differentInputs({ protocol, contract, fixtures }: CheckContext): readonly unknown[] {
  const carried = fixtures.input.all.filter(({ json }) => protocol.carriesInput(contract, json)).slice(0, count);
  return Array.from({ length: count }, (_, i) => (carried[i % carried.length] ?? fixtures.input.minimal).sdk);
}

/** An answer for each call, every one with another request id. */
function answersOf(context: CheckContext): readonly WireReply[] {
  const { protocol, contract, fixtures } = context;
  const outputs = fixtures.output.all.filter(({ json }) => protocol.carriesOutput(contract, json));
  const fault = usualReplies(context).fault;
  return Array.from({ length: count }, (_, i) => {
    const output = outputs[i % outputs.length] ?? fixtures.output.minimal;
    return i === 2 ? fault : protocol.encodeOutput(contract, output.json, `docpact-${i}`);
  });
}

async function atOnce(context: CheckContext, replay: Replay, inputs: readonly unknown[]): Promise<readonly Problem[]> {
  const replies = answersOf(context);
  const usual = await Promise.all(inputs.map((input, i) => replay.call(input, [replies[i] ?? 'reset'])));
  replay.forget();
  // The request check tells of it.
  if (usual.some(({ requests }) => requests.length !== 1)) return [];
  const { ends, requests } = await replay.use({ kind: 'at once' }, inputs, replies);
  const mixed = mixedUp(usual, ends, requests);
  if (mixed === undefined) return [];
  return [
    {
      rule: 'use-answers-mixed',
      path: 'Output',
      expected: `to each of ${count} calls at once the answer to its own request`,
      actual: mixed,
    },
  ];
}

/** Requests of calls with one input are alike. Such calls may share their answers out in any way, each to one of them. */
function mixedUp(
  usual: readonly Replayed[],
  ends: readonly UsedCall[],
  requests: readonly SentRequest[],
): string | undefined {
  if (requests.length !== usual.length) return `${requests.length} requests`;
  const keys = usual.map((one) => keyOf(one.requests[0]));
  const wanted = new Map<string, string[]>();
  for (const [i, request] of requests.entries())
    wanted.set(keyOf(request), [...(wanted.get(keyOf(request)) ?? []), textOf(usual[i])]);
  for (const [i, key] of keys.entries()) {
    const left = wanted.get(key) ?? [];
    const at = left.indexOf(textOf(ends[i]));
    if (at < 0) return `call ${i + 1} gets ${describeEnd(ends[i]?.error ?? ends[i]?.output)}`;
    left.splice(at, 1);
  }
  return undefined;
}

const keyOf = (request: SentRequest | undefined): string =>
  request === undefined ? '' : `${request.path}\n${stableRequest(request).text}`;

const textOf = (end: UsedCall | undefined): string => JSON.stringify([end?.output, end?.error]);
