import type { OperationContract } from '@docpact/schemas/runtime';
import { commonFaultsOf } from '../protocols/index.ts';
import type { WireFault } from '../protocols/protocol.ts';

/** A call that the service carried out. `output` is in JSON view: timestamps are RFC 3339 text. */
export interface Answered<Output = unknown> {
  readonly output: Output;
}

/** A call that the service refused. */
export interface Refused {
  /** The name of a documented fault's shape; of one that has no shape on the page, its wire code. */
  readonly fault: string;
  /** What was wrong, for people. */
  readonly message: string;
  /** Members of the fault beside its message, in JSON view, such as `resourceName`. */
  readonly members?: Readonly<Record<string, unknown>>;
}

/** What a service says to a call. */
export type Outcome<Output = unknown> = Answered<Output> | Refused;

/** The refusal by the service's constraint fault, under the name of its shape where the service has one. */
export function constraintRefusal({ binding }: OperationContract, message: string): Refused {
  const { code } = binding.constraintFault;
  const shape = Object.entries(binding.faults).find(([, fault]) => fault.code === code)?.[0];
  return { fault: shape ?? code, message };
}

/**
 * A refusal as it is sent: a fault of the service by its shape, one that any operation may answer with by its code, and any other as
 * the constraint fault.
 */
export function faultOf(contract: OperationContract, { fault, message, members }: Refused): WireFault {
  const { faults, constraintFault } = contract.binding;
  const documented = Object.hasOwn(faults, fault) ? faults[fault] : undefined;
  if (documented)
    return { ...documented, members: { [textMember(contract, fault)]: message, ...members }, shape: fault };
  const common = commonFaultsOf(contract).find(({ code }) => code === fault);
  return { ...(common ?? { ...constraintFault, side: 'client' }), members: { message, ...members } };
}

/** The member of a fault that holds its text: services write it in either case. */
const textMember = ({ binding }: OperationContract, shape: string): string =>
  Object.keys(binding.$defs[shape]?.properties ?? {}).find((name) => /^message$/i.test(name)) ?? 'message';

/** The names of all faults that can be asked for: the documented shapes, then the codes that every service has. */
export const faultNames = (contract: OperationContract): readonly string[] => [
  ...contract.document['x-operation'].errors,
  ...commonFaultsOf(contract).map(({ code }) => code),
];
