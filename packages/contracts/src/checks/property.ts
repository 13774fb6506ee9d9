import { arbitrariesOf, toSdkView } from '@docpact/fixtures';
import fc from 'fast-check';
import { type Problem, show } from '../finding.ts';
import type { Check, Subject } from './check.ts';
import { requestProblems } from './request.ts';
import { requestId, responseProblems } from './response.ts';

/** How many pairs of an input and an output are drawn for an operation. */
export const runs = 200;

/** For any valid input the request decodes to it, and for any valid output the client gives it back: one call tries both. */
export const property: Check = {
  name: 'property',
  cases: (subject) => [
    { name: `any input, any output (${runs} runs, seed ${subject.seed})`, run: () => anyCall(subject) },
  ],
};

interface Call {
  readonly input: unknown;
  readonly output: unknown;
}

/** The problems of the smallest counterexample, which fast-check finds by shrinking. */
async function anyCall(subject: Subject): Promise<readonly Problem[]> {
  const { contract, codec, seed } = subject;
  const { input, output } = arbitrariesOf(contract);
  const call: fc.Arbitrary<Call> = fc.record({
    input: input.filter((drawn) => codec.canCarryInput(drawn)),
    output: output.filter((drawn) => codec.canCarryOutput(drawn)),
  });
  const problemsOf = caller(subject);
  const held = await fc.check(
    fc.asyncProperty(call, async (drawn) => (await problemsOf(drawn)).length === 0),
    { numRuns: runs, seed },
  );
  const [smallest] = held.counterexample ?? [];
  if (!smallest) return [];
  // Of all that was sent, only the counterexample is worth looking at.
  subject.tape.restart();
  const problems = await problemsOf(smallest);
  return problems.map((problem): Problem => {
    const drawn = problem.path.startsWith('Output') ? smallest.output : smallest.input;
    return { ...problem, actual: `${problem.actual}, from ${show(drawn)} (seed ${seed})` };
  });
}

/** Sends calls through one client, which holds nothing of one call for the next while all succeed. */
function caller(subject: Subject): (call: Call) => Promise<readonly Problem[]> {
  const { contract, codec, replay } = subject;
  let reply = codec.encodeResponse(contract, {}, requestId);
  const client = replay.client('many calls', () => reply);
  return async ({ input, output }) => {
    reply = codec.encodeResponse(contract, output, requestId);
    const replayed = await replay.send(client, toSdkView(contract, 'Input', input));
    const sent = toSdkView(contract, 'Output', output);
    return [...requestProblems(subject, replayed, input), ...responseProblems(subject, replayed, sent)];
  };
}
