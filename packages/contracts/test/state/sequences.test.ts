import type { OperationContract } from '@docpact/schemas/runtime';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { defaultSeed } from '../../src/base/default-seed.ts';
import { type Backend, createBackend, type Outcome } from '../../src/mocks/backend/index.ts';
import { contractOf } from './contract-of.ts';
import { listAll } from './list-all.ts';
import { type RandomCall, sequences } from './random-sequence.ts';
import { serviceCases } from './service-cases.ts';

/** Each property holds for so many sequences; fast-check prints seed and path of the one that it does not hold for. */
const runs = { numRuns: 1000, seed: defaultSeed };

/** What a state leads to: an output of every operation, and every fault that has a case without being configured. */
const reachable = [...serviceCases.values()].flatMap(({ inputs, faults }) => [
  ...Object.keys(inputs).map((operation) => `${operation}: output`),
  ...faults.filter(({ state }) => !state.faults).map(({ operation, fault }) => `${operation}: ${fault}`),
]);

const play = (backend: Backend, calls: readonly RandomCall[]): Outcome[] =>
  calls.map(({ operation, input }) => backend.call(contractOf(operation), input));

/** What of the contract an outcome breaks. */
function breachOf({ output, document, binding }: OperationContract, outcome: Outcome): unknown {
  if ('output' in outcome) return output.json.issues(outcome.output)[0];
  const { code } = binding.faults[outcome.fault] ?? { code: outcome.fault };
  const isDocumented = document['x-operation'].errors.includes(outcome.fault);
  return isDocumented || code === binding.constraintFault.code ? undefined : outcome;
}

it('every answer keeps its contract, and every refusal is by a documented fault or by the constraint fault', () => {
  const said = new Set<string>();
  fc.assert(
    fc.property(sequences, ({ state, calls }) => {
      const outcomes = play(createBackend({ state }), calls);
      for (const [i, outcome] of outcomes.entries()) {
        const operation = calls[i]?.operation ?? '';
        expect(breachOf(contractOf(operation), outcome)).toBeUndefined();
        said.add(`${operation}: ${'fault' in outcome ? outcome.fault : 'output'}`);
      }
    }),
    runs,
  );
  // What the sequences never came to, the property says nothing of.
  expect([...said]).toEqual(expect.arrayContaining(reachable));
});

it('input that breaks the contract is refused, and changes nothing', () => {
  fc.assert(
    fc.property(sequences, ({ state, calls }) => {
      const backend = createBackend({ state });
      for (const { operation, input } of calls) {
        const { calls: _, ...before } = backend.toJSON();
        const outcome = backend.call(contractOf(operation), input);
        if (!contractOf(operation).input.json.is(input)) expect(outcome).toHaveProperty('fault');
        const { calls: __, ...after } = backend.toJSON();
        if ('fault' in outcome) expect(after).toEqual(before);
      }
    }),
    runs,
  );
});

it('what was made is listed in its order, and nothing else is', () => {
  fc.assert(
    fc.property(sequences, ({ state, calls }) => {
      const backend = createBackend({ state });
      const seeded = state.elasticache?.serverlessCacheSnapshots ?? [];
      const expected = seeded.map(({ ServerlessCacheSnapshotName }) => ServerlessCacheSnapshotName);
      for (const { operation, input } of calls) {
        const outcome = backend.call(contractOf(operation), input);
        if (operation === 'elasticache/CreateServerlessCacheSnapshot' && 'output' in outcome)
          expected.push(Object(input).ServerlessCacheSnapshotName);
      }
      expect(listAll(backend, {})).toEqual(expected);
    }),
    runs,
  );
});

it('pages joined are the whole list, nothing twice, also while it grows', () => {
  fc.assert(
    fc.property(sequences, fc.integer({ min: 1, max: 4 }), ({ state, calls }, MaxResults) => {
      const backend = createBackend({ state });
      play(backend, calls);
      const whole = listAll(backend, {});
      expect(listAll(backend, { MaxResults })).toEqual(whole);
      const further = [...calls];
      const meanwhile = listAll(backend, { MaxResults }, () => play(backend, further.splice(0, 2)));
      expect(meanwhile).toEqual(listAll(backend, {}).slice(0, meanwhile.length));
      expect(meanwhile.length).toBeGreaterThanOrEqual(whole.length);
    }),
    runs,
  );
});

it('the same seed and the same calls give the same bytes', () => {
  fc.assert(
    fc.property(sequences, ({ state, calls }) => {
      const bytes = () => {
        const backend = createBackend({ state });
        return JSON.stringify([play(backend, calls), backend]);
      };
      expect(bytes()).toBe(bytes());
    }),
    runs,
  );
});

it('a backend restored from its JSON goes on as the first, byte for byte', () => {
  fc.assert(
    fc.property(sequences, fc.nat(15), ({ state, calls }, at) => {
      const first = createBackend({ state });
      play(first, calls.slice(0, at));
      const restored = createBackend({ state: JSON.parse(JSON.stringify(first)) });
      expect(JSON.stringify(restored)).toBe(JSON.stringify(first));
      const rest = calls.slice(at);
      expect(JSON.stringify(play(restored, rest))).toBe(JSON.stringify(play(first, rest)));
      expect(JSON.stringify(restored)).toBe(JSON.stringify(first));
    }),
    runs,
  );
});
