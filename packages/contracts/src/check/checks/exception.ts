import { describeValue } from '../../base/describe-value.ts';
import { messageOf } from '../../base/docpact-error.ts';
import { memberOf } from '../../base/member-of.ts';
import { exportedClass } from '../../clients/sdk-client.ts';
import type { Problem } from '../../findings/finding.ts';
import type { RuleId } from '../../findings/rules.ts';
import { requestId } from '../replay/replay.ts';
import { brokenAnswerCases } from './broken-answers.ts';
import type { Case, Check, CheckContext } from './check.ts';
import { metadataOf } from './metadata.ts';
import { retryCases } from './retry.ts';
import { faultPath, type TestedFault, testedFaults } from './tested-faults.ts';

/** The client turns each fault into exactly its class with all its members, and an undocumented code into the base exception. */
export const exception: Check = {
  name: 'exception',
  cases: (context) => [
    ...testedFaults(context).map((fault) => faultCase(context, fault)),
    ...retryCases(context),
    ...brokenAnswerCases(context),
  ],
};

const faultCase = (context: CheckContext, fault: TestedFault): Case => ({
  name: fault.name,
  isSample: true,
  run: async () => {
    const { protocol, contract, fixtures, replay } = context;
    const reply = protocol.encodeFault(contract, fault, requestId);
    const { error, output } = await replay.call(fixtures.input.minimal.sdk, { reply: () => reply });
    if (error === undefined)
      return [
        { rule: 'fault-not-thrown', path: faultPath(fault), expected: fault.code, actual: describeValue(output) },
      ];
    return [...classProblems(context, fault, error), ...carriedProblems(context, fault, error)];
  },
});

function classProblems(context: CheckContext, fault: TestedFault, error: unknown): readonly Problem[] {
  const { sdk, contract } = context;
  // A code missing from the pages of this operation may still be a fault of another operation of the service.
  const undocumented = exportedClass(sdk, fault.code) ? fault.code : contract.binding.sdk.baseException;
  const className = fault.shape ?? undocumented;
  const expected = exportedClass(sdk, className);
  const base = exportedClass(sdk, contract.binding.sdk.baseException);
  const path = faultPath(fault);
  const pointer = pointerOfFault(context, fault);
  if (!expected)
    return [{ rule: 'fault-class-missing', path, expected: `class ${className}`, actual: 'no such export', pointer }];
  const name = fault.shape ?? fault.code;
  const isExact =
    memberOf(error, 'constructor') === expected &&
    memberOf(error, 'name') === name &&
    base !== undefined &&
    error instanceof base;
  if (isExact) return [];
  const actual = `${describeValue(memberOf(memberOf(error, 'constructor'), 'name'))} named ${describeValue(memberOf(error, 'name'))}`;
  return [{ rule: 'fault-unmapped', path, expected: `${className} named "${name}"`, actual, pointer }];
}

const pointerOfFault = ({ contract }: CheckContext, fault: TestedFault): string =>
  `/x-operation/errors/${contract.document['x-operation'].errors.indexOf(fault.shape ?? '')}`;

/** Generated readers treat every unknown fault as the caller's, whatever its status. */
const sideRule = ({ readsBySchema, sdk }: CheckContext, { code, shape }: TestedFault, error: unknown): RuleId => {
  const isKnown = readsBySchema || exportedClass(sdk, shape ?? code) !== undefined;
  return !isKnown && memberOf(error, '$fault') === 'client' ? 'fault-side-assumed' : 'fault-side';
};

/** The data of the error besides its class. The SDK uses shape names as codes, so the code is compared separately. */
function carriedProblems(context: CheckContext, fault: TestedFault, error: unknown): readonly Problem[] {
  const metadata = metadataOf(error);
  const path = faultPath(fault);
  const compare = (rule: RuleId, at: string, expected: unknown, actual: unknown): readonly Problem[] =>
    expected === actual ? [] : [{ rule, path: at, expected: describeValue(expected), actual: describeValue(actual) }];
  const code = context.protocol.codeIn(error);
  return [
    ...compare(sideRule(context, fault, error), `${path}.$fault`, fault.side, memberOf(error, '$fault')),
    ...compare('fault-status', `${path}.$metadata.httpStatusCode`, fault.status, metadata.httpStatusCode),
    ...compare('fault-request-id', `${path}.$metadata.requestId`, requestId, metadata.requestId),
    ...compare('fault-code', `${path}.Code`, fault.code, code),
    ...Object.entries(fault.members).flatMap(([member, text]) =>
      compare(
        'fault-member-lost',
        `${path}.${member}`,
        text,
        /^message$/i.test(member) ? messageOf(error) : memberOf(error, member),
      ),
    ),
  ];
}
