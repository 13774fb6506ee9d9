import type { OperationContract } from '@docpact/schemas/runtime';
import { nearest } from '../base/did-you-mean.ts';
import { awsJson11 } from './aws-json.ts';
import { awsQuery } from './aws-query.ts';
import { everywhere } from './carries.ts';
import { type CommonFault, type Protocol, WireError } from './protocol.ts';

/** Every protocol that contracts can be of. A new one is its file and its line here. */
export const protocols: readonly Protocol[] = [awsQuery, awsJson11];

/** In which protocol a request is answered that says nothing of its own: the one that has the shortest answer. */
export const plainestProtocol: Protocol = awsJson11;

const known = new WeakMap<OperationContract, Protocol>();

/** The protocol of an operation. Throws `WireError` for one that there is not, or that needs facts which the contract does not have. */
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

/** The protocol of a name; undefined where docpact has none of that name. */
export const protocolNamed = (name: string): Protocol | undefined => protocols.find((one) => one.name === name);

/** What a service says where it fails; the same in every protocol. */
const serverErrors: readonly CommonFault[] = [
  { code: 'InternalFailure', status: 500, side: 'server' },
  { code: 'ServiceUnavailable', status: 503, side: 'server' },
];

/** What any operation may answer with, from every service's page of common errors; SDK clients retry all of them. */
export const commonFaultsOf = (contract: OperationContract): readonly CommonFault[] => [
  ...protocolOf(contract).throttles,
  ...serverErrors,
];

/** Whether the operation's protocol can bring over every text in an output. */
export const carriesTexts = (contract: OperationContract, output: unknown): boolean =>
  everywhere(undefined, output, (_, value) => typeof value !== 'string' || protocolOf(contract).carriesText(value));

/** Protocols by what a client calls them: since 3.936 a class, before that a file of its own. */
const sdkNames: Readonly<Record<string, string>> = {
  awsquery: 'awsQuery',
  awsec2: 'ec2Query',
  awsec2query: 'ec2Query',
  awsjson10: 'awsJson1_0',
  awsjson11: 'awsJson1_1',
  awsrestjson: 'restJson1',
  awsrestjson1: 'restJson1',
  awsrestxml: 'restXml',
  awssmithyrpcv2cbor: 'rpcv2Cbor',
  smithyrpcv2cbor: 'rpcv2Cbor',
};

/** The name in Smithy of the protocol that a client calls so; undefined for a name that no client has had yet. */
export const protocolOfSdk = (name: string): string | undefined => sdkNames[name.replaceAll('_', '').toLowerCase()];

/** The trait in which a client's schemas have the code and the status of a fault on the wire, where they are not the plain ones. */
export const faultTrait = 'awsQueryError';
