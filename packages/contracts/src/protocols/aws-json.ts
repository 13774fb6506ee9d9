/**
 * awsJson 1.1: https://smithy.io/2.0/aws/protocols/aws-json-1_1-protocol.html
 * `X-Amz-Target` has the operation. A timestamp is a number of seconds since 1970, with a fraction. `__type` names a fault. An operation
 * without input sends `{}`.
 */
import type { OperationContract } from '@docpact/schemas/runtime';
import { memberOf } from '../base/member-of.ts';
import { faultShapesOf, type Place, shapesOf } from '../registry/place.ts';
import { faultForms } from './aws-json-faults.ts';
import { carriesTimestamp, everywhere } from './carries.ts';
import { httpSpellings } from './http-spellings.ts';
import { type JsonStyle, jsonStyles, printInStyle } from './json-spellings.ts';
import { fromWireJson, toWireJson, withNumberAsText } from './json-values.ts';
import { bodyText, bytesOf, mediaType, type WireReply, type WireRequest } from './message.ts';
import {
  type Corruption,
  type DecodedInput,
  type FaultSender,
  type Protocol,
  type Spelling,
  WireError,
  type WireFault,
} from './protocol.ts';
import { Refusal, shorten } from './refusal.ts';
import { assertRpc, rpcEnvelope } from './rpc.ts';

const contentType = 'application/x-amz-json-1.1';
const timestamps = 'epoch-seconds';

const unknownOperation = { status: 404, code: 'UnknownOperationException' };
const serialization = { status: 400, code: 'SerializationException' };

export const awsJson11: Protocol = {
  name: 'awsJson1_1',
  missingFacts: ({ binding }) => (binding.targetPrefix === undefined ? ['service.json has no "targetPrefix"'] : []),

  speaks: ({ headers }) => headers['x-amz-target'] !== undefined,
  names: ({ headers }, { targetPrefix }) => {
    const target = headers['x-amz-target'];
    return target === undefined ? undefined : target.split('.', 1)[0] === targetPrefix;
  },
  router,

  expectedEnvelope: (contract) => rpcEnvelope(contentType, targetOf(contract)),
  readEnvelope: ({ method, path, headers }) => ({
    method,
    path,
    contentType: mediaType(headers),
    target: headers['x-amz-target'] ?? '',
  }),
  decodeInput,
  carriesInput: (contract, input) => everywhere(shapesOf(contract).root('Input'), input, carriesTimestamp),

  encodeOutput,
  carriesOutput: (contract, output) => everywhere(shapesOf(contract).root('Output'), output, carriesTimestamp),
  carriesText: () => true,
  showsTypes: true,
  timestamps,
  namesItems: false,
  corruptions,
  spellings: spellings(),

  // Clients of this protocol ignore the JSON name that a schema may give a member. A change of that name is reported all the same.
  nameTraits: ['jsonName'],

  encodeFault,
  codeIn: (error) => {
    const named = memberOf(error, '__type') ?? memberOf(error, 'name');
    return typeof named === 'string' ? bareName(named) : named;
  },
  throttles: [{ code: 'ThrottlingException', status: 400, side: 'client' }],
  // https://smithy.io/2.0/aws/protocols/aws-json-1_1-protocol.html and the faults of `smithy.framework`
  refusals: {
    'foreign caller': { status: 403, code: 'AccessDeniedException' },
    'no operation': unknownOperation,
    'unknown operation': unknownOperation,
    'unknown path': unknownOperation,
    'wrong method': { status: 405, code: 'MethodNotAllowedException' },
    'wrong media type': { status: 415, code: 'UnsupportedMediaTypeException' },
    'malformed body': serialization,
    'wrong type': serialization,
    'body too large': { status: 413, code: 'RequestEntityTooLargeException' },
    failure: { status: 500, code: 'InternalFailure' },
  },
};

const targetOf = ({ binding, name }: OperationContract): string => `${binding.targetPrefix}.${name}`;

