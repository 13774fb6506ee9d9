import { arbitrariesOf } from '@docpact/fixtures';
import fc from 'fast-check';
import { inCode } from '../../src/base/parse-json.ts';
import { validateJson } from '../../src/base/validate-json.ts';
import type { BackendState } from '../../src/mocks/backend/index.ts';
import { contractOf } from './contract-of.ts';
import { serviceCases } from './service-cases.ts';

/** A state and the calls on it. */
export interface Sequence {
  readonly state: BackendState;
  readonly calls: readonly RandomCall[];
}

export interface RandomCall {
  /** The operation's key. */
  readonly operation: string;
  readonly input: unknown;
}

const services = [...serviceCases];

const callsOf = (operation: string, meeting: fc.Arbitrary<unknown>): fc.Arbitrary<RandomCall> =>
  fc
    .oneof(
      { weight: 6, arbitrary: meeting },
      { weight: 2, arbitrary: arbitrariesOf(contractOf(operation)).input },
      { weight: 1, arbitrary: fc.jsonValue() },
    )
    .map((input) => ({ operation, input }));

const anyCall = fc.oneof(
  ...services.flatMap(([, { inputs }]) =>
    Object.entries(inputs).map(([operation, meeting]) => ({
      // What makes something is called more often: the rest depends on it.
      weight: /\/Create/.test(operation) ? 2 : 1,
      arbitrary: callsOf(operation, meeting),
    })),
  ),
);

const common = fc.record(
  {
    seed: fc.integer(),
    region: fc.constantFrom('us-east-1', 'eu-west-1', 'us-gov-west-1', 'cn-north-1'),
    quotas: fc.record(Object.assign({}, ...services.map(([, { quotas }]) => quotas)), { requiredKeys: [] }),
    faults: fc.constantFrom({}, {}, {}, { 'neptune/CreateDBClusterSnapshot': 'InvalidDBClusterSnapshotStateFault' }),
  },
  { requiredKeys: [] },
);

const seeds = fc.record(Object.fromEntries(services.map(([key, { seed }]) => [key, seed])));

const state: fc.Arbitrary<BackendState> = fc
  .tuple(common, seeds)
  .map(([given, held]) =>
    validateJson<BackendState>('state', { value: { ...given, ...held }, positions: inCode('state'), code: 'usage' }),
  );

/** States that are small and calls that mostly speak of what is there; some break their contract. */
export const sequences: fc.Arbitrary<Sequence> = fc.record({
  state,
  calls: fc.array(anyCall, { minLength: 1, maxLength: 16 }),
});
