import type { OperationContract } from '@docpact/schemas/runtime';
import { codecOf, type WireFault } from '../wire/codec.ts';
import type { Answer } from './operation-table.ts';
import { readInput } from './read-input.ts';

/**
 * An answer that behaves as documented: the output (JSON view) for an input that keeps the contract,
 * the service's fault for a broken constraint, with every issue in its message, for one that does not.
 */
export function validatingAnswer(contract: OperationContract, output: unknown, requestId: string): Answer {
  const codec = codecOf(contract);
  return (request) => {
    const { broken } = readInput(contract, request);
    if (broken.length === 0) return codec.encodeResponse(contract, output, requestId);
    return codec.encodeFault(contract, constraintFault(contract, broken.join('; ')), requestId);
  };
}

/** The fault with which the service answers a broken constraint. */
export const constraintFault = ({ binding }: OperationContract, message: string): WireFault => ({
  ...binding.constraintFault,
  side: 'client',
  members: { message },
});
