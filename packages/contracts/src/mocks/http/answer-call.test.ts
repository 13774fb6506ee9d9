import { describe, expect, it } from 'vitest';
import { cannedBackend, contractOf, contracts } from '../../../test/server/canned-backend.ts';
import { bodyText, bytesOf, type WireReply, type WireRequest } from '../../protocols/message.ts';
import { Router } from '../../protocols/router.ts';
import { answerCall, type Endpoint } from './answer-call.ts';
import { FaultPlan } from './faults/fault-plan.ts';

const router = new Router(contracts.map((contract) => ({ contract })));
const endpointOf = (backend: Endpoint['backend']): Endpoint => ({ router, backend, faults: new FaultPlan([], 1) });
const canned = endpointOf(cannedBackend);

const form = 'application/x-www-form-urlencoded; charset=utf-8';
const json = 'application/x-amz-json-1.1';
const signedFor = (service: string): string =>
  `AWS4-HMAC-SHA256 Credential=AKID/20260101/us-east-1/${service}/aws4_request, SignedHeaders=host, Signature=00`;

interface Given {
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  readonly method?: string;
  readonly path?: string;
}

const request = ({ headers = {}, body = '', method = 'POST', path = '/' }: Given): WireRequest => ({
  method,
  host: '127.0.0.1:4566',
  path,
  headers,
  body: typeof body === 'string' ? bytesOf(body) : body,
});

/** A request of awsQuery; of awsJson 1.1. */
const query = (body: string, given: Given = {}): Given => ({
  body,
  ...given,
  headers: { 'content-type': form, ...given.headers },
});
const target = (name: string, body: string | Uint8Array = '{}', given: Given = {}): Given => ({
  body,
  ...given,
  headers: { 'content-type': json, 'x-amz-target': name, ...given.headers },
});

const createNeptune = 'Action=CreateDBClusterSnapshot&Version=2014-10-31';
const snapshot = `${createNeptune}&DBClusterSnapshotIdentifier=s1&DBClusterIdentifier=c1`;
const lightsail = 'Lightsail_20161128.GetInstanceSnapshot';
const copy = 'RedshiftServerless.CreateSnapshotCopyConfiguration';

/** What stands in the protocol's place for the code of a fault. */
const codeIn = (body: string): string | undefined =>
  /<Code>(.*?)<\/Code>/.exec(body)?.[1] ?? /"__type":"(.*?)"/.exec(body)?.[1];

/** What stands there for its message. */
const messageIn = (body: string): unknown => /<Message>(.*?)<\/Message>/.exec(body)?.[1] ?? JSON.parse(body).message;

/** A reply with its body as text. */
const read = (reply: WireReply) => ({ ...reply, body: bodyText(reply) });

describe('an operation is found', () => {
  it.each<[string, Given, string]>([
    ['by Action and Version', query(snapshot), 'neptune/CreateDBClusterSnapshot'],
    [
      'by Action and Version of a signed request',
      query(snapshot, { headers: { authorization: signedFor('rds') } }),
      'neptune/CreateDBClusterSnapshot',
    ],
    [
      'by Action and Version where the signature is for a service that is not answered here',
      query(snapshot, { headers: { authorization: signedFor('neptune-db') } }),
      'neptune/CreateDBClusterSnapshot',
    ],
    ['by X-Amz-Target', target(lightsail, '{"instanceSnapshotName":"a"}'), 'lightsail/GetInstanceSnapshot'],
    [
      'by X-Amz-Target, whatever service the signature is for',
      target(lightsail, '{"instanceSnapshotName":"a"}', { headers: { authorization: signedFor('rds') } }),
      'lightsail/GetInstanceSnapshot',
    ],
  ])('%s', (_, given, operation) => {
    const answered = answerCall(canned, request(given), 'id');
    expect(answered).toMatchObject({ operation, reply: { status: 200 } });
    expect(answered.fault).toBeUndefined();
  });
});

it.each([
  [
    'of the service that the request is signed for',
    { authorization: signedFor('rds') },
    ' xmlns="http://rds.amazonaws.com/doc/2014-10-31/"',
  ],
  ['of none where nothing says which service is meant', {}, ''],
])('a refusal as XML is in the namespace %s', (_, headers, namespace) => {
  const { reply } = answerCall(canned, request(query('Action=Nothing&Version=1', { headers })), 'id');
  expect(bodyText(reply)).toContain(`<ErrorResponse${namespace}><Error>`);
});

