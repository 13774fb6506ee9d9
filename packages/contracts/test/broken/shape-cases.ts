import { append, type BrokenCase, drop, rename, retype } from './breakage.ts';

/** Members and lists of the client's own schemas, changed. */
export const shapeCases: readonly BrokenCase[] = [
  {
    title: 'an output member dropped (XML)',
    operation: 'CreateServerlessCacheSnapshot',
    breakage: drop('ServerlessCacheSnapshot', 'KmsKeyId'),
    want: [
      'output-member-lost Output.ServerlessCacheSnapshot.KmsKeyId',
      'output-member-missing Output.ServerlessCacheSnapshot.KmsKeyId',
    ],
  },
  {
    title: 'an output member dropped (JSON)',
    operation: 'GetInstanceSnapshot',
    breakage: drop('Disk', 'sizeInGb'),
    want: [
      'output-member-lost Output.instanceSnapshot.fromAttachedDisks[].sizeInGb',
      'output-member-missing Output.instanceSnapshot.fromAttachedDisks[].sizeInGb',
    ],
  },
  {
    title: 'an output member renamed',
    operation: 'GetInstanceSnapshot',
    breakage: rename('InstanceSnapshot', 'fromBundleId', 'bundleId'),
    want: [
      'output-member-lost Output.instanceSnapshot.fromBundleId',
      'output-member-missing Output.instanceSnapshot.fromBundleId',
    ],
  },
  {
    title: 'an input member dropped',
    operation: 'CreateSnapshotCopyConfiguration',
    breakage: drop('CreateSnapshotCopyConfigurationRequest', 'snapshotRetentionPeriod'),
    want: ['input-member-lost Input.snapshotRetentionPeriod', 'input-member-missing Input.snapshotRetentionPeriod'],
  },
  {
    title: 'an input member renamed',
    operation: 'CreateDBClusterSnapshot',
    breakage: rename('CreateDBClusterSnapshotMessage', 'DBClusterIdentifier', 'ClusterIdentifier'),
    want: [
      'input-member-lost Input.DBClusterIdentifier',
      'input-member-missing Input.DBClusterIdentifier',
      'input-required-member-added Input.ClusterIdentifier',
      'boundary-refused Input',
    ],
  },
  {
    title: 'a number made text',
    operation: 'CreateDBClusterSnapshot',
    breakage: retype('DBClusterSnapshot', 'AllocatedStorage', 0),
    want: [
      'output-member-altered Output.DBClusterSnapshot.AllocatedStorage',
      'member-type-changed Output.DBClusterSnapshot.AllocatedStorage',
      'output-violates-contract Output.DBClusterSnapshot.AllocatedStorage',
    ],
  },
  {
    title: 'a timestamp made text',
    operation: 'DescribeServerlessCacheSnapshots',
    breakage: retype('ServerlessCacheSnapshot', 'CreateTime', 0),
    want: [
      'output-member-altered Output.ServerlessCacheSnapshots[].CreateTime',
      'member-type-changed Output.ServerlessCacheSnapshots[].CreateTime',
      'output-violates-contract Output.ServerlessCacheSnapshots[].CreateTime',
    ],
  },
  {
    title: 'a boolean made text',
    operation: 'CreateDBClusterSnapshot',
    breakage: retype('DBClusterSnapshot', 'StorageEncrypted', 0),
    want: [
      'output-member-altered Output.DBClusterSnapshot.StorageEncrypted',
      'member-type-changed Output.DBClusterSnapshot.StorageEncrypted',
      'output-violates-contract Output.DBClusterSnapshot.StorageEncrypted',
    ],
  },
  {
    title: 'a number made text (JSON)',
    operation: 'CreateSnapshotCopyConfiguration',
    breakage: retype('SnapshotCopyConfiguration', 'snapshotRetentionPeriod', 0),
    want: ['member-type-changed Output.snapshotCopyConfiguration.snapshotRetentionPeriod'],
  },
  {
    title: 'the xml name of an output list',
    operation: 'DescribeServerlessCacheSnapshots',
    breakage: append(`ServerlessCacheSnapshotList[4][1].xmlName = 'member';`),
    want: [
      'list-name-changed Output.ServerlessCacheSnapshots',
      'output-member-altered Output.ServerlessCacheSnapshots',
      'page-item-lost Output.ServerlessCacheSnapshots',
    ],
  },
  {
    title: 'the xml name of a list of text',
    operation: 'CreateDBClusterSnapshot',
    breakage: append(`AvailabilityZones[4][1].xmlName = 'member';`),
    want: [
      'list-name-changed Output.DBClusterSnapshot.AvailabilityZones',
      'output-member-altered Output.DBClusterSnapshot.AvailabilityZones',
    ],
  },
  {
    title: 'the xml name of an input list',
    operation: 'CreateServerlessCacheSnapshot',
    breakage: append(`TagList[4][1].xmlName = 'member';`),
    want: [
      'list-name-changed Input.Tags',
      'input-member-invented Input.Tags.member',
      'input-member-altered Input.Tags',
      'boundary-refused Input',
    ],
  },
  {
    title: 'a required member made optional',
    operation: 'CreateDBClusterSnapshot',
    breakage: append('CreateDBClusterSnapshotMessage$[6] = 1;'),
    want: ['input-no-longer-required Input.DBClusterIdentifier'],
  },
  {
    title: 'an optional member made required',
    operation: 'CreateSnapshotCopyConfiguration',
    breakage: append('CreateSnapshotCopyConfigurationRequest$[6] = 3;'),
    want: ['input-newly-required Input.snapshotRetentionPeriod'],
  },
  {
    title: 'a required member added',
    operation: 'CreateSnapshotCopyConfiguration',
    breakage: append(
      `{ const schema = CreateSnapshotCopyConfigurationRequest$; schema[4].unshift('extra'); schema[5].unshift(0); schema[6] = 3; }`,
    ),
    want: ['input-required-member-added Input.extra'],
  },
  {
    title: 'a wire name changed (JSON)',
    operation: 'GetInstanceSnapshot',
    breakage: append(
      `{ const [,,,, names, types] = InstanceSnapshot$; types[names.indexOf('name')] = [0, { jsonName: 'label' }]; }`,
    ),
    want: ['wire-name-changed Output.instanceSnapshot.name'],
  },
  {
    title: 'a wire name changed (XML)',
    operation: 'CreateServerlessCacheSnapshot',
    breakage: append(
      `{ const [,,,, names, types] = ServerlessCacheSnapshot$; types[names.indexOf('ARN')] = [0, { xmlName: 'Arn' }]; }`,
    ),
    want: [
      'wire-name-changed Output.ServerlessCacheSnapshot.ARN',
      'output-member-lost Output.ServerlessCacheSnapshot.ARN',
    ],
  },
  {
    title: 'a member that the declarations of an older client lack',
    operation: 'CreateDBClusterSnapshot',
    breakage: {
      ...append('delete exports.CreateDBClusterSnapshot$;'),
      replace: [
        [
          'dist-types/models/models_0.d.ts',
          '    DBClusterSnapshotIdentifier?: string',
          '    SnapshotIdentifier?: string',
        ],
      ],
    },
    want: ['output-member-missing Output.DBClusterSnapshot.DBClusterSnapshotIdentifier'],
  },
  {
    title: 'a member that the declarations of an older client make required',
    operation: 'CreateSnapshotCopyConfiguration',
    breakage: {
      ...append('delete exports.CreateSnapshotCopyConfiguration$;'),
      replace: [
        [
          'dist-types/models/models_0.d.ts',
          '    snapshotRetentionPeriod?: number',
          '    snapshotRetentionPeriod: number',
        ],
      ],
    },
    want: ['input-newly-required Input.snapshotRetentionPeriod'],
  },
];
