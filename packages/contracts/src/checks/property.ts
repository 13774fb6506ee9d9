import { arbitrariesOf, toSdkView } from '@docpact/fixtures';
import fc from 'fast-check';
import type { Problem } from '../finding.ts';
import { show } from '../finding.ts';
import type { Check, Subject } from './check.ts';
import { requestProblems } from './request.ts';
import { responseProblems } from './response.ts';

/** How many inputs and how many outputs are drawn for an operation. */
export const runs = 200;

/** For any valid input the request decodes to it; for any valid output the client gives it back. */
export const property: Check = {
  name: 'property',
  cases: (subject) => [
    { name: `any input (${runs} runs, seed ${subject.seed})`, run: () => anyInput(subject) },
    { name: `any output (${runs} runs, seed ${subject.seed})`, run: () => anyOutput(subject) },
  ],
};

async function anyInput(subject: Subject): Promise<readonly Problem[]> {
  const { codec, contract, fixtures, replay } = subject;
  const reply = codec.encodeResponse(contract, fixtures.output.minimal.json, 'docpact-response');
  const client = replay.client(() => reply);
  return firstProblem(
    subject,
    'property-input',
    arbitrariesOf(contract).input.filter((input) => codec.canCarryInput(input)),
    async (input) => requestProblems(subject, await replay.send(client, toSdkView(contract, 'Input', input)), input),
  );
}

async function anyOutput(subject: Subject): Promise<readonly Problem[]> {
  const { codec, contract, fixtures, replay } = subject;
  let output: unknown;
  const client = replay.client(() => codec.encodeResponse(contract, output, 'docpact-response'));
  return firstProblem(
    subject,
    'property-output',
    arbitrariesOf(contract).output.filter((output) => codec.canCarryOutput(output)),
    async (drawn) => {
      output = drawn;
      const replayed = await replay.send(client, fixtures.input.minimal.sdk);
      return responseProblems(subject, replayed, toSdkView(contract, 'Output', drawn));
    },
  );
}

/** The problems of the smallest counterexample, which fast-check finds by shrinking. */
async function firstProblem(
  { seed }: Subject,
  rule: 'property-input' | 'property-output',
  arbitrary: fc.Arbitrary<unknown>,
  problemsOf: (drawn: unknown) => Promise<readonly Problem[]>,
): Promise<readonly Problem[]> {
  const held = await fc.check(
    fc.asyncProperty(arbitrary, async (drawn) => (await problemsOf(drawn)).length === 0),
    { numRuns: runs, seed },
  );
  if (!held.failed) return [];
  const [counterexample] = held.counterexample ?? [];
  const [first] = await problemsOf(counterexample);
  if (!first) return [{ rule, path: 'Input', expected: 'the same on a second try', actual: show(counterexample) }];
  return [{ ...first, rule, subject: `${first.rule}, smallest example ${show(counterexample)} (seed ${seed})` }];
}
