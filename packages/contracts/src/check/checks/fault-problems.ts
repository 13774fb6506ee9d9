import { describeDifference } from '../../base/describe-value.ts';
import type { CaughtError } from '../../clients/run/client-runner.ts';
import type { Problem } from '../../findings/finding.ts';
import type { RuleId } from '../../findings/rules.ts';
import type { LeftOut } from '../../protocols/protocol.ts';
import { requestId } from '../replay/replay.ts';
import { type CheckContext, hasClass } from './check.ts';
import { describeThrown } from './describe-thrown.ts';
import { metadataOf } from './metadata.ts';
import { faultPath, type TestedFault } from './tested-faults.ts';

/** Whether an error is exactly the class of a fault, with all that was sent of it. */
export const faultProblems = (
  context: CheckContext,
  fault: TestedFault,
  error: CaughtError,
  leavesOut: readonly LeftOut[] = [],
): readonly Problem[] => [
  ...classProblems(context, fault, error, leavesOut),
  ...carriedProblems(context, fault, error, leavesOut),
];

function classProblems(
  context: CheckContext,
  fault: TestedFault,
  error: CaughtError,
  leavesOut: readonly LeftOut[],
): readonly Problem[] {
  const { contract } = context;
  if (leavesOut.includes('name')) return baseProblems(context, fault, error);
  // A code missing from the pages of this operation may still be a fault of another operation of the service.
  const undocumented = hasClass(context, fault.code) ? fault.code : contract.binding.sdk.baseException;
  const className = fault.shape ?? undocumented;
  const path = faultPath(fault);
  const pointer = pointerOfFault(context, fault);
  if (!hasClass(context, className))
    return [{ rule: 'fault-class-missing', path, expected: `class ${className}`, actual: 'no such export', pointer }];
  const name = fault.shape ?? fault.code;
  const isExact =
    error.classes[0]?.includes(className) &&
    error.members.name === name &&
    error.classes.some((names) => names.includes(contract.binding.sdk.baseException));
  if (isExact) return [];
  const actual = describeThrown(error);
  return [{ rule: 'fault-unmapped', path, expected: `${className} named "${name}"`, actual, pointer }];
}

/** Without a name, any fault is the base exception of its service. */
function baseProblems({ contract }: CheckContext, fault: TestedFault, error: CaughtError): readonly Problem[] {
  const { baseException } = contract.binding.sdk;
  if (error.classes[0]?.includes(baseException)) return [];
  return [{ rule: 'fault-unmapped', path: faultPath(fault), expected: baseException, actual: describeThrown(error) }];
}

const pointerOfFault = ({ contract }: CheckContext, fault: TestedFault): string =>
  `/x-operation/errors/${contract.document['x-operation'].errors.indexOf(fault.shape ?? '')}`;

/** Generated readers treat every fault that they do not know, or that has no name, as the caller's, whatever its status. */
const sideRule = (context: CheckContext, name: string | undefined, error: CaughtError): RuleId => {
  const isKnown = context.service.readsBySchema || (name !== undefined && hasClass(context, name));
  return !isKnown && error.members.$fault === 'client' ? 'fault-side-assumed' : 'fault-side';
};

/** The data of the error besides its class. The SDK uses shape names as codes, so the code is compared separately. */
function carriedProblems(
  context: CheckContext,
  fault: TestedFault,
  error: CaughtError,
  leavesOut: readonly LeftOut[],
): readonly Problem[] {
  const metadata = metadataOf(error.members);
  const path = faultPath(fault);
  const compare = (rule: RuleId, at: string, expected: unknown, actual: unknown): readonly Problem[] =>
    expected === actual ? [] : [{ rule, path: at, ...describedDifference(expected, actual) }];
  const unless = (left: LeftOut, problems: () => readonly Problem[]): readonly Problem[] =>
    leavesOut.includes(left) ? [] : problems();
  const partOf = (member: string): LeftOut => (isText(member) ? 'message' : member === 'code' ? 'code' : 'members');
  const members = Object.entries(fault.members).filter(([member]) => !leavesOut.includes(partOf(member)));
  const name = leavesOut.includes('name') ? undefined : (fault.shape ?? fault.code);
  return [
    ...compare(sideRule(context, name, error), `${path}.$fault`, fault.side, error.members.$fault),
    ...compare('fault-status', `${path}.$metadata.httpStatusCode`, fault.status, metadata.httpStatusCode),
    ...unless('request id', () =>
      compare('fault-request-id', `${path}.$metadata.requestId`, requestId, metadata.requestId),
    ),
    ...unless('name', () => compare('fault-code', `${path}.Code`, fault.code, context.protocol.codeIn(error.members))),
    ...members.flatMap(([member, text]) =>
      compare('fault-member-lost', `${path}.${member}`, text, isText(member) ? error.message : error.members[member]),
    ),
  ];
}

function describedDifference(expected: unknown, actual: unknown): Pick<Problem, 'expected' | 'actual'> {
  const [wanted, got] = describeDifference(expected, actual);
  return { expected: wanted, actual: got };
}

const isText = (member: string): boolean => /^message$/i.test(member);
