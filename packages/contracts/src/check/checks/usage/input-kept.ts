import { toSdkView } from '@docpact/fixtures';
import { describeValue } from '../../../base/describe-value.ts';
import { differences } from '../../../base/differences.ts';
import type { Problem } from '../../../findings/finding.ts';
import type { Replay } from '../../replay/replay.ts';
import type { Case, CheckContext } from '../check.ts';
import { requestProblems } from '../request.ts';
import { besideUsual, endProblems, usualInput, usualReplies } from './usual-call.ts';

/** The input belongs to the caller: a call leaves it as it was, and does not need to change it. */
export const inputCases = (context: CheckContext): readonly Case[] => [
  { name: 'the input after a call, and after a fault', run: (replay) => kept(context, replay, 'open') },
  { name: 'an input that is frozen', run: (replay) => kept(context, replay, 'frozen') },
  { name: 'members that are undefined', run: (replay) => withUndefined(context, replay) },
];

async function kept(context: CheckContext, replay: Replay, state: 'open' | 'frozen'): Promise<readonly Problem[]> {
  const { success, fault } = usualReplies(context);
  const input = usualInput(context);
  const rule = 'use-input-changed';
  return besideUsual(replay, input, [success, fault], async ({ calls }) => {
    const way = { kind: 'in turn', command: 'own', input: state } as const;
    const { ends, inputs } = await replay.use(way, [input, input], [success, fault]);
    const changed = inputs.flatMap((after) => differences('Input', input, after));
    return [
      ...changed.map(
        ({ path, expected, actual }): Problem => ({
          rule,
          path,
          expected: describeValue(expected),
          actual: describeValue(actual),
        }),
      ),
      ...calls.flatMap((one, i) => endProblems(rule, one, ends[i])).slice(0, 1),
    ];
  });
}

/** A member that is given as undefined is one that is not given. */
async function withUndefined(context: CheckContext, replay: Replay): Promise<readonly Problem[]> {
  const { contract, fixtures } = context;
  const { minimal, full } = fixtures.input;
  const absent = Object.fromEntries(Object.keys(full.json ?? {}).map((name) => [name, undefined]));
  const input = { ...absent, ...Object(toSdkView(contract, 'Input', minimal.json)) };
  return requestProblems(context, await replay.call(input, [usualReplies(context).success]), minimal.json);
}
