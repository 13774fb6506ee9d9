import fc from 'fast-check';
import type { BackendState } from '../../../src/mocks/backend/index.ts';
import { type Call, configured, type FaultCase } from '../fault-case.ts';
import { few, listOf, missing, names } from '../random-parts.ts';
import type { ServiceCases } from '../service-cases.ts';

const copyTo = (more = {}): Call => [
  'redshift-serverless/CreateSnapshotCopyConfiguration',
  { namespaceName: 'sales', destinationRegion: 'eu-west-1', ...more },
];

const sales: BackendState = { redshiftServerless: { namespaces: [{ namespaceName: 'sales' }] } };

const faults: readonly FaultCase[] = [
  {
    operation: 'redshift-serverless/CreateSnapshotCopyConfiguration',
    fault: 'ResourceNotFoundException',
    when: 'there is no such namespace',
    state: sales,
    calls: [copyTo({ namespaceName: 'stocks' })],
    beside: { calls: [copyTo()] },
  },
  {
    operation: 'redshift-serverless/CreateSnapshotCopyConfiguration',
    fault: 'ConflictException',
    when: 'the namespace is copied to that Region already',
    state: sales,
    calls: [copyTo(), copyTo({ snapshotRetentionPeriod: 7 })],
    beside: { calls: [copyTo(), copyTo({ destinationRegion: 'eu-west-2' })] },
  },
  {
    operation: 'redshift-serverless/CreateSnapshotCopyConfiguration',
    fault: 'ConflictException',
    when: 'the namespace is being changed',
    state: { redshiftServerless: { namespaces: [{ namespaceName: 'sales', status: 'MODIFYING' }] } },
    calls: [copyTo()],
    beside: { state: sales },
  },
  {
    operation: 'redshift-serverless/CreateSnapshotCopyConfiguration',
    fault: 'ServiceQuotaExceededException',
    when: 'the namespace has all the configurations it may have',
    state: { ...sales, quotas: { snapshotCopyConfigurations: 1 } },
    calls: [copyTo(), copyTo({ destinationRegion: 'eu-west-2' })],
    beside: { state: { ...sales, quotas: { snapshotCopyConfigurations: 2 } } },
  },
  {
    operation: 'redshift-serverless/CreateSnapshotCopyConfiguration',
    fault: 'ValidationException',
    when: 'the Region is the namespace`s own',
    state: sales,
    calls: [copyTo({ destinationRegion: 'us-east-1' })],
    beside: { calls: [copyTo()] },
  },
  ...configured(copyTo(), sales, ['AccessDeniedException', 'InternalServerException']),
];

/** What the tests of the state know of the service. */
export const cases: ServiceCases = {
  faults,
  seed: fc.record({
    namespaces: listOf(
      fc.record(
        { namespaceName: names, status: fc.constantFrom('AVAILABLE', 'DELETING') },
        { requiredKeys: ['namespaceName'] },
      ),
      (namespace) => namespace.namespaceName,
    ),
    snapshotCopyConfigurations: listOf(
      fc.record({ namespaceName: names, destinationRegion: fc.constant('eu-west-1') }),
      (configuration) => configuration.namespaceName,
    ),
  }),
  quotas: { snapshotCopyConfigurations: few },
  inputs: {
    'redshift-serverless/CreateSnapshotCopyConfiguration': fc.record(
      {
        namespaceName: missing,
        destinationRegion: fc.constantFrom('us-east-1', 'eu-west-1', 'eu-west-2'),
        snapshotRetentionPeriod: fc.integer(),
        destinationKmsKeyId: fc.string(),
      },
      { requiredKeys: ['namespaceName', 'destinationRegion'] },
    ),
  },
};
