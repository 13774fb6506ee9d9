import { expect, it } from 'vitest';
import { createBackend, type Outcome } from '../../src/state/index.ts';
import { models } from '../../src/state/services.generated.ts';
import { contracts } from './contracts.ts';
import { elastiCacheCases } from './faults/elasticache.cases.ts';
import type { Call, FaultCase } from './faults/fault-case.ts';
import { lightsailCases } from './faults/lightsail.cases.ts';
import { neptuneCases } from './faults/neptune.cases.ts';
import { redshiftServerlessCases } from './faults/redshift-serverless.cases.ts';

const faultCases = [...elastiCacheCases, ...neptuneCases, ...redshiftServerlessCases, ...lightsailCases];

/** What the last of the calls is answered. */
function lastOutcome(state: FaultCase['state'], calls: readonly Call[]): Outcome | undefined {
  const backend = createBackend({ state });
  return calls.map(([name, input]) => backend.call(contracts[name], input)).at(-1);
}

it.each(faultCases)('$operation answers $fault when $when', ({ state, calls, fault }) => {
  expect(lastOutcome(state, calls)).toMatchObject({ fault, message: expect.stringMatching(/\S/) });
});

it.each(faultCases)('$operation does not answer $fault when it is not so that $when', ({ state, calls, beside }) => {
  expect(lastOutcome(beside.state ?? state, beside.calls ?? calls)).toHaveProperty('output');
});

it.each(Object.entries(contracts))('%s has a case of every fault that its page documents', (name, { document }) => {
  const told = faultCases.filter(({ operation }) => operation === name).map(({ fault }) => fault);
  expect([...new Set(told)].sort()).toEqual([...document['x-operation'].errors].sort());
});

it('every model has its cases', () => {
  expect([...models.keys()].sort()).toEqual(
    Object.values(contracts)
      .map(({ key }) => key)
      .sort(),
  );
});