describe('a request is refused in the shape of its protocol', () => {
  it.each<[string, Given, number, string, string]>([
    ['no Action', query('Version=2014-10-31'), 400, 'MissingAction', 'the parameter Action is missing'],
    ['an empty body', query(''), 400, 'MissingAction', 'the parameter Action is missing'],
    [
      'an Action that no service has',
      query('Action=Nope&Version=2014-10-31'),
      400,
      'InvalidAction',
      'could not find operation Nope for version 2014-10-31',
    ],
    [
      'an Action of another version',
      query(snapshot.replace('2014-10-31', '2014-01-01')),
      400,
      'InvalidAction',
      'could not find operation CreateDBClusterSnapshot for version 2014-01-01',
    ],
    [
      'no Version',
      query('Action=CreateDBClusterSnapshot'),
      400,
      'InvalidAction',
      'could not find operation CreateDBClusterSnapshot for version (none)',
    ],
    [
      'an Action of another service than the signature`s',
      query(snapshot, { headers: { authorization: signedFor('elasticache') } }),
      400,
      'InvalidAction',
      'could not find operation CreateDBClusterSnapshot for version 2014-10-31',
    ],
    [
      'an Action with the name of a prototype`s member',
      query('Action=__proto__&Version=constructor'),
      400,
      'InvalidAction',
      'could not find operation __proto__ for version constructor',
    ],
    [
      'a target of another operation',
      target('Lightsail_20161128.GetDisk'),
      404,
      'UnknownOperationException',
      'no operation Lightsail_20161128.GetDisk is answered here',
    ],
    [
      'a target of another service',
      target('DynamoDB_20120810.ListTables'),
      404,
      'UnknownOperationException',
      'no operation DynamoDB_20120810.ListTables is answered here',
    ],
    [
      'an operation under the target of another service',
      target('RedshiftServerless.GetInstanceSnapshot'),
      404,
      'UnknownOperationException',
      'no operation RedshiftServerless.GetInstanceSnapshot is answered here',
    ],
    [
      'a target with more than two parts',
      target(`${lightsail}.More`),
      404,
      'UnknownOperationException',
      `no operation ${lightsail}.More is answered here`,
    ],
    [
      'no target',
      { headers: { 'content-type': json }, body: '{}' },
      404,
      'UnknownOperationException',
      'the header X-Amz-Target is missing',
    ],
    [
      'another content type, under a target',
      target(lightsail, '{}', { headers: { 'content-type': 'application/json' } }),
      415,
      'UnsupportedMediaTypeException',
      'the content type is application/json; expected application/x-amz-json-1.1',
    ],
    [
      'no content type, signed for awsQuery',
      { headers: { authorization: signedFor('rds') }, body: snapshot },
      415,
      'UnsupportedMediaType',
      'the content type is missing; expected application/x-www-form-urlencoded',
    ],
    [
      'a compressed body',
      target(lightsail, '{}', { headers: { 'content-encoding': 'gzip' } }),
      415,
      'UnsupportedMediaTypeException',
      'the body is compressed, which no operation takes; send it as it is',
    ],
    [
      'a GET',
      { method: 'GET', headers: {}, path: '/' },
      405,
      'MethodNotAllowedException',
      'GET is not answered here; every operation is a POST',
    ],
    [
      'another path',
      target(lightsail, '{}', { path: '/lightsail' }),
      404,
      'UnknownOperationException',
      'only the path / is answered here, without a query',
    ],
    [
      'a query behind the path',
      query(snapshot, { path: `/?${snapshot}` }),
      404,
      'InvalidAction',
      'only the path / is answered here, without a query',
    ],
    [
      'a body that is not JSON',
      target(lightsail, '{"instanceSnapshotName":'),
      400,
      'SerializationException',
      'lightsail/GetInstanceSnapshot: the request body is not JSON',
    ],
    [
      'a body that is not UTF-8',
      target(lightsail, new Uint8Array([0x22, 0xff, 0x22])),
      400,
      'SerializationException',
      'the body is not UTF-8',
    ],
    [
      'an escape that is none',
      query(`${createNeptune}&DBClusterSnapshotIdentifier=%zz`),
      404,
      'MalformedQueryString',
      'the form has an escape that is not UTF-8',
    ],
    [
      'an escape that is not UTF-8',
      query(`${createNeptune}&DBClusterSnapshotIdentifier=%ff`),
      404,
      'MalformedQueryString',
      'the form has an escape that is not UTF-8',
    ],
    [
      'a value of another type',
      target(copy, '{"destinationRegion":"eu-west-1","namespaceName":"a","snapshotRetentionPeriod":"7"}'),
      400,
      'SerializationException',
      'Input.snapshotRetentionPeriod: expected an integer, got "7"',
    ],
    [
      'a body that is no object',
      target(lightsail, '[]'),
      400,
      'SerializationException',
      'Input: expected an object, got []',
    ],
    [
      'a number beyond all numbers',
      target(copy, '{"destinationRegion":"eu-west-1","namespaceName":"a","snapshotRetentionPeriod":1e999}'),
      400,
      'SerializationException',
      'Input.snapshotRetentionPeriod: expected an integer, got Infinity',
    ],
  ])('%s', (_, given, status, code, message) => {
    const { reply, fault, reason } = answerCall(canned, request(given), 'id-1');
    expect({ status: reply.status, code: codeIn(bodyText(reply)), fault }).toEqual({ status, code, fault: code });
    expect(messageIn(bodyText(reply))).toBe(message);
    expect(reason).toBe(
      code === 'SerializationException' && message.startsWith('Input') ? 'the input breaks the contract' : message,
    );
    expect(reply.headers['x-amzn-requestid']).toBe('id-1');
  });
});

