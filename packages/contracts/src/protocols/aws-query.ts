/**
 * awsQuery: https://smithy.io/2.0/aws/protocols/aws-query-protocol.html
 * Requests are form-encoded, with `Action` and `Version` first. A list is `Tags.Tag.1`, counted from 1. An empty list is `Tags=`. A map is
 * `Labels.entry.1.key`. An empty structure or map writes nothing, so it is lost.
 * Responses are XML in `<XResponse><XResult>`, faults are in `<ErrorResponse>`. Neither side can carry null: it is left out.
 */
import { isUtf8 } from 'node:buffer';
import type { OperationContract } from '@docpact/schemas/runtime';
import { memberOf } from '../base/member-of.ts';
import { faultShapesOf, type Place, shapesOf } from '../registry/place.ts';
import { faultForms, without } from './aws-query-faults.ts';
import { decodeForm, readForm } from './aws-query-form.ts';
import { carriesTimestamp, everywhere } from './carries.ts';
import { httpSpellings } from './http-spellings.ts';
import { bodyText, bytesOf, mediaType, type WireReply, type WireRequest } from './message.ts';
import {
  type Corruption,
  type FaultSender,
  type Protocol,
  type Spelling,
  WireError,
  type WireFault,
} from './protocol.ts';
import { Refusal, shorten } from './refusal.ts';
import { assertRpc, rpcEnvelope } from './rpc.ts';
import { textTimestamps } from './timestamps.ts';
import { carriesText, membersOf, printXml, type XmlElement } from './xml.ts';
import { printInStyle, type XmlStyle, xmlStyles } from './xml-spellings.ts';

const contentType = 'application/x-www-form-urlencoded';

export const awsQuery: Protocol = {
  name: 'awsQuery',
  missingFacts,

  speaks: ({ headers }) => mediaType(headers).toLowerCase() === contentType,
  names: () => undefined,
  router,

  expectedEnvelope: (contract) => rpcEnvelope(contentType, targetOf(contract)),
  readEnvelope: (request) => {
    const { method, path, headers } = request;
    return { method, path, contentType: mediaType(headers), target: targetIn(request) };
  },
  decodeInput: (contract, request) => decodeForm(formOf(contract, request), shapesOf(contract).root('Input')),
  carriesInput,

  encodeOutput,
  carriesOutput,
  carriesText,
  showsTypes: false,
  timestamps: textTimestamps,
  namesItems: true,
  corruptions,
  spellings: spellings(),

  nameTraits: ['xmlName'],

  encodeFault,
  codeIn: (error) => memberOf(memberOf(error, 'Error'), 'Code') ?? memberOf(error, 'name'),
  throttles: [{ code: 'Throttling', status: 400, side: 'client' }],
  // From each service's page of common errors.
  refusals: {
    'foreign caller': { status: 403, code: 'AccessDenied' },
    'no operation': { status: 400, code: 'MissingAction' },
    'unknown operation': { status: 400, code: 'InvalidAction' },
    'unknown path': { status: 404, code: 'InvalidAction' },
    'wrong method': { status: 405, code: 'MethodNotAllowed' },
    'wrong media type': { status: 415, code: 'UnsupportedMediaType' },
    'malformed body': { status: 404, code: 'MalformedQueryString' },
    'wrong type': { status: 400, code: 'MalformedInput' },
    'body too large': { status: 413, code: 'RequestEntityTooLarge' },
    failure: { status: 500, code: 'InternalFailure' },
  },
};

/** There is no safe default for the names of items: services older than the default have others. */
function missingFacts(contract: OperationContract): readonly string[] {
  const shapes = shapesOf(contract);
  const seen = new Set<Place>();
  const missing: string[] = [];
  const look = (place: Place | undefined): void => {
    if (!place || seen.has(place)) return;
    seen.add(place);
    const { facts, kind, pointer } = place;
    if (kind === 'list' && facts.item === undefined && !facts.flattened)
      missing.push(`${contract.name}.wire.json names no item of the list ${pointer}: add "item"`);
    for (const member of place.members) look(member.place);
    look(place.item);
    look(place.entry);
  };
  look(shapes.root('Input'));
  look(shapes.root('Output'));
  return [...(contract.binding.xmlNamespace === undefined ? ['service.json has no "xmlNamespace"'] : []), ...missing];
}

const targetOf = ({ name, binding }: OperationContract): string => `${name}@${binding.apiVersion}`;

function targetIn(request: WireRequest): string {
  const form = isUtf8(request.body) ? readForm(request) : new URLSearchParams();
  return `${form.get('Action') ?? ''}@${form.get('Version') ?? ''}`;
}

function router(contracts: readonly OperationContract[]): (request: WireRequest) => OperationContract {
  const byTarget = new Map<string, OperationContract[]>();
  for (const contract of contracts)
    byTarget.set(targetOf(contract), [...(byTarget.get(targetOf(contract)) ?? []), contract]);
  return (request) => {
    assertRpc(request);
    assertForm(request);
    const form = readForm(request);
    const [name, version] = [form.get('Action') ?? '', form.get('Version') ?? ''];
    if (name === '') throw new Refusal('no operation', 'the parameter Action is missing');
    const [found, another] = byTarget.get(`${name}@${version}`) ?? [];
    if (found && !another) return found;
    const asked = `${shorten(name)} for version ${shorten(version) || '(none)'}`;
    throw new Refusal(
      'unknown operation',
      another
        ? `more than one service has ${name} of ${version}; sign the request, which names one`
        : `could not find operation ${asked}`,
    );
  };
}

