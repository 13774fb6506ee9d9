import type { OperationContract, ServiceBinding } from '@docpact/schemas/runtime';
import { wireFaultOf } from '../../state/index.ts';
import type { WireFault } from '../../wire/codec.ts';

type Common = Omit<WireFault, 'members'>;

const serverErrors: readonly Common[] = [
  { code: 'InternalFailure', status: 500, side: 'server' },
  { code: 'ServiceUnavailable', status: 503, side: 'server' },
];

/** What any operation may answer with, from every service's page of common errors; SDK clients retry all of them. */
const commonFaults: Readonly<Record<ServiceBinding['protocol'], readonly Common[]>> = {
  awsQuery: [{ code: 'Throttling', status: 400, side: 'client' }, ...serverErrors],
  awsJson1_1: [{ code: 'ThrottlingException', status: 400, side: 'client' }, ...serverErrors],
};

/** The names of all faults that can be asked for: the documented shapes, then the codes that every service has. */
export const faultNames = ({ document, binding }: OperationContract): readonly string[] => [
  ...document['x-operation'].errors,
  ...commonFaults[binding.protocol].map(({ code }) => code),
];

/** The fault of that name, one of `faultNames`. */
export function namedFault(contract: OperationContract, name: string, message: string): WireFault {
  const common = commonFaults[contract.binding.protocol].find(({ code }) => code === name);
  return common ? { ...common, members: { message } } : wireFaultOf(contract, { fault: name, message });
}
