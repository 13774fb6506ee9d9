import type { ChangeRuleId } from '../../src/findings/change-rules.ts';
import { exportCases } from './export-cases.ts';
import { faultAndWireCases } from './fault-and-wire-cases.ts';
import { input, output, type RuleCase, structure, text } from './rule-case.ts';
import { valueCases } from './value-cases.ts';

const nullable = { type: ['string', 'null'] } as const;
const list = structure({ Tags: { type: 'array', items: text } });

/** Every rule of a comparison with what fires it and what does not. */
export const ruleCases: Readonly<Record<ChangeRuleId, RuleCase>> = {
  'operation-removed': {
    why: 'A client that calls the operation has nothing left to call.',
    fires: [{}, undefined],
    at: 'Operation',
    holds: [{}, {}],
  },
  'operation-added': {
    why: 'Nobody calls it yet.',
    fires: [undefined, {}],
    at: 'Operation',
    holds: [{}, {}],
  },
  'operation-deprecated': {
    why: 'It works for now. How long, nothing says.',
    fires: [{}, { deprecated: true }],
    at: 'Operation',
    holds: [{ deprecated: true }, { deprecated: true }],
  },
  'operation-no-longer-deprecated': {
    why: 'It stays.',
    fires: [{ deprecated: true }, {}],
    at: 'Operation',
    holds: [{}, {}],
  },

  'input-member-missing': {
    why: 'Code that sets the member no longer compiles, and what it sets is not sent.',
    fires: [input(text), {}],
    at: 'Input.Name',
    holds: [output(text), {}],
  },
  'member-undocumented': {
    why: 'A caller that does not know the member neither sends nor reads it.',
    fires: [{}, input(text)],
    at: 'Input.Name',
    holds: [{}, input(text, 'Name')],
    elsewhere: { fires: [{}, output(text)], at: 'Output.Name', holds: [output(text), output(text)] },
  },
  'input-required-member-added': {
    why: 'A call that was complete is refused now.',
    fires: [{}, input(text, 'Name')],
    at: 'Input.Name',
    holds: [{}, input(text)],
  },
  'output-member-missing': {
    why: 'Code that reads the member finds nothing.',
    fires: [output(text), {}],
    at: 'Output.Name',
    holds: [input(text), {}],
  },
  'member-deprecated': {
    why: 'It works for now. How long, nothing says.',
    fires: [input(text), input({ ...text, deprecated: true })],
    at: 'Input.Name',
    holds: [input({ ...text, deprecated: true }), input({ ...text, deprecated: true })],
  },
  'member-no-longer-deprecated': {
    why: 'It stays.',
    fires: [output({ ...text, deprecated: true }), output(text)],
    at: 'Output.Name',
    holds: [output(text), output(text)],
  },

  'member-type-changed': {
    why: 'What a caller sends is refused, or read as something else; code that reads the member gets what it cannot use.',
    fires: [input(text), input({ type: 'boolean' })],
    at: 'Input.Name',
    holds: [input(text), input({ type: 'string', description: 'A name.' })],
    elsewhere: {
      fires: [output({ type: 'integer' }), output({ type: 'number' })],
      at: 'Output.Name',
      holds: [output({ type: 'number' }), output({ type: 'integer' })],
    },
  },
  'input-type-widened': {
    why: 'What a caller sends is still taken.',
    fires: [input({ type: 'integer' }), input({ type: 'number' })],
    at: 'Input.Name',
    holds: [input({ type: 'number' }), input({ type: 'integer' })],
  },
  'output-type-narrowed': {
    why: 'Code that reads the member was ready for more.',
    fires: [output({}), output(text)],
    at: 'Output.Name',
    holds: [input({}), input(text)],
  },

  'input-newly-required': {
    why: 'A call that left the member out is refused now.',
    fires: [input(text), input(text, 'Name')],
    at: 'Input.Name',
    holds: [output(text), output(text, 'Name')],
  },
  'input-no-longer-required': {
    why: 'A call that sends the member is as good as before.',
    fires: [input(text, 'Name'), input(text)],
    at: 'Input.Name',
    holds: [output(text, 'Name'), output(text)],
  },
  'output-became-optional': {
    why: 'Code that relies on the member may find nothing.',
    fires: [output(text, 'Name'), output(text)],
    at: 'Output.Name',
    holds: [input(text, 'Name'), input(text)],
  },
  'output-required-undocumented': {
    why: 'Code that was ready to find nothing always finds something.',
    fires: [output(text), output(text, 'Name')],
    at: 'Output.Name',
    holds: [input(text), input(text, 'Name')],
  },

  'input-no-longer-nullable': {
    why: 'A call that sends null is refused now.',
    fires: [input(nullable), input(text)],
    at: 'Input.Name',
    holds: [output(nullable), output(text)],
  },
  'input-became-nullable': {
    why: 'Nobody sends null yet.',
    fires: [input(text), input(nullable)],
    at: 'Input.Name',
    holds: [input(nullable), input(nullable)],
  },
  'output-became-nullable': {
    why: 'Code that reads the member meets null where it met none.',
    fires: [output(text), output(nullable)],
    at: 'Output.Name',
    holds: [input(text), input(nullable)],
  },
  'output-no-longer-nullable': {
    why: 'Code that was ready for null meets none.',
    fires: [output(nullable), output(text)],
    at: 'Output.Name',
    holds: [output(text), output(text)],
  },

  ...valueCases,
  ...exportCases,
  ...faultAndWireCases,

  'pagination-removed': {
    why: 'A loop over all pages ends after the first one, or does not compile.',
    fires: [{ pagination: { inputToken: 'Marker' } }, {}],
    at: 'Pagination',
    holds: [{ pagination: { inputToken: 'Marker' } }, { pagination: { inputToken: 'Marker' } }],
  },
  'pagination-added': {
    why: 'A call without a marker is answered, as before.',
    fires: [{}, { pagination: { inputToken: 'Marker' } }],
    at: 'Pagination',
    holds: [{}, {}],
  },
  'pagination-changed': {
    why: 'A loop that carries the marker itself asks for the first page for ever.',
    fires: [{ pagination: { inputToken: 'Marker' } }, { pagination: { inputToken: 'NextToken' } }],
    at: 'Pagination.inputToken',
    holds: [{ pagination: { inputToken: 'Marker' } }, { pagination: { inputToken: 'Marker', limit: 'MaxItems' } }],
  },

  'list-name-changed': {
    why: 'The service does not find the items of a list that is sent, and the client not those that it is sent.',
    fires: [{ input: list, wire: { '/$defs/Input/properties/Tags': { item: 'Tag' } } }, { input: list }],
    at: 'Input.Tags',
    holds: [{ input: list, wire: { '/$defs/Input/properties/Tags': { item: 'member' } } }, { input: list }],
  },
};
