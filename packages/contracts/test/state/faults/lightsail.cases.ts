import type { BackendState } from '../../../src/state/index.ts';
import { type Call, configured, type FaultCase } from './fault-case.ts';

const getSnapshot = (more = {}): Call => ['getSnapshot', { instanceSnapshotName: 'blog-1', ...more }];

const blog: BackendState = { lightsail: { instanceSnapshots: [{ name: 'blog-1' }] } };

export const lightsailCases: readonly FaultCase[] = [
  {
    operation: 'getSnapshot',
    fault: 'NotFoundException',
    when: 'there is no such snapshot',
    state: blog,
    calls: [getSnapshot({ instanceSnapshotName: 'blog-2' })],
    beside: { calls: [getSnapshot()] },
  },
  {
    operation: 'getSnapshot',
    fault: 'InvalidInputException',
    when: 'no name is given',
    state: blog,
    calls: [['getSnapshot', {}]],
    beside: { calls: [getSnapshot()] },
  },
  ...configured(getSnapshot(), blog, 'lightsail/GetInstanceSnapshot', [
    'AccessDeniedException',
    'AccountSetupInProgressException',
    'OperationFailureException',
    'ServiceException',
    'UnauthenticatedException',
  ]),
];
