import type { OperationContract } from '@docpact/schemas/runtime';
import { expect, it } from 'vitest';
import { contractOf } from '../../test/server/canned-backend.ts';
import { bytesOf, type WireRequest } from './message.ts';
import { Refusal } from './refusal.ts';
import { Router } from './router.ts';

const neptune = contractOf('neptune/CreateDBClusterSnapshot');

/** Another service with an operation of the same name and version, as Amazon RDS and DocumentDB are beside Neptune. */
const twin = (service: string, signingName: string): OperationContract => ({
  ...neptune,
  key: `${service}/${neptune.name}`,
  service,
  binding: { ...neptune.binding, service, signingName },
});

const body = bytesOf('Action=CreateDBClusterSnapshot&Version=2014-10-31');
const request = (signingName?: string): WireRequest => ({
  method: 'POST',
  host: '127.0.0.1',
  path: '/',
  body,
  headers: {
    'content-type': 'application/x-www-form-urlencoded',
    ...(signingName !== undefined && {
      authorization: `AWS4-HMAC-SHA256 Credential=AKID/20260101/us-east-1/${signingName}/aws4_request, SignedHeaders=host`,
    }),
  },
});

const routerOf = (contracts: readonly OperationContract[]) => new Router(contracts.map((contract) => ({ contract })));

function find(contracts: readonly OperationContract[], signingName?: string): string {
  const router = routerOf(contracts);
  const asked = request(signingName);
  return router.find(router.destinationOf(asked), asked).contract.key;
}

it('services that share an operation and its version are told apart by the signature', () => {
  const both = [neptune, twin('docdb', 'docdb')];
  expect(find(both, 'rds')).toBe('neptune/CreateDBClusterSnapshot');
  expect(find(both, 'docdb')).toBe('docdb/CreateDBClusterSnapshot');
});

it.each([
  ['without a signature', [neptune, twin('docdb', 'docdb')], undefined],
  ['where they share the signing name too', [neptune, twin('rds', 'rds')], 'rds'],
])('services that share an operation and its version are never guessed %s', (_, contracts, signingName) => {
  expect(() => find(contracts, signingName)).toThrow('more than one service has CreateDBClusterSnapshot of 2014-10-31');
});

it.each([
  ['Basic dXNlcjpwYXNz', 'awsQuery'],
  ['AWS4-HMAC-SHA256 Credential=', 'awsQuery'],
  ['AWS4-HMAC-SHA256 Credential=AKID/20260101/us-east-1/lightsail/aws4_request', 'awsJson1_1'],
])('%s is read without guessing', (authorization, protocol) => {
  const headers = { 'content-type': 'application/x-www-form-urlencoded', authorization };
  const router = routerOf([neptune, contractOf('lightsail/GetInstanceSnapshot')]);
  expect(router.destinationOf({ ...request(), headers }).protocol.name).toBe(protocol);
});

const lightsail = contractOf('lightsail/GetInstanceSnapshot');
const target = {
  'content-type': 'application/x-amz-json-1.1',
  'x-amz-target': 'Lightsail_20161128.GetInstanceSnapshot',
};

/** A request of Neptune's operation, and one of Lightsail's, at a host. */
const neptuneAt = (host: string) => ({ ...request(), host });
const lightsailAt = (host: string) => ({ ...request(), host, headers: target, body: bytesOf('{}') });

it.each([
  ['in a region', neptuneAt('rds.us-east-1.amazonaws.com'), neptune.key],
  ['in a region of another partition', neptuneAt('rds.cn-north-1.amazonaws.com.cn'), neptune.key],
  ['with a port', neptuneAt('rds.us-east-1.amazonaws.com:443'), neptune.key],
  ['of a service of another protocol', lightsailAt('lightsail.eu-west-1.amazonaws.com'), lightsail.key],
  ['of another service', neptuneAt('lightsail.us-east-1.amazonaws.com'), undefined],
  ['of nobody', neptuneAt('localhost:4566'), undefined],
  ['in the protocol of another service', { ...neptuneAt('rds.us-east-1.amazonaws.com'), headers: target }, undefined],
  [
    'for an operation that is not answered',
    { ...neptuneAt('rds.us-east-1.amazonaws.com'), body: bytesOf('Action=DeleteDBCluster&Version=2014-10-31') },
    undefined,
  ],
  [
    'for an operation of another version',
    { ...neptuneAt('rds.us-east-1.amazonaws.com'), body: bytesOf('Action=CreateDBClusterSnapshot&Version=2099-01-01') },
    undefined,
  ],
  ['of another method', { ...neptuneAt('rds.us-east-1.amazonaws.com'), method: 'GET' }, undefined],
])('by its host, a request %s', (_, asked, key) => {
  expect(routerOf([neptune, lightsail]).at(asked)?.contract.key).toBe(key);
});

it('by its host, a request of a custom endpoint goes to the routes of that endpoint', () => {
  const router = new Router([{ contract: neptune, endpoint: 'http://localhost:4566' }, { contract: lightsail }]);
  expect(router.at(neptuneAt('localhost:4566'))?.contract.key).toBe(neptune.key);
  expect(router.at(neptuneAt('localhost:4567'))).toBeUndefined();
  expect(router.at(lightsailAt('localhost:4566'))).toBeUndefined();
});

it('of two routes of one operation the last one holds, in both ways', () => {
  const [first, last] = [
    { contract: neptune, name: 'first' },
    { contract: neptune, name: 'last' },
  ];
  const router = new Router([first, last]);
  const asked = neptuneAt('rds.us-east-1.amazonaws.com');
  expect(router.at(asked)).toBe(last);
  expect(router.find(router.destinationOf(asked), asked)).toBe(last);
});

it.each([
  ['of one of the services', neptuneAt('rds.us-east-1.amazonaws.com'), true],
  ['in another protocol', { ...neptuneAt('rds.us-east-1.amazonaws.com'), headers: {} }, false],
  ['at another host', neptuneAt('example.com'), false],
])('without its body, a request %s may be of a route: %s', (_, asked, may) => {
  expect(routerOf([neptune, lightsail]).mayBeAt(asked)).toBe(may);
});

it.each([
  ['by the header of its protocol, whoever signed it', { ...target, authorization: 'rds' }, 'awsJson1_1', 'lightsail'],
  ['by that header where it names nobody', { 'x-amz-target': 'Nobody.GetNothing' }, 'awsJson1_1', undefined],
  ['by the signature', { ...request('rds').headers, 'content-type': 'text/plain' }, 'awsQuery', 'neptune'],
  ['by the media type', request().headers, 'awsQuery', undefined],
  ['by nothing', {}, 'awsJson1_1', undefined],
])('at one endpoint of all services, a request is answered %s', (_, headers, protocol, service) => {
  const destination = routerOf([neptune, lightsail]).destinationOf({ ...request(), headers });
  expect({ protocol: destination.protocol.name, service: destination.binding?.service }).toEqual({ protocol, service });
});

it('an operation of a service that is not routed here is refused', () => {
  const router = routerOf([neptune]);
  const asked = lightsailAt('127.0.0.1');
  expect(() => router.find(router.destinationOf(asked), asked)).toThrow(Refusal);
});

it('an operation whose protocol cannot be spoken is none to be routed', () => {
  const other = { ...neptune, binding: { ...neptune.binding, protocol: 'ec2Query' } };
  expect(() => routerOf([other])).toThrow('neptune/CreateDBClusterSnapshot speaks ec2Query');
});
