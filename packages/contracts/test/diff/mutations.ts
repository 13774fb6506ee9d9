import { append, drop, rename, replace } from '../broken/breakage.ts';
import { back, breakClient, edit, type Json, type Mutation } from './mutation.ts';
import { nameMutations } from './name-mutations.ts';

const create = 'elasticache/CreateServerlessCacheSnapshot.json';
const describeAll = 'elasticache/DescribeServerlessCacheSnapshots.json';
const neptune = 'neptune/CreateDBClusterSnapshot.json';
const lightsail = 'lightsail/GetInstanceSnapshot.json';

const nameOf = (document: Json): Json => document.$defs.Input.properties.ServerlessCacheSnapshotName;

const length = edit('input-constraint-tightened Input.ServerlessCacheSnapshotName', create, (document) => {
  nameOf(document).maxLength = 63;
});
const region = edit(
  'enum-value-missing Output.instanceSnapshot.location.regionName',
  lightsail,
  (document) => {
    document.$defs.RegionName.enum = document.$defs.RegionName.enum.filter((value: string) => value !== 'eu-west-1');
  },
  (facts) => {
    delete facts['/$defs/RegionName'].constants.EU_WEST_1;
  },
);
const state = edit(
  'output-values-opened Output.instanceSnapshot.state',
  lightsail,
  (document) => {
    delete document.$defs.InstanceSnapshotState.enum;
  },
  (facts) => {
    delete facts['/$defs/InstanceSnapshotState'];
  },
);
const values = edit('input-values-closed Input.SnapshotType', describeAll, (document) => {
  document.$defs.Input.properties.SnapshotType.enum = ['manual', 'automated'];
});
const nullable = edit('input-no-longer-nullable Input.Tags[].Value', create, (document) => {
  document.$defs.Tag.properties.Value.type = 'string';
});
const outputNull = edit('output-became-nullable Output.ServerlessCacheSnapshot.ARN', create, (document) => {
  document.$defs.ServerlessCacheSnapshot.properties.ARN.type = ['string', 'null'];
});
const required = edit('input-newly-required Input.KmsKeyId', create, (document) => {
  document.$defs.Input.required.push('KmsKeyId');
});
const promised = edit('output-required-undocumented Output.ServerlessCacheSnapshot', create, (document) => {
  document.$defs.Output.required = ['ServerlessCacheSnapshot'];
});
const widened = edit('input-type-widened Input.MaxResults', describeAll, (document) => {
  document.$defs.Input.properties.MaxResults.type = 'number';
});
const limit = edit('output-constraint-tightened Output.ServerlessCacheSnapshot.ARN', create, (document) => {
  document.$defs.ServerlessCacheSnapshot.properties.ARN.maxLength = 100;
});
const standing = edit('default-removed Input.MaxResults', describeAll, (document) => {
  delete document.$defs.Input.properties.MaxResults.default;
});
const deprecated = edit('member-deprecated Input.KmsKeyId', create, (document) => {
  document.$defs.Input.properties.KmsKeyId.deprecated = true;
});
const retired = edit('operation-deprecated Operation', create, (document) => {
  document.deprecated = true;
});
const fault = edit('fault-missing Faults.InvalidParameterCombinationException', create, (document) => {
  document['x-operation'].errors.pop();
});
const document = edit('member-type-changed Output.ServerlessCacheSnapshot.ARN', create, (contract) => {
  contract.$defs.ServerlessCacheSnapshot.properties.ARN = { description: 'Anything.' };
});
const faultMember = edit(
  'fault-member-added Faults.InvalidParameterValueException.hint',
  'elasticache/service.json',
  (binding) => {
    binding.$defs.InvalidParameterValueException.properties.hint = { type: 'string' };
  },
);
const pages = edit(
  'pagination-removed Pagination',
  'elasticache/DescribeServerlessCacheSnapshots.wire.json',
  (wire) => {
    delete wire.pagination;
  },
);
const dropped = breakClient(
  'output-member-missing Output.ServerlessCacheSnapshot.KmsKeyId',
  'elasticache',
  'CreateServerlessCacheSnapshot',
  drop('ServerlessCacheSnapshot', 'KmsKeyId'),
);
const droppedInput = breakClient(
  'input-member-missing Input.snapshotRetentionPeriod',
  'redshift-serverless',
  'CreateSnapshotCopyConfiguration',
  drop('CreateSnapshotCopyConfigurationRequest', 'snapshotRetentionPeriod'),
);

