import type { OperationContract, ServiceBinding } from '@docpact/schemas/runtime';
import type { Difference } from '../differences.ts';
import { awsJson11 } from './aws-json-1-1.ts';
import { awsQuery } from './aws-query.ts';
import type { WireReply, WireRequest } from './message.ts';

/** A fault to send: its wire code, HTTP status, side, and members (`message` among them). */
export interface WireFault {
  readonly code: string;
  readonly status: number;
  readonly side: 'client' | 'server';
  readonly members: Readonly<Record<string, string>>;
}

/** What a request says about itself outside its input. */
export interface Envelope {
  /** `Content-Type` without parameters. */
  readonly contentType: string;
  /** The whole of what names operation and version: `X-Amz-Target`, or `Action@Version`. */
  readonly target: string;
}

/** The input found in a request (JSON view), and what in the request was not input of this operation. */
export interface DecodedInput {
  readonly input: unknown;
  readonly problems: readonly Difference[];
}

/** One protocol as the service speaks it, driven by contract and `service.json`, never by the SDK's own schemas. */
export interface Codec {
  /** `Content-Type` of its requests, without parameters. */
  readonly contentType: string;
  /** What the request must say for this operation. */
  expectedEnvelope(contract: OperationContract): Envelope;
  /** The operation that the request names, found without reading the rest of it: every request is routed by it. */
  operationOf(request: WireRequest): string | undefined;
  /** What the request says. Never throws: what is missing is empty. */
  readEnvelope(request: WireRequest): Envelope;
  /** Throws `WireError` when the body cannot be read at all. */
  decodeRequest(request: WireRequest, contract: OperationContract): DecodedInput;
  /** Whether the protocol, as clients speak it, can bring over every part of this input (JSON view, valid). */
  canCarryInput(input: unknown): boolean;
  /** The same of an output. */
  canCarryOutput(output: unknown): boolean;
  /** `output` is in JSON view; a value of another type than the contract's is sent as it is. */
  encodeResponse(contract: OperationContract, output: unknown, requestId: string): WireReply;
  encodeFault(speaker: Speaker, fault: WireFault, requestId: string): WireReply;
}

/** Who sends a fault: an operation, or of a request that named none its service, as far as that is known. */
export interface Speaker {
  readonly binding: Pick<ServiceBinding, 'xmlNamespace'>;
}

/** A message that cannot be read or written in the operation's protocol. */
export class WireError extends Error {
  override readonly name = 'WireError';
}

/** The codec of each protocol of which a service may be. */
export const codecs: Readonly<Record<ServiceBinding['protocol'], Codec>> = { awsQuery, awsJson1_1: awsJson11 };

/** The codec of the operation's protocol. Throws `WireError` for a protocol that has none. */
export function codecOf(contract: OperationContract): Codec {
  const { protocol } = contract.binding;
  if (Object.hasOwn(codecs, protocol)) return codecs[protocol];
  throw new WireError(`${contract.key} speaks ${protocol}, known are ${Object.keys(codecs).join(', ')}`);
}
