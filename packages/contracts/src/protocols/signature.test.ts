import { expect, it } from 'vitest';
import { signedFor, wrongSignature } from './signature.ts';

const keys = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY' };
const scope = `${keys.accessKeyId}/20150830/us-east-1/service/aws4_request`;
const signature = (signed: string, hex: string): string =>
  `AWS4-HMAC-SHA256 Credential=${scope}, SignedHeaders=${signed}, Signature=${hex}`;

/** `get-vanilla` of the public test suite of SigV4, and its `post-vanilla` and `get-vanilla-query-order-key-case`. */
const get = {
  method: 'GET',
  host: 'example.amazonaws.com',
  path: '/',
  headers: {
    'x-amz-date': '20150830T123600Z',
    authorization: signature('host;x-amz-date', '5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31'),
  },
  body: new Uint8Array(),
};
const withHeaders = (headers: object) => ({ ...get, headers: { ...get.headers, ...headers } });
const signedBy = (hex: string) => ({ ...get.headers, authorization: signature('host;x-amz-date', hex) });
const post = {
  ...get,
  method: 'POST',
  headers: signedBy('5da7c1a2acd57cee7505fc6676e4e544621c30862966e37dddb68e92efbe5d6b'),
};
const query = {
  ...get,
  path: '/?Param2=value2&Param1=value1',
  headers: signedBy('b97d918cfa904a5beff61c982a1b6f458b799221646efd99d3219ec94cdf2500'),
};

it.each([
  ['GET', get],
  ['POST', post],
  ['a query in another order', query],
  ['the host as a header', withHeaders({ host: ' example.amazonaws.com ' })],
])('the published signature of %s is right', (_, request) => {
  expect(signedFor(request)).toBe('us-east-1/service');
  expect(wrongSignature(request, keys)).toBeUndefined();
});

it.each([
  ['another body', { ...get, body: new Uint8Array([1]) }, 'the signature of something else'],
  ['another method', { ...get, method: 'PUT' }, 'the signature of something else'],
  ['another path', { ...get, path: '/other' }, 'the signature of something else'],
  ['another query', { ...query, path: '/?Param1=value1' }, 'the signature of something else'],
  ['another host', { ...get, host: 'example.com' }, 'the signature of something else'],
  ['another time', withHeaders({ 'x-amz-date': '20150830T123601Z' }), 'the signature of something else'],
  ['another day', withHeaders({ 'x-amz-date': '20150831T123600Z' }), '20150830'],
  ['no host', withHeaders({ authorization: signature('x-amz-date', '00') }), 'SignedHeaders=x-amz-date'],
  ['no time', withHeaders({ authorization: signature('host', '00') }), 'SignedHeaders=host'],
  ['another key', withHeaders({ authorization: get.headers.authorization.replace('AKIDEXAMPLE', 'OTHER') }), 'OTHER'],
  ['no signature', withHeaders({ authorization: '' }), 'no access key'],
])('a signature with %s is wrong', (_, request, actual) => {
  expect(wrongSignature(request, keys)?.actual).toBe(actual);
});
