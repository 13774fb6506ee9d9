import type { BackendState } from '../../../src/state/index.ts';
import { type Call, configured, type FaultCase } from './fault-case.ts';

const copyTo = (more = {}): Call => ['copyTo', { namespaceName: 'sales', destinationRegion: 'eu-west-1', ...more }];

const sales: BackendState = { redshiftServerless: { namespaces: [{ namespaceName: 'sales' }] } };

export const redshiftServerlessCases: readonly FaultCase[] = [
  {
    operation: 'copyTo',
    fault: 'ResourceNotFoundException',
    when: 'there is no such namespace',
    state: sales,
    calls: [copyTo({ namespaceName: 'stocks' })],
    beside: { calls: [copyTo()] },
  },
  {
    operation: 'copyTo',
    fault: 'ConflictException',
    when: 'the namespace is copied to that Region already',
    state: sales,
    calls: [copyTo(), copyTo({ snapshotRetentionPeriod: 7 })],
    beside: { calls: [copyTo(), copyTo({ destinationRegion: 'eu-west-2' })] },
  },
  {
    operation: 'copyTo',
    fault: 'ConflictException',
    when: 'the namespace is being changed',
    state: { redshiftServerless: { namespaces: [{ namespaceName: 'sales', status: 'MODIFYING' }] } },
    calls: [copyTo()],
    beside: { state: sales },
  },
  {
    operation: 'copyTo',
    fault: 'ServiceQuotaExceededException',
    when: 'the namespace has all the configurations it may have',
    state: { ...sales, quotas: { snapshotCopyConfigurations: 1 } },
    calls: [copyTo(), copyTo({ destinationRegion: 'eu-west-2' })],
    beside: { state: { ...sales, quotas: { snapshotCopyConfigurations: 2 } } },
  },
  {
    operation: 'copyTo',
    fault: 'ValidationException',
    when: 'the Region is the namespace`s own',
    state: sales,
    calls: [copyTo({ destinationRegion: 'us-east-1' })],
    beside: { calls: [copyTo()] },
  },
  ...configured(copyTo(), sales, 'redshift-serverless/CreateSnapshotCopyConfiguration', [
    'AccessDeniedException',
    'InternalServerException',
  ]),
];
