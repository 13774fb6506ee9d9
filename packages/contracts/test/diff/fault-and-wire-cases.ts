import type { ChangeRuleId } from '../../src/findings/change-rules.ts';
import type { OperationModel } from '../../src/registry/operation-model.ts';
import { input, type RuleCase, type Sketch, text } from './rule-case.ts';

const fault = (facts: OperationModel['faults'][string]): Sketch => ({ faults: { ThingNotFoundFault: facts } });

/** What an instance of the class says, apart from what the schema of the fault says. */
const instance = (side: string): Sketch => ({ ...fault({}), exceptions: { ThingNotFoundFault: { side } } });

const time = { type: 'string', format: 'date-time' } as const;

/** The rules about faults, and about how the service is spoken to. */
export const faultAndWireCases = {
  'fault-missing': {
    why: 'Code that catches the fault no longer compiles, or no longer catches anything.',
    fires: [fault({}), {}],
    at: 'Faults.ThingNotFoundFault',
    holds: [fault({}), fault({})],
  },
  'fault-undocumented': {
    why: 'Services add faults at any time; code that calls them has to be ready for one that it does not know.',
    fires: [{}, fault({})],
    at: 'Faults.ThingNotFoundFault',
    holds: [{}, {}],
  },
  'fault-code-changed': {
    why: 'Code that compares the code no longer meets it.',
    fires: [fault({ code: 'ThingNotFound' }), fault({ code: 'ThingNotFoundFault' })],
    at: 'Faults.ThingNotFoundFault.code',
    holds: [fault({ code: 'ThingNotFound' }), fault({})],
  },
  'fault-status-changed': {
    why: 'Code, proxies and alarms that look at the status take the fault for another.',
    fires: [fault({ status: 404 }), fault({ status: 400 })],
    at: 'Faults.ThingNotFoundFault.status',
    holds: [fault({ status: 404 }), fault({ status: 404, side: 'client' })],
  },
  'fault-side-changed': {
    why: "A server's fault is retried and a client's is not.",
    fires: [fault({ side: 'client' }), fault({ side: 'server' })],
    at: 'Faults.ThingNotFoundFault.side',
    holds: [fault({ side: 'client' }), fault({ side: 'client' })],
    elsewhere: {
      fires: [instance('client'), instance('server')],
      at: 'Faults.ThingNotFoundFault.class.$fault',
      holds: [instance('client'), fault({})],
    },
  },
  'fault-member-missing': {
    why: 'Code that reads the member of the fault finds nothing.',
    fires: [fault({ members: ['resourceName'] }), fault({ members: [] })],
    at: 'Faults.ThingNotFoundFault.resourceName',
    holds: [fault({ members: ['message'] }), fault({ members: ['Message'] })],
  },
  'fault-member-added': {
    why: 'A caller that does not know the member does not read it.',
    fires: [fault({ members: [] }), fault({ members: ['resourceName'] })],
    at: 'Faults.ThingNotFoundFault.resourceName',
    holds: [fault({ members: [] }), fault({ members: ['message'] })],
  },

  'wire-name-changed': {
    why: 'What one version sends, a service or a mock of the other does not find.',
    fires: [input(text), { ...input(text), wire: { '/$defs/Input/properties/Name': { name: 'name' } } }],
    at: 'Input.Name',
    holds: [input(text), { ...input(text), wire: { '/$defs/Input/properties/Name': { name: 'Name' } } }],
  },
  'timestamp-format-changed': {
    why: 'Who reads the timestamp in the old way takes it for no timestamp, or for another moment.',
    fires: [input(time), { ...input(time), wire: { '/$defs/Input/properties/Name': { timestamp: 'http-date' } } }],
    at: 'Input.Name',
    holds: [
      { ...input(time), facts: { protocol: 'awsQuery' } },
      {
        ...input(time),
        facts: { protocol: 'awsQuery' },
        wire: { '/$defs/Input/properties/Name': { timestamp: 'date-time' } },
      },
    ],
  },
  'protocol-changed': {
    why: 'Requests and responses that were recorded, mocked or signed for one protocol do not fit the other.',
    fires: [{ facts: { protocol: 'awsQuery' } }, { facts: { protocol: 'rpcv2Cbor' } }],
    at: 'Service.protocol',
    holds: [{ facts: { protocol: 'awsQuery' } }, {}],
  },
  'endpoint-changed': {
    why: 'Firewalls, policies and mocks that name the place no longer see the calls.',
    fires: [{ facts: { endpointPrefix: 'rds' } }, { facts: { endpointPrefix: 'neptune' } }],
    at: 'Service.endpointPrefix',
    holds: [{ facts: { endpointPrefix: 'rds' } }, { facts: { endpointPrefix: 'rds' } }],
  },
  'api-version-changed': {
    why: 'A new version of an API promises nothing of the old one.',
    fires: [{ facts: { apiVersion: '2014-10-31' } }, { facts: { apiVersion: '2026-01-01' } }],
    at: 'Service.apiVersion',
    holds: [{ facts: { apiVersion: '2014-10-31' } }, {}],
  },
} as const satisfies Partial<Record<ChangeRuleId, RuleCase>>;
