import type { OperationContract } from '@docpact/schemas/runtime';
import { WireError, type WireFault } from '../wire/codec.ts';

/**
 * A fault that the operation's page documents, as `service.json` says it is sent.
 * @throws WireError for a shape that the service does not have
 */
export function documentedFault({ key, binding }: OperationContract, shape: string, message: string): WireFault {
  const fault = Object.hasOwn(binding.faults, shape) ? binding.faults[shape] : undefined;
  if (!fault) throw new WireError(`${key}: service.json does not say how ${shape} is sent`);
  const { code, status, side } = fault;
  return { code, status, side, members: { message } };
}
