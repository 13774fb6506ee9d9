import type { OperationContract } from '@docpact/schemas/runtime';
import type { WireFault } from '../wire/codec.ts';
import type { Refused } from './outcome.ts';

/** A refusal as it is sent: by the fault's binding, or as the constraint fault where the fault has none. */
export function wireFaultOf({ binding }: OperationContract, { fault, message, members }: Refused): WireFault {
  const known = Object.hasOwn(binding.faults, fault) ? binding.faults[fault] : undefined;
  const { code, status, side } = known ?? { ...binding.constraintFault, side: 'client' as const };
  return { code, status, side, members: { message, ...members } };
}
