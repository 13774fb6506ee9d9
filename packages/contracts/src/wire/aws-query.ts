/**
 * awsQuery: https://smithy.io/2.0/aws/protocols/aws-query-protocol.html
 * Form-encoded requests, `Action` and `Version` first; a list is `Tags.Tag.1`, counted from 1; an empty list is `Tags=`.
 * A structure without members writes nothing, so as an item of a list it is lost and its number skipped.
 * XML 1.0 has no way to write most control characters, and SDK clients drop text that is blank with a line end in it.
 * XML responses in `<XResponse><XResult>`; faults in `<ErrorResponse>`. Neither side can carry null: it is left out.
 */
import type { OperationContract } from '@docpact/schemas/runtime';
import { decodeForm, readForm } from './aws-query-form.ts';
import type { Codec, Envelope, Speaker, WireFault } from './codec.ts';
import { WireError } from './codec.ts';
import { bodyText, mediaType, type WireReply, type WireRequest } from './message.ts';
import { hasType, itemShape, listItemName, memberShape, rootShape, type Shape } from './shape.ts';
import { element, escapeXml } from './xml.ts';

const contentType = 'application/x-www-form-urlencoded';

export const awsQuery: Codec = {
  contentType,
  expectedEnvelope: ({ binding, name }) => ({
    contentType,
    target: `${name}@${binding.apiVersion}`,
  }),
  operationOf: (request) => /(?:^|&)Action=([^&]*)/.exec(bodyText(request))?.[1],
  readEnvelope,
  decodeRequest: (request, contract) => decodeForm(readForm(request), contract),
  canCarryInput,
  canCarryOutput,
  encodeResponse,
  encodeFault,
};

function canCarryInput(input: unknown): boolean {
  if (typeof input !== 'object' || input === null) return true;
  if (Array.isArray(input) && input.some(isEmptyStructure)) return false;
  return Object.values(input).every(canCarryInput);
}

// https://www.w3.org/TR/xml/#charsets
const xmlCharacters = /^[\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]*$/u;

function canCarryOutput(output: unknown): boolean {
  if (typeof output === 'string') return xmlCharacters.test(output) && !(output.trim() === '' && /[\n\r]/.test(output));
  return typeof output !== 'object' || output === null || Object.values(output).every(canCarryOutput);
}

const isEmptyStructure = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  Object.values(value).every((member) => member === null || member === undefined);

function readEnvelope(request: WireRequest): Envelope {
  const form = readForm(request);
  const target = `${form.get('Action') ?? ''}@${form.get('Version') ?? ''}`;
  return { contentType: mediaType(request.headers), target };
}

function encodeResponse(contract: OperationContract, output: unknown, requestId: string): WireReply {
  const { name, binding } = contract;
  const result = element(`${name}Result`, encodeMembers(contract, rootShape(contract, 'Output'), output));
  const metadata = element('ResponseMetadata', element('RequestId', requestId));
  return reply(200, `<${name}Response${namespaceOf(binding)}>${result}${metadata}</${name}Response>`, requestId);
}

function encodeFault({ binding }: Speaker, fault: WireFault, requestId: string): WireReply {
  const type = element('Type', fault.side === 'client' ? 'Sender' : 'Receiver');
  const members = Object.entries(fault.members).map(([name, text]) =>
    element(name === 'message' ? 'Message' : name, escapeXml(text)),
  );
  const error = element('Error', `${type}${element('Code', escapeXml(fault.code))}${members.join('')}`);
  const body = `<ErrorResponse${namespaceOf(binding)}>${error}${element('RequestId', requestId)}</ErrorResponse>`;
  return reply(fault.status, body, requestId);
}

/** The attribute of the root; who does not know which service was meant has none. */
const namespaceOf = ({ xmlNamespace }: Speaker['binding']): string =>
  xmlNamespace === undefined ? '' : ` xmlns="${escapeXml(xmlNamespace)}"`;

function encodeMembers(contract: OperationContract, shape: Shape, value: unknown): string {
  if (typeof value !== 'object' || value === null) return encodeScalar(contract, shape, value);
  return Object.entries(value)
    .map(([name, entry]) => {
      if (entry === null || entry === undefined) return '';
      // A member that the contract does not know can only be text: nothing says how else to write it.
      const member = memberShape(contract, shape, name) ?? { node: { type: 'string' }, key: `${shape.key}.${name}` };
      return element(name, encodeValue(contract, member, entry));
    })
    .join('');
}

function encodeValue(contract: OperationContract, shape: Shape, value: unknown): string {
  if (Array.isArray(value) && hasType(shape, 'array')) {
    const itemName = listItemName(contract, shape);
    const item = itemShape(contract, shape);
    return value.map((entry) => element(itemName, encodeValue(contract, item, entry))).join('');
  }
  return hasType(shape, 'object') ? encodeMembers(contract, shape, value) : encodeScalar(contract, shape, value);
}

function encodeScalar(contract: OperationContract, shape: Shape, value: unknown): string {
  if (typeof value === 'string') return escapeXml(value);
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (value === null || value === undefined) return '';
  throw new WireError(`${contract.key}: ${shape.key} cannot be written as XML: ${JSON.stringify(value)}`);
}

const reply = (status: number, body: string, requestId: string): WireReply => ({
  status,
  headers: { 'content-type': 'text/xml', 'x-amzn-requestid': requestId },
  body,
});