describe('a call that breaks its contract gets the fault that the service has for it', () => {
  it.each<[string, Given, string, string]>([
    [
      'a pattern',
      query(snapshot.replace('=s1', '=1s')),
      'InvalidParameterValue',
      'Input.DBClusterSnapshotIdentifier: expected a letter first (pattern ^[A-Za-z]), got &quot;1s&quot;',
    ],
    ['an unknown parameter', query(`${snapshot}&Other=1`), 'InvalidParameterValue', 'Input.Other: no such member'],
    [
      'a required member that is missing',
      target(copy, '{"namespaceName":"a"}'),
      'ValidationException',
      'Input.destinationRegion: expected a required member, got nothing',
    ],
    [
      'an unknown member named like a prototype',
      target(lightsail, '{"instanceSnapshotName":"a","__proto__":{"x":1}}'),
      'InvalidInputException',
      'Input.__proto__: expected no such member, got {"x":1}',
    ],
  ])('%s', (_, given, code, message) => {
    const { reply, fault } = answerCall(canned, request(given), 'id');
    expect({ status: reply.status, fault }).toEqual({ status: 400, fault: code });
    expect(messageIn(bodyText(reply))).toBe(message);
  });

  it('names no more than twenty places', () => {
    const tags = Array.from({ length: 500 }, (_one, i) => `Other${i}=1`).join('&');
    const { reply } = answerCall(canned, request(query(`${snapshot}&${tags}`)), 'id');
    expect(bodyText(reply)).toMatch(/Input\.Other19: no such member; and 480 more</);
    expect(reply.body.length).toBeLessThan(2000);
  });
});

it('an answer in XML is written like this', () => {
  const output = { DBClusterSnapshot: { DBClusterSnapshotIdentifier: 'a<b', PercentProgress: 100 } };
  const { reply } = answerCall(endpointOf({ answer: () => ({ output }) }), request(query(snapshot)), 'id-2');
  expect(read(reply)).toMatchInlineSnapshot(`
    {
      "body": "<CreateDBClusterSnapshotResponse xmlns="http://rds.amazonaws.com/doc/2014-10-31/"><CreateDBClusterSnapshotResult><DBClusterSnapshot><DBClusterSnapshotIdentifier>a&lt;b</DBClusterSnapshotIdentifier><PercentProgress>100</PercentProgress></DBClusterSnapshot></CreateDBClusterSnapshotResult><ResponseMetadata><RequestId>id-2</RequestId></ResponseMetadata></CreateDBClusterSnapshotResponse>",
      "headers": {
        "content-type": "text/xml",
        "x-amzn-requestid": "id-2",
      },
      "status": 200,
    }
  `);
});

it.each<[string, Endpoint['backend'], string]>([
  [
    'an output that breaks its contract',
    { answer: () => ({ output: { instanceSnapshot: { name: 5 } } }) },
    'the output of lightsail/GetInstanceSnapshot breaks its contract: Output.instanceSnapshot.name: expected a string, got 5',
  ],
  [
    'a backend that throws',
    {
      answer: () => {
        throw new RangeError('lost');
      },
    },
    'lost',
  ],
])('%s is an internal failure of the service', (_, backend, reason) => {
  const answered = answerCall(endpointOf(backend), request(target(lightsail, '{"instanceSnapshotName":"a"}')), 'id');
  expect(answered).toMatchObject({ fault: 'InternalFailure', reason, reply: { status: 500 } });
});

it('a documented fault is sent with its own code and status', () => {
  const backend = { answer: () => ({ fault: 'SnapshotQuotaExceededFault', message: 'too <many>' }) };
  const { reply } = answerCall(endpointOf(backend), request(query(snapshot)), 'id-3');
  expect(read(reply)).toMatchInlineSnapshot(`
    {
      "body": "<ErrorResponse xmlns="http://rds.amazonaws.com/doc/2014-10-31/"><Error><Type>Sender</Type><Code>SnapshotQuotaExceeded</Code><Message>too &lt;many&gt;</Message></Error><RequestId>id-3</RequestId></ErrorResponse>",
      "headers": {
        "content-type": "text/xml",
        "x-amzn-requestid": "id-3",
      },
      "status": 400,
    }
  `);
  expect(contractOf('neptune/CreateDBClusterSnapshot').binding.faults.SnapshotQuotaExceededFault?.code).toBe(
    'SnapshotQuotaExceeded',
  );
});
