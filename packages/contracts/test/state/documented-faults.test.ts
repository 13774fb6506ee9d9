import { expect, it } from 'vitest';
import { createBackend, type Outcome } from '../../src/mocks/backend/index.ts';
import { models } from '../../src/mocks/backend/models.generated.ts';
import { contractOf } from './contract-of.ts';
import type { Call, FaultCase } from './fault-case.ts';
import { serviceCases } from './service-cases.ts';

const faultCases = [...serviceCases.values()].flatMap(({ faults }) => faults);

/** What the last of the calls is answered. */
function lastOutcome(state: FaultCase['state'], calls: readonly Call[]): Outcome | undefined {
  const backend = createBackend({ state });
  return calls.map(([name, input]) => backend.call(contractOf(name), input)).at(-1);
}

it.each(faultCases)('$operation answers $fault when $when', ({ state, calls, fault }) => {
  expect(lastOutcome(state, calls)).toMatchObject({ fault, message: expect.stringMatching(/\S/) });
});

it.each(faultCases)('$operation does not answer $fault when it is not so that $when', ({ state, calls, beside }) => {
  expect(lastOutcome(beside.state ?? state, beside.calls ?? calls)).toHaveProperty('output');
});

it.each([...models.keys()])('%s has a case of every fault that its page documents, and random inputs', (key) => {
  const told = faultCases.filter(({ operation }) => operation === key).map(({ fault }) => fault);
  expect([...new Set(told)].sort()).toEqual([...contractOf(key).document['x-operation'].errors].sort());
  expect([...serviceCases.values()].flatMap(({ inputs }) => Object.keys(inputs))).toContain(key);
});
