import type { WayOfUse } from '../../../clients/run/use.ts';
import type { Problem } from '../../../findings/finding.ts';
import type { WireReply } from '../../../protocols/message.ts';
import type { Replay } from '../../replay/replay.ts';
import type { Case, CheckContext } from '../check.ts';
import { endProblems, requestProblem, usualCalls, usualInput, usualReplies, viewerOf } from './usual-call.ts';

/** The number of calls on one client. */
const count = 60;

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
  const usual = await usualCalls(replay, input, cycle);
  const viewed = viewerOf(usual.flatMap(({ requests }) => requests));
  const { ends, requests } = await replay.use(
    { kind: 'in turn', command, input: 'open' },
    new Array(calls).fill(input),
    Array.from({ length: calls }, (_, i) => cycle[i % cycle.length] ?? success),
  );
  const [first] = usual[0]?.requests ?? [];
  const ended = ends
    .flatMap((end, i) => endProblems('use-call-affects-next', usual[i % cycle.length], end))
    .slice(0, 1);
  const sent = first
    ? requests.flatMap((one) => requestProblem('use-call-affects-next', viewed(first), viewed(one)))
    : [];
  return [...ended, ...sent.slice(0, 1)];
}
