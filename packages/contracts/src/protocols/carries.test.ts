import { operations } from '@docpact/schemas';
import type { OperationContract } from '@docpact/schemas/runtime';
import { expect, it } from 'vitest';
import { awsJson11 } from './aws-json.ts';
import { awsQuery } from './aws-query.ts';
import { carriesOutput } from './index.ts';

const neptune: OperationContract = await operations['neptune/CreateDBClusterSnapshot'].load();
const lightsail: OperationContract = await operations['lightsail/GetInstanceSnapshot'].load();

it.each([
  { input: { Tags: [{ Key: 'a' }] }, carried: true },
  { input: { Tags: [] }, carried: true },
  { input: { Tags: [{}] }, carried: false },
  { input: { Tags: [{ Key: 'a' }, { Value: null }] }, carried: false },
])('awsQuery carries the input $input: $carried', ({ input, carried }) => {
  expect(awsQuery.carriesInput(input)).toBe(carried);
  expect(awsJson11.carriesInput(input)).toBe(true);
});

it.each([
  { title: 'plain text', text: 'a b', carried: true },
  { title: 'characters beyond the basic plane', text: '😀', carried: true },
  { title: 'line ends within text', text: 'a\r\nb\t', carried: true },
  { title: 'blanks alone', text: '  ', carried: true },
  { title: 'a line end alone', text: '\n', carried: false },
  { title: 'a control character', text: 'a\u0001', carried: false },
  { title: 'a character that is none', text: '\uFFFE', carried: false },
])('awsQuery carries $title in an output: $carried', ({ text, carried }) => {
  expect(carriesOutput(neptune, { Items: [{ Name: text }] })).toBe(carried);
  expect(carriesOutput(lightsail, { Items: [{ Name: text }] })).toBe(true);
});
