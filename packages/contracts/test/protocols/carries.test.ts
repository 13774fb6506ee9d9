import { expect, it } from 'vitest';
import { awsJson11 } from '../../src/protocols/aws-json.ts';
import { awsQuery } from '../../src/protocols/aws-query.ts';
import { bytesOf } from '../../src/protocols/message.ts';
import { contractOfCase } from './contract-of-case.ts';
import type { ShapesByName } from './protocol-cases.ts';

const shapes: ShapesByName = {
  Everything: {
    type: 'structure',
    members: {
      Text: { shape: 'Text' },
      Inner: { shape: 'Inner' },
      Texts: { shape: 'Texts' },
      Flat: { shape: 'Texts', flattened: true },
      Map: { shape: 'Map' },
      HttpDate: { shape: 'HttpDate' },
    },
  },
  Text: { type: 'string' },
  Inner: { type: 'structure', members: { Text: { shape: 'Text' } } },
  Texts: { type: 'list', member: { shape: 'Text' } },
  Map: { type: 'map', key: { shape: 'Text' }, value: { shape: 'Text' } },
  HttpDate: { type: 'timestamp', timestampFormat: 'rfc822' },
};

const contractOf = (protocol: string) =>
  contractOfCase(protocol, {
    given: { name: 'Carry', input: { shape: 'Everything' }, output: { shape: 'Everything' } },
    shapes,
    metadata: { apiVersion: '2026-01-01', targetPrefix: 'Cases' },
  });

interface Carried {
  readonly value: object;
  /** Whether clients of awsQuery can send it, read it, and those of awsJson either. */
  readonly query: readonly [sent: boolean, read: boolean];
  readonly json: boolean;
}

it.each<Carried>([
  { value: {}, query: [true, true], json: true },
  { value: { Inner: {} }, query: [false, true], json: true },
  { value: { Inner: { Text: null } }, query: [false, true], json: true },
  { value: { Inner: { Text: '' } }, query: [true, true], json: true },
  { value: { Map: {} }, query: [false, true], json: true },
  { value: { Texts: [] }, query: [true, true], json: true },
  { value: { Flat: [] }, query: [true, false], json: true },
  { value: { Text: 'a\u0001' }, query: [true, false], json: true },
  { value: { Map: { 'a\u0001': '' } }, query: [true, false], json: true },
  { value: { HttpDate: '2026-11-20T03:00:00Z' }, query: [true, true], json: true },
  { value: { HttpDate: '2026-11-20T03:00:00.001Z' }, query: [false, false], json: false },
])('what can be brought over of $value', ({ value, query, json }) => {
  const [inQuery, inJson] = [contractOf('awsQuery'), contractOf('awsJson1_1')];
  expect([awsQuery.carriesInput(inQuery, value), awsQuery.carriesOutput(inQuery, value)]).toEqual(query);
  expect([awsJson11.carriesInput(inJson, value), awsJson11.carriesOutput(inJson, value)]).toEqual([json, json]);
});

it('awsQuery reads the items of a list whatever the order of the parameters', () => {
  const names = Array.from({ length: 11 }, (_, i) => `Texts.member.${i + 1}`);
  const body = [...names].sort().map((name) => `${name}=${name}`);
  const request = { method: 'POST', host: '', path: '/', headers: {}, body: bytesOf(body.join('&')) };
  expect(awsQuery.decodeInput(contractOf('awsQuery'), request)).toEqual({ input: { Texts: names }, problems: [] });
});
