import type { WayOfUse } from '../../../clients/run/use.ts';
import type { Problem } from '../../../findings/finding.ts';
import type { WireReply } from '../../../protocols/message.ts';
import type { Replay } from '../../replay/replay.ts';
import type { Case, CheckContext } from '../check.ts';
import { besideUsual, endProblems, usualInput, usualReplies } from './usual-call.ts';

/** The number of calls on one client. */
const count = 30;

/** One call after another on one client, outputs and faults in turn: none leaves anything behind for the next. */
export const manyCallCases = (context: CheckContext): readonly Case[] => [
  {
    name: `${count} calls on one client, every third with a fault`,
    run: (replay) => oneAfterAnother(context, replay, 'own', count),
  },
  { name: 'one command sent three times', run: (replay) => oneAfterAnother(context, replay, 'first', 3) },
];

async function oneAfterAnother(
  context: CheckContext,
  replay: Replay,
  command: (WayOfUse & { readonly kind: 'in turn' })['command'],
  calls: number,
): Promise<readonly Problem[]> {
  const { success, fault, another } = usualReplies(context);
  const cycle: readonly WireReply[] = [success, fault, another];
  const input = usualInput(context);
  return besideUsual(replay, input, cycle, async (usual) => {
    const { ends, requests } = await replay.use(
      { kind: 'in turn', command, input: 'open' },
      new Array(calls).fill(input),
      Array.from({ length: calls }, (_, i) => cycle[i % cycle.length] ?? success),
    );
    const rule = 'use-call-affects-next';
    return [
      ...ends.flatMap((end, i) => endProblems(rule, usual.calls[i % cycle.length], end)).slice(0, 1),
      ...usual.requestProblems(rule, requests),
    ];
  });
}
