import type { OperationContract } from '@docpact/schemas/runtime';
import { nearest } from '../base/did-you-mean.ts';
import { awsJson11 } from './aws-json.ts';
import { awsQuery } from './aws-query.ts';
import { everywhere } from './carries.ts';
import { type CommonFault, type Protocol, WireError } from './protocol.ts';

/** Every supported protocol. A new one needs its file and a line here. */
export const protocols: readonly Protocol[] = [awsQuery, awsJson11];

/** The protocol of the answer to a request that indicates none. It has the shortest answer. */
export const plainestProtocol: Protocol = awsJson11;

const known = new WeakMap<OperationContract, Protocol>();

/** The protocol of an operation. Throws `WireError` for one that is not supported, or that needs facts which the contract does not have. */
export function protocolOf(contract: OperationContract): Protocol {
  const protocol = known.get(contract) ?? find(contract);
  known.set(contract, protocol);
  return protocol;
}

function find(contract: OperationContract): Protocol {
  const { protocol: name } = contract.binding;
  const protocol = protocolNamed(name);
  if (!protocol) {
    const names = protocols.map((one) => one.name);
    const near = nearest(name, names);
    const meant = near === undefined ? '' : `; did you mean ${near}?`;
    throw new WireError(`${contract.key} speaks ${name}, known are ${names.join(', ')}${meant}`);
  }
  const missing = protocol.missingFacts(contract);
  if (missing.length > 0) throw new WireError(`${contract.key}: ${missing.join('; ')}`);
  return protocol;
}

/** The protocol with a name. Undefined if docpact does not support it. */
export const protocolNamed = (name: string): Protocol | undefined => protocols.find((one) => one.name === name);

/** The faults of a failing service, the same in every protocol. */
const serverErrors: readonly CommonFault[] = [
  { code: 'InternalFailure', status: 500, side: 'server' },
  { code: 'ServiceUnavailable', status: 503, side: 'server' },
];

/** The faults that any operation may return, from every service's page of common errors. SDK clients retry all of them. */
export const commonFaultsOf = (contract: OperationContract): readonly CommonFault[] => [
  ...protocolOf(contract).throttles,
  ...serverErrors,
];

/** Whether the operation's protocol can carry every text in an output. */
export const carriesTexts = (contract: OperationContract, output: unknown): boolean =>
  everywhere(undefined, output, (_, value) => typeof value !== 'string' || protocolOf(contract).carriesText(value));
