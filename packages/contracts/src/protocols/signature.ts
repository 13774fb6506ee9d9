import { createHash, createHmac } from 'node:crypto';
import type { WireRequest } from './message.ts';

/** The keys of an AWS account. */
export interface Keys {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/** What a service would refuse in a signature: what it must be, and what it is. */
export interface WrongSignature {
  readonly expected: string;
  readonly actual: string;
}

const form =
  /^AWS4-HMAC-SHA256 Credential=([^/]+)\/((\d{8})\/([^/]+)\/([^/]+)\/aws4_request), *SignedHeaders=([^,]*), *Signature=(.*)$/;

/** The region and the service that a request is signed for, as `us-east-1/rds`. Undefined if it is not signed with SigV4. */
export function signedFor({ headers }: Pick<WireRequest, 'headers'>): string | undefined {
  const [, , , , region, service] = form.exec(headers.authorization ?? '') ?? [];
  return region === undefined || service === undefined ? undefined : `${region}/${service}`;
}

/**
 * What is wrong with the SigV4 signature of a request, as its service checks it. Undefined if it is right.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html
 */
export function wrongSignature(sent: WireRequest, { accessKeyId, secretAccessKey }: Keys): WrongSignature | undefined {
  const [, keyId = '', scope = '', day = '', region = '', service = '', list = '', signature] =
    form.exec(sent.headers.authorization ?? '') ?? [];
  const names = list.split(';');
  if (keyId !== accessKeyId) return { expected: `the access key ${accessKeyId}`, actual: keyId || 'no access key' };
  if (!names.includes('host') || !(names.includes('x-amz-date') || names.includes('date')))
    return { expected: 'SignedHeaders with host and x-amz-date', actual: `SignedHeaders=${list}` };
  const time = timeOf(sent.headers);
  if (!time.startsWith(day)) return { expected: `a credential scope of ${time.slice(0, 8)}`, actual: day };
  const toSign = ['AWS4-HMAC-SHA256', time, scope, sha256(canonicalRequest(sent, names))].join('\n');
  const key = [day, region, service, 'aws4_request'].reduce<string | Buffer>(hmac, `AWS4${secretAccessKey}`);
  // The time makes each signature another one, so a finding cannot quote it.
  return hmac(key, toSign).toString('hex') === signature
    ? undefined
    : { expected: 'the signature of what was sent', actual: 'the signature of something else' };
}

/** The time of signing, as `20261130T210859Z`. */
function timeOf(headers: WireRequest['headers']): string {
  const { date = '', 'x-amz-date': time = date } = headers;
  const moment = Date.parse(time);
  return Number.isNaN(moment) ? time : new Date(moment).toISOString().replace(/[-:]|\.\d+/g, '');
}

function canonicalRequest(sent: WireRequest, names: readonly string[]): string {
  const [path = '', query = ''] = sent.path.split(/\?(.*)/s);
  // Names as they are signed: a list that is not sorted is not legal.
  const headers = names.toSorted().map((name) => `${name}:${headerOf(sent, name)}\n`);
  return [
    sent.method,
    path.split('/').map(encode).join('/'),
    canonicalQuery(query),
    headers.join(''),
    names.join(';'),
    sha256(sent.body),
  ].join('\n');
}

const headerOf = ({ headers, host }: WireRequest, name: string): string =>
  (headers[name] ?? (name === 'host' ? host : '')).trim().replace(/ +/g, ' ');

function canonicalQuery(query: string): string {
  const pairs = [...new URLSearchParams(query)].map(([name, value]) => [encode(name), encode(value)] as const);
  return pairs
    .map((pair) => pair.join('='))
    .sort()
    .join('&');
}

const encode = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');
const hmac = (key: string | Buffer, data: string): Buffer => createHmac('sha256', key).update(data).digest();
