/**
 * awsJson 1.1: https://smithy.io/2.0/aws/protocols/aws-json-1_1-protocol.html
 * The operation travels in `X-Amz-Target`; timestamps are seconds since 1970 as a number, with a fraction;
 * a fault names itself in `__type`. An operation without input sends `{}`.
 */
import { isDateTime, type OperationContract } from '@docpact/schemas/runtime';
import type { Codec, DecodedInput, Envelope } from './codec.ts';
import { WireError } from './codec.ts';
import { bodyText, mediaType, type WireReply, type WireRequest } from './message.ts';
import { entryShape, isTimestamp, itemShape, memberShape, rootShape, type Shape } from './shape.ts';

const contentType = 'application/x-amz-json-1.1';

export const awsJson11: Codec = {
  contentType,
  expectedEnvelope: ({ binding, name }) => ({
    contentType,
    target: `${binding.targetPrefix}.${name}`,
  }),
  operationOf: ({ headers }) => headers['x-amz-target']?.split('.').at(1),
  readEnvelope,
  decodeRequest,
  encodeResponse: (contract, output, requestId) =>
    reply(200, JSON.stringify(mapTimestamps(contract, rootShape(contract, 'Output'), output, toEpoch)), requestId),
  canCarryInput: () => true,
  canCarryOutput: () => true,
  encodeFault: (_speaker, fault, requestId) =>
    reply(fault.status, JSON.stringify({ __type: fault.code, ...fault.members }), requestId),
};

function readEnvelope({ headers }: WireRequest): Envelope {
  return { contentType: mediaType(headers), target: headers['x-amz-target'] ?? '' };
}

function decodeRequest(request: WireRequest, contract: OperationContract): DecodedInput {
  const body = parseBody(request, contract);
  return { input: mapTimestamps(contract, rootShape(contract, 'Input'), body, fromEpoch), problems: [] };
}

function parseBody(request: WireRequest, contract: OperationContract): unknown {
  try {
    return JSON.parse(bodyText(request));
  } catch (cause) {
    throw new WireError(`${contract.key}: the request body is not JSON`, { cause });
  }
}

const toEpoch = (value: unknown): unknown =>
  typeof value === 'string' && isDateTime(value) ? Date.parse(value) / 1000 : value;

/** A number beyond all calendars stays a number, so that the validator tells of it. */
const fromEpoch = (value: unknown): unknown =>
  typeof value === 'number' && Math.abs(value) <= 8.64e12 ? new Date(Math.round(value * 1000)).toISOString() : value;

/** The same value with each timestamp turned; what the contract does not know stays as it is. */
function mapTimestamps(
  contract: OperationContract,
  shape: Shape,
  value: unknown,
  turn: (value: unknown) => unknown,
): unknown {
  if (isTimestamp(shape)) return turn(value);
  if (Array.isArray(value)) {
    if (typeof shape.node.items !== 'object') return value;
    const item = itemShape(contract, shape);
    return value.map((entry) => mapTimestamps(contract, item, entry, turn));
  }
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).map(([key, entry]): [string, unknown] => {
    const member = memberShape(contract, shape, key) ?? entryShape(contract, shape);
    return [key, member ? mapTimestamps(contract, member, entry, turn) : entry];
  });
  return Object.fromEntries(members);
}

const reply = (status: number, body: string, requestId: string): WireReply => ({
  status,
  headers: { 'content-type': contentType, 'x-amzn-requestid': requestId },
  body,
});
