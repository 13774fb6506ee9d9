import { fixturesOf } from '@docpact/fixtures';
import { CreateServerlessCacheSnapshot, DescribeServerlessCacheSnapshots } from '@docpact/schemas/elasticache';
import { GetInstanceSnapshot } from '@docpact/schemas/lightsail';
import { CreateDBClusterSnapshot } from '@docpact/schemas/neptune';
import { CreateSnapshotCopyConfiguration } from '@docpact/schemas/redshift-serverless';
import { expect, it } from 'vitest';
import { type BackendState, createBackend } from './index.ts';

const orders: BackendState = {
  elasticache: { serverlessCaches: [{ ServerlessCacheName: 'orders', Engine: 'redis', MajorEngineVersion: '7' }] },
};
const nightly = { ServerlessCacheName: 'orders', ServerlessCacheSnapshotName: 'nightly' };

it('a new snapshot of a cache has what the page says of one', () => {
  const backend = createBackend({ state: orders });
  expect(
    backend.call(CreateServerlessCacheSnapshot, { ...nightly, KmsKeyId: 'key-1', Tags: [{ Key: 'team' }] }),
  ).toEqual({
    output: {
      ServerlessCacheSnapshot: {
        ServerlessCacheSnapshotName: 'nightly',
        ARN: 'arn:aws:elasticache:us-east-1:123456789012:serverlesscachesnapshot:nightly',
        KmsKeyId: 'key-1',
        SnapshotType: 'manual',
        Status: 'creating',
        CreateTime: '2026-01-01T00:00:01.000Z',
        BytesUsedForCache: expect.stringMatching(/^[0-9]+$/),
        ServerlessCacheConfiguration: { ServerlessCacheName: 'orders', Engine: 'redis', MajorEngineVersion: '7' },
      },
    },
  });
});

it('a new snapshot of a cluster has what the cluster has, under its name in lower case', () => {
  const cluster = {
    DBClusterIdentifier: 'Graph',
    Port: 8183,
    StorageEncrypted: true,
    KmsKeyId: 'key-1',
    EngineVersion: '1.3.4.0',
  };
  const backend = createBackend({ state: { neptune: { dbClusters: [cluster] } }, region: 'eu-west-1' });
  const input = { DBClusterIdentifier: 'gRAPH', DBClusterSnapshotIdentifier: 'Nightly' };
  expect(backend.call(CreateDBClusterSnapshot, input)).toEqual({
    output: {
      DBClusterSnapshot: {
        ...cluster,
        DBClusterSnapshotIdentifier: 'nightly',
        DBClusterSnapshotArn: 'arn:aws:rds:eu-west-1:123456789012:cluster-snapshot:nightly',
        AvailabilityZones: ['eu-west-1a', 'eu-west-1b', 'eu-west-1c'],
        SnapshotCreateTime: '2026-01-01T00:00:01.000Z',
        ClusterCreateTime: '2025-12-31T00:00:00.000Z',
        Engine: 'neptune',
        AllocatedStorage: 1,
        Status: 'creating',
        PercentProgress: 0,
        VpcId: expect.stringMatching(/^vpc-[0-9a-f]{17}$/),
        LicenseModel: 'amazon-license',
        SnapshotType: 'manual',
        IAMDatabaseAuthenticationEnabled: false,
        StorageType: 'standard',
      },
    },
  });
});

it('a new snapshot copy configuration has what was asked for, and an identifier of its own', () => {
  const backend = createBackend({ state: { redshiftServerless: { namespaces: [{ namespaceName: 'sales' }] } } });
  const input = { namespaceName: 'sales', destinationRegion: 'eu-west-1', snapshotRetentionPeriod: 7 };
  expect(backend.call(CreateSnapshotCopyConfiguration, input)).toEqual({
    output: {
      snapshotCopyConfiguration: {
        ...input,
        snapshotCopyConfigurationId: expect.stringMatching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/),
        snapshotCopyConfigurationArn: expect.stringContaining(':snapshotcopyconfiguration/'),
      },
    },
  });
});

