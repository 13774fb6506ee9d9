import type { OperationContract } from '@docpact/schemas/runtime';
import { readForm } from '../wire/aws-query-form.ts';
import { codecs } from '../wire/codec.ts';
import { mediaType, type WireRequest } from '../wire/message.ts';
import { Refusal } from './refusal.ts';
import type { Addressee, ServiceDirectory } from './service-directory.ts';

/**
 * Throws `Refusal` for a request whose head alone says that no operation can answer it: everything is a POST to `/`, and
 * none of the operations takes a compressed body (the trait `requestCompression`).
 */
export function assertAnswerable({ method, path, headers }: WireRequest): void {
  if (method !== 'POST') throw new Refusal('wrong method', `${method} is not answered here; every operation is a POST`);
  if (path !== '/') throw new Refusal('unknown path', 'only the path / is answered here, without a query');
  const encoding = headers['content-encoding'] ?? 'identity';
  if (encoding !== 'identity')
    throw new Refusal('wrong media type', 'the body is compressed, which no operation takes; send it as it is');
}

/** The operation that a request names. Throws `Refusal` where it names none, or one that is not answered here. */
export function findOperation(
  directory: ServiceDirectory,
  addressee: Addressee,
  request: WireRequest,
): OperationContract {
  return addressee.protocol === 'awsQuery'
    ? findByAction(directory, addressee, request)
    : findByTarget(directory, addressee, request);
}

function findByTarget(directory: ServiceDirectory, addressee: Addressee, { headers }: WireRequest): OperationContract {
  const target = headers['x-amz-target'];
  if (target === undefined) throw new Refusal('no operation', 'the header X-Amz-Target is missing');
  const [, name = '', ...rest] = target.split('.');
  const [found] = addressee.binding && rest.length === 0 ? directory.find(addressee, name) : [];
  if (!found) throw new Refusal('unknown operation', `no operation ${shorten(target)} is answered here`);
  assertMediaType(headers, addressee);
  return found;
}

function findByAction(directory: ServiceDirectory, addressee: Addressee, request: WireRequest): OperationContract {
  assertMediaType(request.headers, addressee);
  const form = readForm(request);
  const name = form.get('Action') ?? '';
  const version = form.get('Version') ?? '';
  if (name === '') throw new Refusal('no operation', 'the parameter Action is missing');
  const [found, another] = directory.find(addressee, name, version);
  if (found && !another) return found;
  if (another)
    throw new Refusal(
      'unknown operation',
      `more than one service has ${name} of ${version}; sign the request, which names one`,
    );
  const asked = `${shorten(name)} for version ${shorten(version) || '(none)'}`;
  throw new Refusal('unknown operation', `could not find operation ${asked}`);
}

function assertMediaType(headers: WireRequest['headers'], { protocol }: Addressee): void {
  const type = mediaType(headers).toLowerCase();
  const expected = codecs[protocol].contentType;
  if (type !== expected)
    throw new Refusal('wrong media type', `the content type is ${type || 'missing'}; expected ${expected}`);
}

const shorten = (text: string): string => (text.length > 100 ? `${text.slice(0, 100)}…` : text);
