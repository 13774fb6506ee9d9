import { expect, it } from 'vitest';
import { stableHeaders, stableHost } from './stable-headers.ts';

it.each([
  { name: 'x-amz-date', given: '20261121T101112Z', want: '<date>' },
  { name: 'amz-sdk-invocation-id', given: '0f8fad5b-d9cb-469f-a165-70867728950e', want: '<random>' },
  { name: 'amz-sdk-request', given: 'attempt=2; max=3', want: 'attempt=2; max=3' },
  { name: 'amz-sdk-request', given: 'ttl=20261121T101112Z; attempt=1', want: 'ttl=<date>; attempt=1' },
  {
    name: 'authorization',
    given:
      'AWS4-HMAC-SHA256 Credential=DOCPACT/20261121/us-east-1/rds/aws4_request, SignedHeaders=host, Signature=0a1b',
    want: 'AWS4-HMAC-SHA256 Credential=DOCPACT/<date>/us-east-1/rds/aws4_request, SignedHeaders=host, Signature=<signature>',
  },
  {
    name: 'user-agent',
    given: 'aws-sdk-js/3.1.0 ua/2.1 os/linux#6.1.0 lang/js md/nodejs#20.19.0 api/rds#3.1.0',
    want: 'aws-sdk-js/3.1.0 ua/2.1 os/<system> lang/js md/nodejs#<version> api/rds#3.1.0',
  },
  { name: 'host', given: '127.0.0.1:43567', want: '127.0.0.1:<port>' },
  { name: 'content-type', given: 'text/xml', want: 'text/xml' },
])('$name "$given" is written as "$want"', ({ name, given, want }) => {
  expect(stableHeaders({ [name]: given })).toEqual({ [name]: want });
});

it('headers are sorted', () => {
  expect(Object.keys(stableHeaders({ b: '', a: '' }))).toEqual(['a', 'b']);
});

it('a real host keeps its name', () => {
  expect(stableHost('rds.us-east-1.amazonaws.com')).toBe('rds.us-east-1.amazonaws.com');
});
