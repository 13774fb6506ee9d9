import { toSdkView } from '@docpact/fixtures';
import { type Difference, differences } from '../../../base/differences.ts';
import type { CaughtError } from '../../../clients/run/client-runner.ts';
import type { Problem } from '../../../findings/finding.ts';
import { shapesOf } from '../../../registry/place.ts';
import { type Replay, requestId } from '../../replay/replay.ts';
import { type Case, type CheckContext, richestInput } from '../check.ts';
import { withoutMetadata } from '../metadata.ts';
import { requestProblems } from '../request.ts';
import { differenceProblems, outputRules } from '../to-problems.ts';
import { enlarge } from './enlarge.ts';

const outputSize = { items: 1000, entries: 500, text: 200_000 } as const;
const inputSize = { items: 500, entries: 500, text: 200_000 } as const;

/** Values far beyond the usual size, and beyond the limits of the page: services raise those. */
export const largeValueCases = (context: CheckContext): readonly Case[] => [
  { name: 'an output with long lists, large maps and a long text', run: (replay) => largeOutput(context, replay) },
  { name: 'an input with long lists, large maps and a long text', run: (replay) => largeInput(context, replay) },
];

async function largeOutput(
  { protocol, contract, fixtures }: CheckContext,
  replay: Replay,
): Promise<readonly Problem[]> {
  const json = enlarge(shapesOf(contract).root('Output'), fixtures.output.full.json, outputSize);
  const reply = protocol.encodeOutput(contract, json, requestId);
  const { output, error } = await replay.call(fixtures.input.minimal.sdk, [reply]);
  if (isRefusal(error)) return [];
  if (error) return [{ rule: 'response-refused', path: 'Output', expected: 'the output', actual: error.message }];
  const found = differences('Output', toSdkView(contract, 'Output', json), withoutMetadata(output));
  return differenceProblems(contract, outputRules, firstOfEachPath(found));
}

/** What is wrong with every item is told once. */
function firstOfEachPath(found: readonly Difference[]): readonly Difference[] {
  const byPath = new Map<string, Difference>();
  for (const one of [...found].reverse()) byPath.set(`${one.kind} ${one.path.replace(/\[\d+\]/g, '[]')}`, one);
  return [...byPath.values()].reverse();
}

async function largeInput(context: CheckContext, replay: Replay): Promise<readonly Problem[]> {
  const { protocol, contract, fixtures } = context;
  const json = enlarge(shapesOf(contract).root('Input'), richestInput(context).json, inputSize);
  const reply = protocol.encodeOutput(contract, fixtures.output.minimal.json, requestId);
  const replayed = await replay.call(toSdkView(contract, 'Input', json), [reply]);
  return isRefusal(replayed.error) ? [] : requestProblems(context, replayed, json);
}

/** A client with a guard keeps to the limits of the page. */
const isRefusal = (error: CaughtError | undefined): boolean => error?.members.code === 'contract-violation';