function assertForm(request: WireRequest): void {
  const type = mediaType(request.headers).toLowerCase();
  if (type !== contentType)
    throw new Refusal('wrong media type', `the content type is ${type || 'missing'}; expected ${contentType}`);
  try {
    decodeURIComponent(bodyText(request));
  } catch {
    // Decoders only guess here.
    throw new Refusal('malformed body', 'the form has an escape that is not UTF-8');
  }
}

function formOf(contract: OperationContract, request: WireRequest): URLSearchParams {
  try {
    return readForm(request);
  } catch (cause) {
    throw new WireError(`${contract.key}: the request body is not text`, { cause });
  }
}

/** Every structure and map in an input must write something. */
function carriesInput(contract: OperationContract, input: unknown): boolean {
  return everywhere(shapesOf(contract).root('Input'), input, (place, value) => {
    return (value === input || writes(value)) && carriesTimestamp(place, value);
  });
}

function writes(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return true;
  return Object.values(value).some((member) => member !== null && member !== undefined);
}

function carriesOutput(contract: OperationContract, output: unknown): boolean {
  return everywhere(shapesOf(contract).root('Output'), output, (place, value) => {
    if (typeof value === 'string') return carriesText(value) && carriesTimestamp(place, value);
    return !(place?.facts.flattened && isEmpty(value));
  });
}

/** Without an element around the items, an empty list writes nothing. */
const isEmpty = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.keys(value).length === 0;

/** The output (JSON view) as the root of an XML document. */
function outputElement(contract: OperationContract, output: unknown, requestId: string): XmlElement {
  const { name } = contract;
  const place = shapesOf(contract).root('Output');
  return {
    name: `${name}Response`,
    attributes: namespaceOf(contract),
    content: [
      { name: `${name}Result`, content: membersOf(place, output), place },
      { name: 'ResponseMetadata', content: [{ name: 'RequestId', content: requestId }] },
    ],
  };
}

/** A fault as the root of an XML document. */
function faultElement(sender: FaultSender, { code, side, members, shape }: WireFault, requestId: string): XmlElement {
  const { binding } = sender;
  const place = binding && shape !== undefined ? faultShapesOf(binding).root(shape) : undefined;
  const rest = Object.entries(members).flatMap(([name, value]): readonly XmlElement[] => {
    if (/^message$/i.test(name)) return [{ name: 'Message', content: String(value) }];
    const written = membersOf(place, { [name]: value });
    return typeof written === 'string' ? [] : written;
  });
  const type = { name: 'Type', content: side === 'client' ? 'Sender' : 'Receiver' };
  return {
    name: 'ErrorResponse',
    attributes: namespaceOf(sender),
    content: [
      { name: 'Error', content: [type, { name: 'Code', content: code }, ...rest], place },
      { name: 'RequestId', content: requestId },
    ],
  };
}

function encodeOutput(contract: OperationContract, output: unknown, requestId: string): WireReply {
  return reply(200, printXml(outputElement(contract, output, requestId)), requestId);
}

function encodeFault(sender: FaultSender, fault: WireFault, requestId: string): WireReply {
  return reply(fault.status, printXml(faultElement(sender, fault, requestId)), requestId);
}

/** The namespace attribute of the root. Left out if the service is unknown. */
const namespaceOf = ({ binding }: FaultSender): Readonly<Record<string, string>> =>
  binding?.xmlNamespace === undefined ? {} : { xmlns: binding.xmlNamespace };

function corruptions({ name, wire }: OperationContract, intact: WireReply): readonly Corruption[] {
  const body = bodyText(intact);
  const broken = (title: string, text: string) =>
    text === body ? [] : [{ name: title, reply: { ...intact, body: bytesOf(text) } }];
  return [
    ...broken('another result wrapper', body.replaceAll(`${name}Result>`, 'OtherResult>')),
    ...broken('no result wrapper', body.replaceAll(new RegExp(`</?${name}Result>`, 'g'), '')),
    ...Object.entries(wire.facts).flatMap(([pointer, { item }]) =>
      item === undefined
        ? []
        : broken(
            `${pointer.replace('/$defs/', '').replace('/properties/', '.')} with another item name`,
            body.replaceAll(new RegExp(`<(/?)${item}>`, 'g'), '<$1other>'),
          ),
    ),
  ];
}

function spellings(): readonly Spelling[] {
  const inStyle = (style: XmlStyle): Spelling => ({
    name: style.name,
    ...(style.addsMembers && { addsMembers: true }),
    output: (contract, output, requestId) =>
      reply(200, printInStyle(outputElement(contract, output, requestId), style), requestId),
    fault: (sender, fault, requestId) =>
      reply(fault.status, printInStyle(faultElement(sender, fault, requestId), style), requestId),
  });
  return [
    ...httpSpellings({ output: encodeOutput, fault: encodeFault }),
    ...xmlStyles.map(inStyle),
    {
      // A header has it as well.
      name: 'no ResponseMetadata',
      output: (contract, output, requestId) =>
        reply(200, printXml(without('ResponseMetadata', outputElement(contract, output, requestId))), requestId),
    },
    ...faultForms.map(
      ({ name, rewrite, leavesOut }): Spelling => ({
        name,
        fault: (sender, fault, requestId) =>
          reply(fault.status, printXml(rewrite(faultElement(sender, fault, requestId))), requestId),
        ...(leavesOut && { leavesOut }),
      }),
    ),
  ];
}

const reply = (status: number, body: string, requestId: string): WireReply => ({
  status,
  headers: { 'content-type': 'text/xml', 'x-amzn-requestid': requestId },
  body: bytesOf(body),
});
