import type { OperationContract } from '@docpact/schemas/runtime';
import { expect, it } from 'vitest';
import { contractOf } from '../../test/server/canned-backend.ts';
import { bytesOf } from './message.ts';
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
const request = (signingName?: string) => ({
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
  return router.find(router.addresseeOf(asked), asked).contract.key;
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
  expect(router.addresseeOf({ ...request(), headers }).protocol.name).toBe(protocol);
});