function router(contracts: readonly OperationContract[]): (request: WireRequest) => OperationContract {
  const byTarget = new Map(contracts.map((contract) => [targetOf(contract), contract]));
  return (request) => {
    assertRpc(request);
    const { headers } = request;
    const target = headers['x-amz-target'];
    if (target === undefined) throw new Refusal('no operation', 'the header X-Amz-Target is missing');
    const contract = byTarget.get(target);
    if (!contract) throw new Refusal('unknown operation', `no operation ${shorten(target)} is answered here`);
    const type = mediaType(headers).toLowerCase();
    if (type === contentType) return contract;
    throw new Refusal('wrong media type', `the content type is ${type || 'missing'}; expected ${contentType}`);
  };
}

function decodeInput(contract: OperationContract, request: WireRequest): DecodedInput {
  const place = shapesOf(contract).root('Input');
  // Services also accept an operation without input when it has no body: the protocol test `includes_x_amz_target_and_content_type`.
  if (request.body.length === 0 && place.members.length === 0) return { input: {}, problems: [] };
  return { input: fromWireJson(place, parseBody(request, contract), timestamps), problems: [] };
}

function parseBody(request: WireRequest, contract: OperationContract): unknown {
  try {
    return JSON.parse(bodyText(request));
  } catch (cause) {
    throw new WireError(`${contract.key}: the request body is not JSON`, { cause });
  }
}

function encodeOutput(contract: OperationContract, output: unknown, requestId: string): WireReply {
  return reply(200, JSON.stringify(toWireJson(shapesOf(contract).root('Output'), output, timestamps)), requestId);
}

function encodeFault(sender: FaultSender, fault: WireFault, requestId: string): WireReply {
  return reply(fault.status, JSON.stringify({ __type: fault.code, ...membersIn(sender, fault) }), requestId);
}

/** The name of a fault without the namespace before it and the URI behind it. */
const bareName = (named: string): string => named.split(':')[0]?.split('#').at(-1) ?? named;

const placeOf = ({ binding }: FaultSender, { shape }: WireFault): Place | undefined =>
  binding && shape !== undefined ? faultShapesOf(binding).root(shape) : undefined;

/** The members of a fault as they are sent. */
const membersIn = (sender: FaultSender, fault: WireFault): Readonly<Record<string, unknown>> =>
  Object(toWireJson(placeOf(sender, fault), fault.members, timestamps));

function corruptions(contract: OperationContract, intact: WireReply): readonly Corruption[] {
  const body = bodyText(intact);
  const retyped = withNumberAsText(shapesOf(contract).root('Output'), JSON.parse(body));
  const broken = (name: string, text: string) =>
    text === body ? [] : [{ name, reply: { ...intact, body: bytesOf(text) } }];
  return [
    ...broken('an empty object', '{}'),
    ...broken('a number as text', JSON.stringify(retyped)),
    ...broken('the output in a wrapper', `{"Output":${body}}`),
  ];
}

function spellings(): readonly Spelling[] {
  const inStyle = (style: JsonStyle): Spelling => ({
    name: style.name,
    ...(style.addsMembers && { addsMembers: true }),
    output: (contract, output, requestId) => {
      const place = shapesOf(contract).root('Output');
      return reply(200, printInStyle(place, toWireJson(place, output, timestamps), style, timestamps), requestId);
    },
    fault: (sender, fault, requestId) => {
      const body = { __type: fault.code, ...membersIn(sender, fault) };
      return reply(fault.status, printInStyle(placeOf(sender, fault), body, style, timestamps), requestId);
    },
  });
  return [
    ...httpSpellings({ output: encodeOutput, fault: encodeFault }),
    ...jsonStyles.map(inStyle),
    ...faultForms.map(
      ({ name, write, leavesOut, isOfHttp }): Spelling => ({
        name,
        fault: (sender, fault, requestId) => {
          const form = write(fault.code, membersIn(sender, fault), placeOf(sender, fault));
          if (!form) return undefined;
          const { headers, body, ...rest } = reply(fault.status, form.body ? JSON.stringify(form.body) : '', requestId);
          return { ...rest, body, headers: { ...headers, ...form.headers } };
        },
        ...(leavesOut && { leavesOut }),
        ...(isOfHttp && { isOfHttp }),
      }),
    ),
  ];
}

const reply = (status: number, body: string, requestId: string): WireReply => ({
  status,
  headers: { 'content-type': contentType, 'x-amzn-requestid': requestId },
  body: bytesOf(body),
});
