import type { OperationContract } from '@docpact/schemas/runtime';
import { commonFaultsOf } from '../protocols/index.ts';
import type { WireFault } from '../protocols/protocol.ts';

/** A call that the service carried out. `output` is in JSON view: timestamps are RFC 3339 text. */
export interface Answered<Output = unknown> {
  readonly output: Output;
}

/** A call that the service refused. */
export interface Refused {
  /** The shape of a documented fault. If the page has no shape for it, its wire code. */
  readonly fault: string;
  /** The problem, in words. */
  readonly message: string;
  /** Members of the fault besides its message, in JSON view, such as `resourceName`. */
  readonly members?: Readonly<Record<string, unknown>>;
}

/** The result of a call to a service. */
export type Outcome<Output = unknown> = Answered<Output> | Refused;

/** A refusal with the service's constraint fault. It is named by its shape if the service has one. */
export function constraintRefusal({ binding }: OperationContract, message: string): Refused {
  const { code } = binding.constraintFault;
  const shape = Object.entries(binding.faults).find(([, fault]) => fault.code === code)?.[0];
  return { fault: shape ?? code, message };
}

/**
 * A refusal as it is sent. A fault of the service is named by its shape, one that any operation may return by its code. Any other becomes the
 * constraint fault.
 */
export function faultOf(contract: OperationContract, { fault, message, members }: Refused): WireFault {
  const { faults, constraintFault } = contract.binding;
  const documented = Object.hasOwn(faults, fault) ? faults[fault] : undefined;
  if (documented)
    return { ...documented, members: { [textMember(contract, fault)]: message, ...members }, shape: fault };
  const common = commonFaultsOf(contract).find(({ code }) => code === fault);
  return { ...(common ?? { ...constraintFault, side: 'client' }), members: { message, ...members } };
}

/** The member of a fault with its text. Services spell it in upper or lower case. */
const textMember = ({ binding }: OperationContract, shape: string): string =>
  Object.keys(binding.$defs[shape]?.properties ?? {}).find((name) => /^message$/i.test(name)) ?? 'message';

/** The names of all available faults: the documented shapes, then the codes that every service has. */
export const faultNames = (contract: OperationContract): readonly string[] => [
  ...contract.document['x-operation'].errors,
  ...commonFaultsOf(contract).map(({ code }) => code),
];
