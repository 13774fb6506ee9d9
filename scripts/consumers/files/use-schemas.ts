// The types of the schemas say what the contracts say. Each line that is marked must be a mistake, or the compiler complains.
import { type OperationKey, type OperationTypes, operations } from '@docpact/schemas';
import { type GetInstanceSnapshot, GetInstanceSnapshotOutput, type InstanceSnapshot } from '@docpact/schemas/lightsail';
import {
  CreateDBClusterSnapshotInput,
  isCreateDBClusterSnapshotInput,
} from '@docpact/schemas/neptune/CreateDBClusterSnapshot';
import document from '@docpact/schemas/neptune/CreateDBClusterSnapshot.json' with { type: 'json' };
import provenance from '@docpact/schemas/neptune/CreateDBClusterSnapshot.source.json' with { type: 'json' };
import binding from '@docpact/schemas/neptune/service.json' with { type: 'json' };
import {
  ContractViolation,
  describeIssue,
  type Issue,
  type StandardResult,
  type Validator,
} from '@docpact/schemas/runtime';

const input: CreateDBClusterSnapshotInput = { DBClusterSnapshotIdentifier: 'nightly-1', DBClusterIdentifier: 'graph' };
// @ts-expect-error a required member is missing
export const incomplete: CreateDBClusterSnapshotInput = { DBClusterSnapshotIdentifier: 'nightly-1' };
// @ts-expect-error no such member
export const unknownMember: CreateDBClusterSnapshotInput = { ...input, Nothing: 1 };
// @ts-expect-error a number is no text
export const wrongType: CreateDBClusterSnapshotInput = { ...input, DBClusterIdentifier: 7 };
// @ts-expect-error the SDK's view of a moment is a Date
export const wrongView: InstanceSnapshot = { createdAt: '2026-01-01T00:00:00Z' };
export const unset: InstanceSnapshot = { createdAt: undefined };

export function narrowed(value: unknown): string {
  if (CreateDBClusterSnapshotInput.is(value)) {
    // @ts-expect-error text is no number
    const wrong: number = value.DBClusterIdentifier;
    return value.DBClusterIdentifier + wrong;
  }
  // @ts-expect-error what was not checked is unknown
  return value.DBClusterIdentifier;
}

export function judged(value: unknown): string {
  // @ts-expect-error what was not checked is unknown
  if (!isCreateDBClusterSnapshotInput(value)) return value.DBClusterIdentifier;
  return value.DBClusterIdentifier;
}

export function asserted(value: unknown): Date | undefined {
  GetInstanceSnapshotOutput.assert(value);
  return value.instanceSnapshot?.createdAt;
}

const issues: readonly Issue[] = CreateDBClusterSnapshotInput.issues(input);
// @ts-expect-error what is there can be anything
export const wrongActual: string[] = issues.map(({ actual }) => actual);
export const told: string[] = issues.map((issue) => `${describeIssue(issue)} (line ${issue.source.line})`);
const result: StandardResult<CreateDBClusterSnapshotInput> = CreateDBClusterSnapshotInput['~standard'].validate(input);
const validator: Validator<CreateDBClusterSnapshotInput> = CreateDBClusterSnapshotInput;
// @ts-expect-error another operation's validator
export const otherValidator: Validator<CreateDBClusterSnapshotInput> = GetInstanceSnapshotOutput;
export const violation = (error: unknown): readonly Issue[] => (error instanceof ContractViolation ? error.issues : []);

const key: OperationKey = 'lightsail/GetInstanceSnapshot';
// @ts-expect-error no such operation
export const unknownKey: OperationKey = 'lightsail/GetNothing';
export const output: OperationTypes[typeof key]['Output'] = {
  instanceSnapshot: { name: 'blog-1', createdAt: new Date(0) },
};
export const loaded: Promise<typeof GetInstanceSnapshot> = operations[key].load();

const required: readonly string[] = document.$defs.Input.required;
// @ts-expect-error JSON keeps its types
export const wrongJson: number = document.title;
export const page: string = provenance.page;
export const protocol: string = binding.protocol;
export default [issues, result, validator, required];
