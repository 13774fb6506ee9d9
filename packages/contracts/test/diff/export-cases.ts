import type { ChangeRuleId } from '../../src/findings/change-rules.ts';
import type { Constants, ExceptionClass } from '../../src/registry/operation-model.ts';
import type { RuleCase, Sketch } from './rule-case.ts';

/** A set of values of the operation, with the names that a client exports for them. */
const named = (names: Constants | undefined): Sketch => ({
  sets: { ThingState: { type: 'string', enum: ['pending', 'failed'] } },
  ...(names ? { constants: { ThingState: names }, exports: { ThingState: 'object' } } : { constants: {}, exports: {} }),
});

/** The class of a fault, as a client exports it. */
const thrown = (exception: ExceptionClass | undefined): Sketch => ({
  faults: { ThingNotFoundFault: {} },
  ...(exception
    ? { exceptions: { ThingNotFoundFault: exception }, exports: { ThingNotFoundFault: 'function' } }
    : { exceptions: {}, exports: {} }),
});

const states = { PENDING: 'pending', FAILED: 'failed' };
const fault = { name: 'ThingNotFoundFault', side: 'client' };
const waiter: Sketch = { callers: ['waitUntilThingReady'], exports: { waitUntilThingReady: 'function' } };

/** The rules about the names that a client exports, and programs write. */
export const exportCases = {
  'enum-missing': {
    why: 'Code that writes `ThingState.PENDING` no longer compiles, and throws where it is not compiled.',
    fires: [named(states), named(undefined)],
    at: 'ThingState',
    holds: [named(states), { constants: {} }],
  },
  'enum-name-missing': {
    why: 'The value is as it was, but code that writes `ThingState.PENDING` no longer compiles, or sends nothing.',
    fires: [named(states), named({ IS_PENDING: 'pending', FAILED: 'failed' })],
    at: 'ThingState',
    holds: [named(states), named({ ...states, IS_PENDING: 'pending' })],
  },
  'enum-name-changed': {
    why: 'Code that writes `ThingState.PENDING` compiles as before, and means another value.',
    fires: [named(states), named({ PENDING: 'waiting', FAILED: 'failed' })],
    at: 'ThingState',
    holds: [named(states), named({ FAILED: 'failed', PENDING: 'pending' })],
  },
  'fault-class-missing': {
    why: 'Code that asks `error instanceof ThingNotFoundFault` no longer compiles, or throws.',
    fires: [thrown(fault), thrown(undefined)],
    at: 'Faults.ThingNotFoundFault',
    holds: [thrown(undefined), thrown(fault)],
  },
  'fault-class-throws': {
    why: 'Tests that construct the fault fail, and so may the client when the service sends it.',
    fires: [thrown(fault), thrown({ thrown: 'no' })],
    at: 'Faults.ThingNotFoundFault.class',
    holds: [thrown({ thrown: 'no' }), thrown({ thrown: 'no' })],
  },
  'fault-name-changed': {
    why: 'Code that compares `error.name` no longer meets it.',
    fires: [thrown(fault), thrown({ ...fault, name: 'ThingNotFound' })],
    at: 'Faults.ThingNotFoundFault.class.name',
    holds: [thrown(fault), thrown(fault)],
  },

  'export-missing': {
    why: 'Code that imports the name (a client, a paginator, a waiter) no longer compiles, or calls nothing.',
    fires: [waiter, { exports: {} }],
    at: 'Exports.waitUntilThingReady',
    holds: [waiter, {}],
  },
} as const satisfies Partial<Record<ChangeRuleId, RuleCase>>;