it('a seeded instance snapshot is answered whole: what was given, and the rest drawn', () => {
  const state: BackendState = {
    lightsail: { instanceSnapshots: [{ name: 'blog-1', state: 'pending', sizeInGb: 40 }] },
  };
  expect(createBackend({ state }).call(GetInstanceSnapshot, { instanceSnapshotName: 'blog-1' })).toEqual({
    output: {
      instanceSnapshot: {
        name: 'blog-1',
        state: 'pending',
        sizeInGb: 40,
        arn: expect.stringMatching(/^arn:aws:lightsail:us-east-1:123456789012:InstanceSnapshot\/[0-9a-f-]{36}$/),
        supportCode: expect.stringMatching(/^123456789012\/ami-/),
        createdAt: '2025-12-31T00:00:00.000Z',
        location: { availabilityZone: 'us-east-1a', regionName: 'us-east-1' },
        resourceType: 'InstanceSnapshot',
        tags: [],
        progress: null,
        fromAttachedDisks: [],
        fromInstanceName: 'blog-1-instance',
        fromInstanceArn: expect.stringMatching(/:Instance\//),
        fromBlueprintId: 'amazon_linux_2023',
        fromBundleId: 'micro_3_0',
        isFromAutoSnapshot: false,
      },
    },
  });
});

it.each([
  ['the first call after it', 1, 'creating'],
  ['the second call after it', 2, 'available'],
])('a new snapshot, at %s, is %s', (_, calls, Status) => {
  const backend = createBackend({ state: orders });
  backend.call(CreateServerlessCacheSnapshot, nightly);
  const outcomes = Array.from({ length: calls }, () => backend.call(DescribeServerlessCacheSnapshots, {}));
  expect(outcomes.at(-1)).toMatchObject({ output: { ServerlessCacheSnapshots: [{ Status }] } });
});

it.each([
  [1999, 'creating'],
  [2000, 'available'],
])('a new snapshot, %i ms later by a clock that was given, is %s', (later, Status) => {
  let now = Date.parse('2026-11-20T03:00:00Z');
  const backend = createBackend({ state: orders, now: () => new Date(now) });
  backend.call(CreateServerlessCacheSnapshot, nightly);
  now += later;
  const outcome = backend.call(DescribeServerlessCacheSnapshots, {});
  expect(outcome).toMatchObject({
    output: { ServerlessCacheSnapshots: [{ Status, CreateTime: '2026-11-20T03:00:00.000Z' }] },
  });
});

it('a status that was given stays', () => {
  const snapshot = { ServerlessCacheSnapshotName: 'nightly', Status: 'deleting' };
  const backend = createBackend({ state: { elasticache: { serverlessCacheSnapshots: [snapshot] } } });
  const outcome = backend.call(DescribeServerlessCacheSnapshots, {});
  expect(outcome).toMatchObject({ output: { ServerlessCacheSnapshots: [{ Status: 'deleting' }] } });
});

it('a token is for the same question alone, and outlives a restart', () => {
  const names = ['a', 'b', 'c'].map((name) => ({ ServerlessCacheSnapshotName: name }));
  const backend = createBackend({ state: { elasticache: { serverlessCacheSnapshots: names } } });
  const first = backend.call(DescribeServerlessCacheSnapshots, { MaxResults: 1 });
  const { NextToken } = Object('output' in first ? first.output : {});
  const fault = 'InvalidParameterValueException';
  expect(backend.call(DescribeServerlessCacheSnapshots, { NextToken, SnapshotType: 'manual' })).toMatchObject({
    fault,
  });
  const restarted = createBackend({ state: JSON.parse(JSON.stringify(backend)) });
  expect(restarted.call(DescribeServerlessCacheSnapshots, { NextToken })).toMatchObject({
    output: { ServerlessCacheSnapshots: [{ ServerlessCacheSnapshotName: 'b' }, { ServerlessCacheSnapshotName: 'c' }] },
  });
});

it('what a caller does to input, answer or JSON later changes nothing', () => {
  const backend = createBackend({ state: orders });
  const input = { ...nightly, Tags: [{ Key: 'team' }] };
  const outcome = backend.call(CreateServerlessCacheSnapshot, input);
  const before = JSON.stringify(backend);
  input.Tags.push({ Key: 'more' });
  Object(outcome).output.ServerlessCacheSnapshot.ServerlessCacheConfiguration.Engine = 'other';
  Object(backend.toJSON()).elasticache.serverlessCaches.pop();
  expect(JSON.stringify(backend)).toBe(before);
});

const unmodelled = { ...GetInstanceSnapshot, key: 'lightsail/GetSomethingElse', name: 'GetSomethingElse' };
const asked = { instanceSnapshotName: 'blog-1' };

it('an operation without a model is answered by its typical fixture, or as the options say', () => {
  const { typical } = fixturesOf(GetInstanceSnapshot).output;
  expect(createBackend().call(unmodelled, asked)).toEqual({ output: typical.json });
  const own = { fault: 'NotFoundException', message: 'Nothing.' };
  expect(createBackend({ stateless: () => own }).call(unmodelled, asked)).toEqual(own);
  expect(createBackend({ stateless: () => own }).call(unmodelled, {})).toMatchObject({
    fault: 'InvalidInputException',
  });
});

it('an operation without a model answers the fault that is configured, and says of one that it does not document', () => {
  const faults = { [unmodelled.key]: 'NotFoundException' };
  expect(createBackend({ state: { faults } }).call(unmodelled, asked)).toMatchObject({ fault: 'NotFoundException' });
  const wrong = createBackend({ state: { faults: { [unmodelled.key]: 'GoneException' } } });
  expect(() => wrong.call(unmodelled, asked)).toThrow(
    'faults["lightsail/GetSomethingElse"]: GoneException is not documented for the operation',
  );
});

it('options win over the state', () => {
  const state = { ...orders, seed: 1, accountId: '111111111111', region: 'eu-west-1', quotas: { tagsPerResource: 1 } };
  const options = { seed: 2, accountId: '222222222222', region: 'eu-west-2', quotas: { dbClusterSnapshots: 3 } };
  expect(createBackend({ state, ...options }).toJSON()).toMatchObject({
    ...options,
    quotas: { tagsPerResource: 1, dbClusterSnapshots: 3 },
  });
});

it('another seed draws other values', () => {
  const bytes = (seed: number) =>
    JSON.stringify(createBackend({ state: { lightsail: { instanceSnapshots: [{ name: 'blog-1' }] } }, seed }));
  expect(bytes(1)).not.toBe(bytes(2).replace('"seed":2', '"seed":1'));
});
