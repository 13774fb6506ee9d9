import { operations } from '@docpact/schemas';
import type { OperationContract } from '@docpact/schemas/runtime';
import { describe, expect, it } from 'vitest';
import { protocolOf } from './index.ts';
import { bodyText, bytesOf, type WireReply, type WireRequest } from './message.ts';
import { WireError } from './protocol.ts';
import { Refusal } from './refusal.ts';

const create: OperationContract = await operations['elasticache/CreateServerlessCacheSnapshot'].load();
const describeSnapshots: OperationContract = await operations['elasticache/DescribeServerlessCacheSnapshots'].load();
const neptune: OperationContract = await operations['neptune/CreateDBClusterSnapshot'].load();
const lightsail: OperationContract = await operations['lightsail/GetInstanceSnapshot'].load();

const request = (body: string, headers: Record<string, string> = {}): WireRequest => ({
  method: 'POST',
  host: 'example.us-east-1.amazonaws.com',
  path: '/',
  headers,
  body: bytesOf(body),
});

/** A reply with its body as text. */
const read = (reply: WireReply) => ({ ...reply, body: bodyText(reply) });

/** The operation, of whose service one fact is not known. */
function withoutFact(contract: OperationContract, fact: 'xmlNamespace' | 'targetPrefix'): OperationContract {
  const { [fact]: _fact, ...binding } = contract.binding;
  return { ...contract, binding };
}

