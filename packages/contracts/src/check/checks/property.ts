import { arbitrariesOf, toSdkView } from '@docpact/fixtures';
import fc from 'fast-check';
import { describeValue } from '../../base/describe-value.ts';
import type { Problem } from '../../findings/finding.ts';
import type { Spelling } from '../../protocols/protocol.ts';
import { type Replay, requestId } from '../replay/replay.ts';
import type { Case, Check, CheckContext } from './check.ts';
import { requestProblems } from './request.ts';
import { outputProblems, responseProblems } from './response.ts';
import { misread } from './spelling.ts';

/** The number of random pairs of an input and an output for each operation. */
const runs = 200;

/** Any valid input can be decoded from the request, and the client returns any valid output unchanged. One call tests both. */
export const property: Check = {
  name: 'property',
  cases: (context) => [anyCallCase(context, runs)],
};

/** The case that tests this many pairs. */
export const anyCallCase = (context: CheckContext, runs: number): Case => ({
  name: `any input, any output (${runs} runs, seed ${context.seed})`,
  run: (replay) => anyCall(context, replay, runs),
});

interface Drawn {
  readonly input: unknown;
  readonly output: unknown;
}

/** The problems of the smallest counterexample, which fast-check finds by shrinking, or of spellings that a client misreads. */
async function anyCall(context: CheckContext, replay: Replay, numRuns: number): Promise<readonly Problem[]> {
  const { seed } = context;
  const drawn = arbitraryOf(context);
  const problemsOf = (one: Drawn): Promise<readonly Problem[]> => callProblems(context, replay, one);
  // All at once first, spelled in turns: only a failure has to be made smaller step by step.
  const ways = [undefined, ...context.protocol.spellings.filter(isFull)];
  const sample = fc.sample(drawn, { numRuns, seed });
  const problems = await Promise.all(
    sample.map((one, i) => spelledProblems(context, replay, one, ways[i % ways.length])),
  );
  const found = problems.flat();
  if (found.every(({ rule }) => rule === 'spelling-misread')) return found;
  const held = await fc.check(
    fc.asyncProperty(drawn, async (one) => (await problemsOf(one)).length === 0),
    { numRuns, seed },
  );
  const [smallest] = held.counterexample ?? [];
  if (!smallest) throw new Error(`a call that failed does not fail again (seed ${seed})`);
  // Only the counterexample is worth recording.
  replay.forget();
  return (await problemsOf(smallest)).map((problem): Problem => {
    const value = problem.path.startsWith('Output') ? smallest.output : smallest.input;
    return { ...problem, actual: `${problem.actual}, from ${describeValue(value)} (seed ${seed})` };
  });
}

/** Whether a spelling writes outputs, all of them, and does so without a connection. */
const isFull = ({ output, leavesOut, isOfHttp }: Spelling): boolean =>
  output !== undefined && leavesOut === undefined && !isOfHttp;

/** The problems of a call whose answer is spelled so. What the plainest spelling does not show is a matter of the spelling. */
async function spelledProblems(
  context: CheckContext,
  replay: Replay,
  one: Drawn,
  spelling: Spelling | undefined,
): Promise<readonly Problem[]> {
  const problems = await callProblems(context, replay, one, spelling?.output);
  if (!spelling || problems.length === 0 || (await callProblems(context, replay, one)).length > 0) return problems;
  return misread('Output', spelling, problems);
}

const arbitraries = new WeakMap<CheckContext, fc.Arbitrary<Drawn>>();

/** Any pair of an input and an output that the protocol can carry. */
function arbitraryOf(context: CheckContext): fc.Arbitrary<Drawn> {
  const { contract, protocol } = context;
  const known = arbitraries.get(context);
  if (known) return known;
  const { input, output } = arbitrariesOf(contract, { outputText: protocol.carriesText });
  const made = fc.record({
    input: input.filter((value) => protocol.carriesInput(contract, value)),
    output: output.filter((value) => protocol.carriesOutput(contract, value)),
  });
  arbitraries.set(context, made);
  return made;
}

/** Sends a call through a client that is kept: as long as calls succeed, it keeps no state from one call to the next. */
async function callProblems(
  context: CheckContext,
  replay: Replay,
  { input, output }: Drawn,
  write?: Spelling['output'],
): Promise<readonly Problem[]> {
  const { contract, protocol } = context;
  const reply = (write ?? protocol.encodeOutput)(contract, output, requestId);
  const replayed = await replay.call(toSdkView(contract, 'Input', input), [reply], 'many calls');
  const sent = toSdkView(contract, 'Output', output);
  // A spelling need only give the same output.
  const problemsOf = write ? outputProblems : responseProblems;
  return [...requestProblems(context, replayed, input), ...problemsOf(context, replayed, sent)];
}
