import { toSdkView } from '@docpact/fixtures';
import { describeValue } from '../../../base/describe-value.ts';
import { differences } from '../../../base/differences.ts';
import { isRecord } from '../../../base/member-of.ts';
import type { Problem } from '../../../findings/finding.ts';
import type { Replay } from '../../replay/replay.ts';
import type { Case, CheckContext } from '../check.ts';
import { endProblems, requestProblem, usualCalls, usualInput, usualReplies, viewerOf } from './usual-call.ts';

/** The input belongs to the caller: a call leaves it as it was, and does not need to change it. */
export const inputCases = (context: CheckContext): readonly Case[] => [
  { name: 'the input after a call, and after a fault', run: (replay) => kept(context, replay, 'open') },
  { name: 'an input that is frozen', run: (replay) => kept(context, replay, 'frozen') },
  { name: 'members that are undefined', run: (replay) => withUndefined(context, replay) },
];

async function kept(context: CheckContext, replay: Replay, state: 'open' | 'frozen'): Promise<readonly Problem[]> {
  const { success, fault } = usualReplies(context);
  const input = usualInput(context);
  const usual = await usualCalls(replay, input, [success, fault]);
  const way = { kind: 'in turn', command: 'own', input: state } as const;
  const { ends, inputs } = await replay.use(way, [input, input], [success, fault]);
  const changed = inputs
    .flatMap((after) => differences('Input', input, after))
    .map(
      ({ path, expected, actual }): Problem => ({
        rule: 'use-input-changed',
        path,
        expected: describeValue(expected),
        actual: describeValue(actual),
      }),
    );
  return [...changed, ...usual.flatMap((one, i) => endProblems('use-input-changed', one, ends[i])).slice(0, 1)];
}

/** A member that is given as undefined is one that is not given. */
async function withUndefined(context: CheckContext, replay: Replay): Promise<readonly Problem[]> {
  const { contract, fixtures } = context;
  const { success } = usualReplies(context);
  const minimal = toSdkView(contract, 'Input', fixtures.input.minimal.json);
  if (!isRecord(minimal) || !isRecord(fixtures.input.full.json)) return [];
  const absent = Object.fromEntries(Object.keys(fixtures.input.full.json).map((name) => [name, undefined]));
  const usual = await usualCalls(replay, minimal, [success, success]);
  const viewed = viewerOf(usual.flatMap(({ requests }) => requests));
  const { requests, error } = await replay.call({ ...absent, ...minimal }, [success]);
  const [[expected], [actual]] = [usual[0]?.requests ?? [], requests];
  if (!expected) return [];
  if (!actual)
    return [{ rule: 'request-not-sent', path: 'Request', expected: 'one request', actual: error?.message ?? 'none' }];
  return requestProblem('input-member-invented', viewed(expected), viewed(actual));
}
