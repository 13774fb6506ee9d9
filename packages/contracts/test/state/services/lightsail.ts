import fc from 'fast-check';
import type { BackendState } from '../../../src/mocks/backend/index.ts';
import { type Call, configured, type FaultCase } from '../fault-case.ts';
import { listOf, missing, names } from '../random-parts.ts';
import type { ServiceCases } from '../service-cases.ts';

const getSnapshot = (more = {}): Call => ['lightsail/GetInstanceSnapshot', { instanceSnapshotName: 'blog-1', ...more }];

const blog: BackendState = { lightsail: { instanceSnapshots: [{ name: 'blog-1' }] } };

const faults: readonly FaultCase[] = [
  {
    operation: 'lightsail/GetInstanceSnapshot',
    fault: 'NotFoundException',
    when: 'there is no such snapshot',
    state: blog,
    calls: [getSnapshot({ instanceSnapshotName: 'blog-2' })],
    beside: { calls: [getSnapshot()] },
  },
  {
    operation: 'lightsail/GetInstanceSnapshot',
    fault: 'InvalidInputException',
    when: 'no name is given',
    state: blog,
    calls: [['lightsail/GetInstanceSnapshot', {}]],
    beside: { calls: [getSnapshot()] },
  },
  ...configured(getSnapshot(), blog, [
    'AccessDeniedException',
    'AccountSetupInProgressException',
    'OperationFailureException',
    'ServiceException',
    'UnauthenticatedException',
  ]),
];

/** What the tests of the state know of the service. */
export const cases: ServiceCases = {
  faults,
  seed: fc.record({
    instanceSnapshots: listOf(
      fc.record({ name: names, state: fc.constantFrom('pending', 'error', 'available') }, { requiredKeys: ['name'] }),
      ({ name }) => name,
    ),
  }),
  quotas: {},
  inputs: {
    'lightsail/GetInstanceSnapshot': fc.record({ instanceSnapshotName: missing }),
  },
};
