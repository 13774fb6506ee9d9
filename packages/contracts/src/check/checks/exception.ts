import { describeValue } from '../../base/describe-value.ts';
import type { Problem } from '../../findings/finding.ts';
import type { WireReply } from '../../protocols/message.ts';
import type { LeftOut } from '../../protocols/protocol.ts';
import { type Replay, requestId } from '../replay/replay.ts';
import { brokenAnswerCases } from './broken-answers.ts';
import type { Case, Check, CheckContext } from './check.ts';
import { clockCases } from './clock.ts';
import { faultProblems } from './fault-problems.ts';
import { retryCases } from './retry.ts';
import { characters, type SpelledAnswer, spelledCases } from './spelling.ts';
import { faultPath, type TestedFault, testedFaults } from './tested-faults.ts';

/** The client turns each fault into exactly its class with all its members, and an undocumented code into the base exception. */
export const exception: Check = {
  name: 'exception',
  cases: (context) => [
    ...testedFaults(context).map((fault, i) => faultCase(context, fault, i)),
    ...retryCases(context),
    ...clockCases(context),
    ...brokenAnswerCases(context),
    ...spelledFaults(context).flatMap((fault) => spelledCases(context, fault)),
  ],
};

/** Of the documented faults, the first is the sample: they differ in nothing that an HTTP handler sees. */
const faultCase = (context: CheckContext, fault: TestedFault, i: number): Case => ({
  name: fault.name,
  isSample: i === 0 || fault.kind !== 'documented',
  run: async (replay) => {
    const { protocol, contract } = context;
    return callProblems(context, replay, fault, protocol.encodeFault(contract, fault, requestId));
  },
});

/** The first documented fault in each spelling, and one that no page lists in each form of a fault. */
function spelledFaults(context: CheckContext): readonly SpelledAnswer[] {
  const { protocol, contract } = context;
  const faults = testedFaults(context);
  const documented = faults.find(({ kind }) => kind === 'documented');
  const unknown = faults.find(({ kind }) => kind === 'undocumented');
  return [documented, unknown].map(withCharacters).flatMap((fault) =>
    fault === undefined
      ? []
      : {
          path: 'Faults',
          name: fault.name,
          plain: protocol.encodeFault(contract, fault, requestId),
          write: (spelling) =>
            fault.kind === 'documented' || !spelling.output ? spelling.fault?.(contract, fault, requestId) : undefined,
          problemsOf: (replay, reply, leavesOut) => callProblems(context, replay, fault, reply, leavesOut),
        },
  );
}

/** The same fault, with every kind of character in its texts. */
const withCharacters = (fault: TestedFault | undefined): TestedFault | undefined => {
  if (!fault) return undefined;
  const members = Object.entries(fault.members).map(([name, value]) => [
    name,
    typeof value === 'string' && name !== 'code' ? value + characters : value,
  ]);
  return { ...fault, members: Object.fromEntries(members) };
};

/** The problems of a call that this reply answers. */
async function callProblems(
  context: CheckContext,
  replay: Replay,
  fault: TestedFault,
  reply: WireReply,
  leavesOut: readonly LeftOut[] = [],
): Promise<readonly Problem[]> {
  const { error, output } = await replay.call(context.fixtures.input.minimal.sdk, [reply]);
  if (error === undefined)
    return [{ rule: 'fault-not-thrown', path: faultPath(fault), expected: fault.code, actual: describeValue(output) }];
  return faultProblems(context, fault, error, leavesOut);
}
