import { operations } from '@docpact/schemas';
import type { JsonSchema, OperationContract } from '@docpact/schemas/runtime';
import { expect, it } from 'vitest';
import { awsJson11 } from './aws-json.ts';
import { bodyText } from './message.ts';

const lightsail: OperationContract = await operations['lightsail/GetInstanceSnapshot'].load();
// A literal of a member called `constructor` would be read as a function.
const text: JsonSchema = { type: 'string' };
const contract: OperationContract = {
  ...lightsail,
  document: {
    ...lightsail.document,
    $defs: {
      Input: { type: 'object', properties: {} },
      Output: {
        type: 'object',
        properties: {
          at: { type: 'object', additionalProperties: { type: 'string', format: 'date-time' } },
          rings: { $ref: '#/$defs/Rings' },
          graft: { anyOf: [{ $ref: '#/$defs/Tree' }, { type: 'null' }] },
          anything: {},
          list: { type: 'array', items: true },
          union: { $ref: '#/$defs/Union' },
        },
      },
      Rings: { type: 'object', additionalProperties: { $ref: '#/$defs/Rings' } },
      Tree: { type: 'object', properties: { planted: { type: 'string', format: 'date-time' } } },
      Union: {
        type: 'object',
        properties: { tree: { $ref: '#/$defs/Tree' }, constructor: text },
        minProperties: 1,
        maxProperties: 1,
      },
    },
  },
};

const moment = '2026-11-20T03:00:00Z';
const seconds = Date.parse(moment) / 1000;

it.each<[object, object]>([
  [{ at: { a: moment, constructor: moment } }, { at: { a: seconds, constructor: seconds } }],
  [{ rings: { a: { b: {} } } }, { rings: { a: { b: {} } } }],
  [{ graft: { planted: moment } }, { graft: { planted: seconds } }],
  [{ graft: null }, { graft: null }],
  [{ union: { tree: { planted: moment } } }, { union: { tree: { planted: seconds } } }],
  [
    { anything: [moment], list: [moment] },
    { anything: [moment], list: [moment] },
  ],
])('in awsJson 1.1 %j goes out as %j', (output, want) => {
  expect(JSON.parse(bodyText(awsJson11.encodeOutput(contract, output, 'id')))).toEqual(want);
});