const lessRegions = breakClient(
  'enum-value-missing Input.sourceRegion',
  'lightsail',
  'CopySnapshot',
  replace('    readonly US_EAST_1: "us-east-1";\n', '', 'dist-types/models/enums.d.ts'),
);
const gone = breakClient(
  'operation-removed Operation',
  'lightsail',
  'GetInstanceSnapshot',
  append('delete exports.GetInstanceSnapshotCommand;'),
);

/** Each rule reached through the command, by a change of a real contract, client or page. */
export const mutations: readonly Mutation[] = [
  length,
  back(length, 'input-constraint-loosened Input.ServerlessCacheSnapshotName'),
  edit('input-constraint-changed Input.DBClusterSnapshotIdentifier', neptune, (contract) => {
    contract.$defs.Input.properties.DBClusterSnapshotIdentifier.allOf[0].pattern = '^[a-z]*$';
  }),
  limit,
  back(limit, 'output-constraint-loosened Output.ServerlessCacheSnapshot.ARN'),
  edit('output-constraint-changed Output.instanceSnapshot.arn', lightsail, (contract) => {
    contract.$defs.InstanceSnapshot.properties.arn.pattern = '^arn:';
  }),
  region,
  back(region, 'enum-value-undocumented Output.instanceSnapshot.location.regionName'),
  state,
  back(state, 'output-values-closed Output.instanceSnapshot.state'),
  values,
  back(values, 'input-values-opened Input.SnapshotType'),
  nullable,
  back(nullable, 'input-became-nullable Input.Tags[].Value'),
  outputNull,
  back(outputNull, 'output-no-longer-nullable Output.ServerlessCacheSnapshot.ARN'),
  required,
  back(required, 'input-no-longer-required Input.KmsKeyId'),
  promised,
  back(promised, 'output-became-optional Output.ServerlessCacheSnapshot'),
  edit('member-type-changed Input.KmsKeyId', create, (contract) => {
    contract.$defs.Input.properties.KmsKeyId = { type: 'boolean', description: 'No longer a key.' };
  }),
  widened,
  document,
  back(document, 'output-type-narrowed Output.ServerlessCacheSnapshot.ARN'),
  standing,
  back(standing, 'default-added Input.MaxResults'),
  edit('default-changed Input.MaxResults', describeAll, (contract) => {
    contract.$defs.Input.properties.MaxResults.default = 20;
  }),
  deprecated,
  back(deprecated, 'member-no-longer-deprecated Input.KmsKeyId'),
  retired,
  back(retired, 'operation-no-longer-deprecated Operation'),
  edit('input-required-member-added Input.Reason', create, (contract) => {
    contract.$defs.Input.properties.Reason = { type: 'string', description: 'Why.' };
    contract.$defs.Input.required.push('Reason');
  }),
  fault,
  back(fault, 'fault-undocumented Faults.InvalidParameterCombinationException'),
  faultMember,
  back(faultMember, 'fault-member-missing Faults.InvalidParameterValueException.hint'),
  pages,
  back(pages, 'pagination-added Pagination'),
  edit(
    'timestamp-format-changed Output.DBClusterSnapshot.SnapshotCreateTime',
    'neptune/CreateDBClusterSnapshot.wire.json',
    ({ facts }) => {
      facts['/$defs/DBClusterSnapshot/properties/SnapshotCreateTime'] = { timestamp: 'http-date' };
    },
  ),
  edit('endpoint-changed Service.endpointPrefix', 'elasticache/service.json', (binding) => {
    binding.endpointPrefix = 'cache';
  }),
  dropped,
  back(dropped, 'member-undocumented Output.ServerlessCacheSnapshot.KmsKeyId'),
  droppedInput,
  back(droppedInput, 'member-undocumented Input.snapshotRetentionPeriod'),
  breakClient(
    'wire-name-changed Input.ServerlessCacheName',
    'elasticache',
    'CreateServerlessCacheSnapshot',
    append(
      "{ const [,,,, names, types] = CreateServerlessCacheSnapshotRequest$; types[names.indexOf('ServerlessCacheName')] = [0, { xmlName: 'CacheName' }]; }",
    ),
  ),
  breakClient(
    'list-name-changed Output.ServerlessCacheSnapshots',
    'elasticache',
    'DescribeServerlessCacheSnapshots',
    append("ServerlessCacheSnapshotList[4][1].xmlName = 'Snapshot';"),
  ),
  breakClient(
    'pagination-changed Pagination.inputToken',
    'elasticache',
    'DescribeServerlessCacheSnapshots',
    replace(
      '"NextToken", "NextToken"',
      '"Marker", "NextToken"',
      'dist-es/pagination/DescribeServerlessCacheSnapshotsPaginator.js',
    ),
  ),
  breakClient(
    'protocol-changed Service.protocol',
    'elasticache',
    'CreateServerlessCacheSnapshot',
    replace('AwsQueryProtocol', 'AwsSmithyRpcV2CborProtocol', 'dist-es/runtimeConfig.shared.js'),
  ),
  breakClient(
    'api-version-changed Service.apiVersion',
    'elasticache',
    'CreateServerlessCacheSnapshot',
    replace('2015-02-02', '2026-11-20', 'dist-es/runtimeConfig.shared.js'),
  ),
  breakClient(
    'endpoint-changed Service.signingName',
    'elasticache',
    'CreateServerlessCacheSnapshot',
    replace(
      'defaultSigningName: "elasticache"',
      'defaultSigningName: "cache"',
      'dist-es/endpoint/EndpointParameters.js',
    ),
  ),
  breakClient(
    'fault-status-changed Faults.ServerlessCacheNotFoundFault.status',
    'elasticache',
    'CreateServerlessCacheSnapshot',
    append("ServerlessCacheNotFoundFault$[3]['awsQueryError'][1] = 418;"),
  ),
  breakClient(
    'fault-code-changed Faults.ServerlessCacheNotFoundFault.code',
    'elasticache',
    'CreateServerlessCacheSnapshot',
    append("ServerlessCacheNotFoundFault$[3]['awsQueryError'][0] = 'CacheNotFound';"),
  ),
  breakClient(
    'fault-side-changed Faults.ServerlessCacheNotFoundFault.side',
    'elasticache',
    'CreateServerlessCacheSnapshot',
    append("ServerlessCacheNotFoundFault$[3]['error'] = 'server';"),
  ),
  breakClient(
    'fault-missing Faults.TagQuotaPerResourceExceeded',
    'elasticache',
    'CreateServerlessCacheSnapshot',
    replace(
      '@throws {@link TagQuotaPerResourceExceeded}',
      '@see',
      'dist-types/commands/CreateServerlessCacheSnapshotCommand.d.ts',
    ),
  ),
  breakClient(
    'enum-value-missing Output.instanceSnapshot.state',
    'lightsail',
    'GetInstanceSnapshot',
    replace(
      'export declare const InstanceSnapshotState: {\n    readonly Available: "available";',
      'export declare const InstanceSnapshotState: {',
      'dist-types/models/enums.d.ts',
    ),
  ),
  breakClient(
    'member-deprecated Output.instanceSnapshot.fromBundleId',
    'lightsail',
    'GetInstanceSnapshot',
    replace(
      '    fromBundleId?: string',
      '    /** @deprecated */\n    fromBundleId?: string',
      'dist-types/models/models_1.d.ts',
    ),
  ),
  breakClient(
    'input-member-missing Input.DBClusterIdentifier',
    'neptune',
    'CreateDBClusterSnapshot',
    rename('CreateDBClusterSnapshotMessage', 'DBClusterIdentifier', 'ClusterIdentifier'),
  ),
  ...nameMutations,
  lessRegions,
  back(lessRegions, 'enum-value-undocumented Input.sourceRegion'),
  gone,
  back(gone, 'operation-added Operation'),
  {
    title: 'a length on a page',
    want: 'input-constraint-tightened Input.DBClusterSnapshotIdentifier',
    page: { file: 'neptune/create_db_cluster_snapshot.rst', from: '1 to 63', to: '1 to 60' },
  },
  {
    title: 'an exception on a page',
    want: 'fault-missing Faults.UnauthenticatedException',
    page: {
      file: 'lightsail/get_instance_snapshot.txt',
      from: 'Lightsail.Client.exceptions.UnauthenticatedException',
      to: '',
    },
  },
];
