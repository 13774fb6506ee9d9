import { fixturesOf } from '@docpact/fixtures';
import { expect, it } from 'vitest';
import { contractOf } from '../../test/server/canned-backend.ts';
import { bodyText, bytesOf } from '../protocols/message.ts';
import { encodeOutcome, readCall } from './answer.ts';
import { faultNames, faultOf, type Outcome, type Refused } from './outcome.ts';

const neptune = contractOf('neptune/CreateDBClusterSnapshot');
const lightsail = contractOf('lightsail/GetInstanceSnapshot');

it.each<[string, unknown, string]>([
  [
    'a member of another type',
    { instanceSnapshot: { name: 5 } },
    'Output.instanceSnapshot.name: expected a string, got 5',
  ],
  ['no object at all', 'ok', 'Output: expected an object, got "ok"'],
  [
    'more than one of them',
    { instanceSnapshot: { name: 5, createdAt: 'today' } },
    'Output.instanceSnapshot.name: expected a string, got 5; Output.instanceSnapshot.createdAt: expected ',
  ],
])('an output with %s is never sent', (_, output, issue) => {
  const send = () => encodeOutcome(lightsail, { output }, 'id');
  expect(send).toThrow(`the output of lightsail/GetInstanceSnapshot breaks its contract: ${issue}`);
});

it('an output that keeps its contract is sent in its protocol', () => {
  const { output } = fixturesOf(lightsail);
  const { status, body } = encodeOutcome(lightsail, { output: output.full.json }, 'id');
  expect([status, Object.keys(JSON.parse(bodyText({ body })))]).toEqual([200, ['instanceSnapshot']]);
});

it.each<[string, Refused, object]>([
  [
    'a documented one by its shape',
    { fault: 'SnapshotQuotaExceededFault', message: 'no' },
    { code: 'SnapshotQuotaExceeded', status: 400, side: 'client', shape: 'SnapshotQuotaExceededFault' },
  ],
  [
    'one that any operation may answer with by its code',
    { fault: 'Throttling', message: 'no' },
    { code: 'Throttling', status: 400, side: 'client' },
  ],
  [
    'one of the server by its code',
    { fault: 'InternalFailure', message: 'no' },
    { code: 'InternalFailure', status: 500, side: 'server' },
  ],
  [
    'any other as the constraint fault',
    { fault: 'toString', message: 'no' },
    { ...neptune.binding.constraintFault, side: 'client' },
  ],
])('a fault is sent, %s', (_, refused, want) => {
  expect(faultOf(neptune, refused)).toEqual({ ...want, members: { message: 'no' } });
});

it('a fault brings its other members', () => {
  const outcome: Outcome = { fault: 'NotFoundException', message: 'none', members: { tip: 'look' } };
  expect(JSON.parse(bodyText(encodeOutcome(lightsail, outcome, 'id')))).toEqual({
    __type: 'NotFoundException',
    message: 'none',
    tip: 'look',
  });
});

it('the faults that can be asked for are the documented ones, then those of every service', () => {
  expect(faultNames(lightsail)).toEqual([
    ...lightsail.document['x-operation'].errors,
    'ThrottlingException',
    'InternalFailure',
    'ServiceUnavailable',
  ]);
});

const headers = {};
const request = (body: string) => ({ method: 'POST', host: 'example.com', path: '/', headers, body: bytesOf(body) });
const call = 'Action=CreateDBClusterSnapshot&Version=2014-10-31';

it.each([
  [
    'an input that keeps the contract',
    neptune,
    `${call}&DBClusterSnapshotIdentifier=a&DBClusterIdentifier=b`,
    undefined,
  ],
  [
    'a broken constraint',
    neptune,
    `${call}&DBClusterSnapshotIdentifier=1&DBClusterIdentifier=b`,
    'InvalidParameterValue',
  ],
  [
    'what is no member',
    neptune,
    `${call}&DBClusterSnapshotIdentifier=a&DBClusterIdentifier=b&C=c`,
    'InvalidParameterValue',
  ],
  ['a value of another type', lightsail, '{"instanceSnapshotName":5}', 'SerializationException'],
  [
    'a value of another type beside a broken constraint',
    lightsail,
    '{"instanceSnapshotName":5,"a":1}',
    'SerializationException',
  ],
  ['a body that is none', lightsail, '{', 'SerializationException'],
])('%s is answered as the service does', (_, contract, body, code) => {
  const read = readCall(contract, request(body));
  expect('fault' in read ? read.fault.code : undefined).toBe(code);
});
