import { isDeepStrictEqual } from 'node:util';
import { describeValue } from '../../../base/describe-value.ts';
import { differences } from '../../../base/differences.ts';
import type { Problem } from '../../../findings/finding.ts';
import type { Replay } from '../../replay/replay.ts';
import type { Case, CheckContext } from '../check.ts';
import { besideUsual, usualInput, usualReplies } from './usual-call.ts';

/** What programs do around a call: middleware that sees it (logs, traces, metrics), and copies of its output (caches, queues). */
export const aroundCases = (context: CheckContext): readonly Case[] => [
  { name: 'a middleware of the caller', run: (replay) => middleware(context, replay) },
  { name: 'copies of the output', run: (replay) => copies(context, replay) },
];

async function middleware(context: CheckContext, replay: Replay): Promise<readonly Problem[]> {
  const { success } = usualReplies(context);
  const input = usualInput(context);
  return besideUsual(replay, input, [success], async ({ calls: [usual] }) => {
    const { seen } = await replay.use({ kind: 'middleware' }, [input], [success]);
    const found = [...differences('Input', input, seen.input), ...differences('Output', usual?.output, seen.output)];
    return found.slice(0, 1).map(({ path, expected, actual }) => ({
      rule: 'use-middleware',
      path,
      expected: `a middleware sees ${describeValue(expected)}`,
      actual: describeValue(actual),
    }));
  });
}

async function copies(context: CheckContext, replay: Replay): Promise<readonly Problem[]> {
  const { success } = usualReplies(context);
  const input = context.fixtures.input.minimal.sdk;
  return besideUsual(replay, input, [success], async ({ calls: [usual] }) => {
    if (usual?.output === undefined) return [];
    const { seen } = await replay.use({ kind: 'copied' }, [input], [success]);
    const wanted: unknown = JSON.parse(JSON.stringify(usual.output));
    const copies = { structuredClone: seen.cloned, JSON: seen.json };
    return Object.entries(copies)
      .filter(([, copy]) => !isDeepStrictEqual(copy, wanted))
      .map(([subject, copy]) => ({
        rule: 'use-output-no-data',
        path: 'Output',
        subject,
        expected: describeValue(wanted),
        actual: describeValue(copy),
      }));
  });
}