describe('a protocol', () => {
  it.each([
    {
      title: 'text is decoded from its percent escapes',
      body: 'ServerlessCacheName=a%20b%26c%3D%C3%A9',
      input: { ServerlessCacheName: 'a b&c=é' },
      problems: [],
    },
    {
      title: 'list items count from 1',
      body: 'Tags.Tag.1.Key=a&Tags.Tag.2.Key=b',
      input: { Tags: [{ Key: 'a' }, { Key: 'b' }] },
      problems: [],
    },
    { title: 'an empty list is a name without a value', body: 'Tags=', input: { Tags: [] }, problems: [] },
    {
      title: 'another item name is not the list',
      body: 'Tags.member.1.Key=a',
      input: { Tags: [] },
      problems: ['Input.Tags.member'],
    },
    {
      title: 'a gap in the numbers is no list',
      body: 'Tags.Tag.2.Key=a',
      input: { Tags: [] },
      problems: ['Input.Tags.Tag.2'],
    },
    {
      title: 'a name that the contract does not have is reported',
      body: 'Other=1',
      input: {},
      problems: ['Input.Other'],
    },
    {
      title: 'a name that comes twice is reported',
      body: 'KmsKeyId=a&KmsKeyId=b',
      input: { KmsKeyId: 'b' },
      problems: ['Input.KmsKeyId'],
    },
    { title: 'Action and Version are not input', body: 'Action=X&Version=1', input: {}, problems: [] },
    {
      title: 'a member below a scalar is reported',
      body: 'KmsKeyId.a=1',
      input: { KmsKeyId: undefined },
      problems: ['Input.KmsKeyId.a'],
    },
  ])('awsQuery: $title', ({ body, input, problems }) => {
    const decoded = protocolOf(create).decodeInput(create, request(body));
    expect(decoded.input).toEqual(input);
    expect(decoded.problems.map(({ path }) => path)).toEqual(problems);
  });

  it.each([
    ['50', 50],
    ['1.5', 1.5],
    ['many', 'many'],
    ['', ''],
  ])('awsQuery: an integer member of the text "%s" is read as %s', (text, value) => {
    expect(protocolOf(describeSnapshots).decodeInput(describeSnapshots, request(`MaxResults=${text}`)).input).toEqual({
      MaxResults: value,
    });
  });

  it('awsQuery writes a response as the service does', () => {
    const output = {
      DBClusterSnapshot: {
        AvailabilityZones: ['a', 'b'],
        Status: '<&>"\'\r',
        Port: 8182,
        StorageEncrypted: false,
        KmsKeyId: null,
        SnapshotCreateTime: '2026-11-20T03:00:00Z',
      },
    };
    expect(read(protocolOf(neptune).encodeOutput(neptune, output, 'id-1'))).toMatchInlineSnapshot(`
      {
        "body": "<CreateDBClusterSnapshotResponse xmlns="http://rds.amazonaws.com/doc/2014-10-31/"><CreateDBClusterSnapshotResult><DBClusterSnapshot><AvailabilityZones><AvailabilityZone>a</AvailabilityZone><AvailabilityZone>b</AvailabilityZone></AvailabilityZones><Status>&lt;&amp;&gt;&quot;&apos;&#xD;</Status><Port>8182</Port><StorageEncrypted>false</StorageEncrypted><SnapshotCreateTime>2026-11-20T03:00:00Z</SnapshotCreateTime></DBClusterSnapshot></CreateDBClusterSnapshotResult><ResponseMetadata><RequestId>id-1</RequestId></ResponseMetadata></CreateDBClusterSnapshotResponse>",
        "headers": {
          "content-type": "text/xml",
          "x-amzn-requestid": "id-1",
        },
        "status": 200,
      }
    `);
  });

  it('awsQuery writes a fault as the service does', () => {
    const fault = {
      code: 'SnapshotQuotaExceeded',
      status: 400,
      side: 'client' as const,
      members: { message: 'too <many>' },
    };
    expect(read(protocolOf(neptune).encodeFault(neptune, fault, 'id-2'))).toMatchInlineSnapshot(`
      {
        "body": "<ErrorResponse xmlns="http://rds.amazonaws.com/doc/2014-10-31/"><Error><Type>Sender</Type><Code>SnapshotQuotaExceeded</Code><Message>too &lt;many&gt;</Message></Error><RequestId>id-2</RequestId></ErrorResponse>",
        "headers": {
          "content-type": "text/xml",
          "x-amzn-requestid": "id-2",
        },
        "status": 400,
      }
    `);
  });

  it('awsJson 1.1 writes timestamps as seconds, and null as null', () => {
    const output = {
      instanceSnapshot: {
        createdAt: '2016-11-23T13:24:27.024Z',
        progress: null,
        fromAttachedDisks: [{ createdAt: '2016-11-23T13:24:27Z' }],
      },
    };
    expect(read(protocolOf(lightsail).encodeOutput(lightsail, output, 'id-3'))).toMatchInlineSnapshot(`
      {
        "body": "{"instanceSnapshot":{"createdAt":1479907467.024,"progress":null,"fromAttachedDisks":[{"createdAt":1479907467}]}}",
        "headers": {
          "content-type": "application/x-amz-json-1.1",
          "x-amzn-requestid": "id-3",
        },
        "status": 200,
      }
    `);
  });

  it('awsJson 1.1 writes a fault as the service does', () => {
    const fault = {
      code: 'NotFoundException',
      status: 404,
      side: 'client' as const,
      members: { message: 'none', tip: 'look' },
    };
    expect(read(protocolOf(lightsail).encodeFault(lightsail, fault, 'id-4'))).toMatchInlineSnapshot(`
      {
        "body": "{"__type":"NotFoundException","message":"none","tip":"look"}",
        "headers": {
          "content-type": "application/x-amz-json-1.1",
          "x-amzn-requestid": "id-4",
        },
        "status": 404,
      }
    `);
  });

  it.each([
    {
      title: 'awsQuery',
      contract: create,
      sent: request('Action=CreateServerlessCacheSnapshot&Version=2015-02-02', {
        'content-type': 'application/x-www-form-urlencoded; charset=utf-8',
      }),
    },
    {
      title: 'awsJson 1.1',
      contract: lightsail,
      sent: request('{}', {
        'content-type': 'application/x-amz-json-1.1',
        'x-amz-target': 'Lightsail_20161128.GetInstanceSnapshot',
      }),
    },
  ])('$title reads the envelope that the service expects', ({ contract, sent }) => {
    const protocol = protocolOf(contract);
    const { contentType, ...envelope } = protocol.readEnvelope(sent);
    const { contentTypes, ...expected } = protocol.expectedEnvelope(contract, {});
    expect(envelope).toEqual(expected);
    expect(contentTypes).toContain(contentType);
    expect(protocol.router([contract])(sent)).toBe(contract);
  });

  it.each([
    { title: 'awsQuery', contract: create },
    { title: 'awsJson 1.1', contract: lightsail },
  ])('$title reads an empty request, and one that is no text, without throwing', ({ contract }) => {
    expect(protocolOf(contract).readEnvelope(request(''))).toMatchObject({ contentType: '' });
    const bytes = { ...request(''), body: new Uint8Array([0xff]) };
    expect(protocolOf(contract).readEnvelope(bytes)).toMatchObject({ method: 'POST' });
    expect(() => protocolOf(contract).router([contract])(request(''))).toThrow(Refusal);
  });

  it('a body that is not JSON is said to be none', () => {
    expect(() => protocolOf(lightsail).decodeInput(lightsail, request('{'))).toThrowErrorMatchingInlineSnapshot(
      `[WireError: lightsail/GetInstanceSnapshot: the request body is not JSON]`,
    );
  });

  it.each<[string, OperationContract, string]>([
    [
      'a list without a name on the wire, never a default',
      { ...neptune, wire: { ...neptune.wire, facts: {} } },
      'CreateDBClusterSnapshot.wire.json names no item of the list /$defs/Input/properties/Tags: add "item"; ' +
        'CreateDBClusterSnapshot.wire.json names no item of the list /$defs/DBClusterSnapshot/properties/AvailabilityZones: add "item"',
    ],
    ['awsQuery without a namespace', withoutFact(neptune, 'xmlNamespace'), 'service.json has no "xmlNamespace"'],
    ['awsJson 1.1 without a prefix', withoutFact(lightsail, 'targetPrefix'), 'service.json has no "targetPrefix"'],
  ])('%s is an error', (_, contract, message) => {
    expect(() => protocolOf(contract)).toThrow(new WireError(`${contract.key}: ${message}`));
  });

  it('a flattened list needs no name of its items', () => {
    const wire = {
      ...neptune.wire,
      facts: {
        '/$defs/Input/properties/Tags': { flattened: true },
        '/$defs/DBClusterSnapshot/properties/AvailabilityZones': { flattened: true },
      },
    };
    expect(protocolOf({ ...neptune, wire }).name).toBe('awsQuery');
  });

  it.each([
    ['restJson1', 'known are awsQuery, awsJson1_1'],
    ['awsJson1_2', 'known are awsQuery, awsJson1_1; did you mean awsJson1_1?'],
  ])('the protocol %s is an error', (protocol, known) => {
    const other = { ...neptune, binding: { ...neptune.binding, protocol } };
    expect(() => protocolOf(other)).toThrow(new WireError(`${neptune.key} speaks ${protocol}, ${known}`));
  });
});
