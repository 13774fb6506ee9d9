import { arbitrariesOf, toSdkView } from '@docpact/fixtures';
import fc from 'fast-check';
import { describeValue } from '../../base/describe-value.ts';
import type { Problem } from '../../findings/finding.ts';
import { requestId } from '../replay/replay.ts';
import type { Case, Check, CheckContext } from './check.ts';
import { requestProblems } from './request.ts';
import { responseProblems } from './response.ts';

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
  run: () => anyCall(context, runs),
});

interface Call {
  readonly input: unknown;
  readonly output: unknown;
}

/** The problems of the smallest counterexample, which fast-check finds by shrinking. */
async function anyCall(context: CheckContext, numRuns: number): Promise<readonly Problem[]> {
  const { contract, protocol, seed } = context;
  const { input, output } = arbitrariesOf(contract, { outputText: protocol.carriesText });
  const call: fc.Arbitrary<Call> = fc.record({
    input: input.filter((drawn) => protocol.carriesInput(contract, drawn)),
    output: output.filter((drawn) => protocol.carriesOutput(contract, drawn)),
  });
  const problemsOf = caller(context);
  const held = await fc.check(
    fc.asyncProperty(call, async (drawn) => (await problemsOf(drawn)).length === 0),
    { numRuns, seed },
  );
  const [smallest] = held.counterexample ?? [];
  if (!smallest) return [];
  // Only the counterexample is worth recording.
  context.recorder.restart();
  const problems = await problemsOf(smallest);
  return problems.map((problem): Problem => {
    const drawn = problem.path.startsWith('Output') ? smallest.output : smallest.input;
    return { ...problem, actual: `${problem.actual}, from ${describeValue(drawn)} (seed ${seed})` };
  });
}

/** Sends calls through one client. As long as calls succeed, the client keeps no state from one call to the next. */
function caller(context: CheckContext): (call: Call) => Promise<readonly Problem[]> {
  const { contract, protocol, replay } = context;
  let reply = protocol.encodeOutput(contract, {}, requestId);
  const client = replay.client('many calls', { reply: () => reply });
  return async ({ input, output }) => {
    reply = protocol.encodeOutput(contract, output, requestId);
    const replayed = await replay.send(client, toSdkView(contract, 'Input', input));
    const sent = toSdkView(contract, 'Output', output);
    return [...requestProblems(context, replayed, input), ...responseProblems(context, replayed, sent)];
  };
}
