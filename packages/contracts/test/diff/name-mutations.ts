import { append, replace } from '../broken/breakage.ts';
import { back, breakClient, edit, type Mutation } from './mutation.ts';

const renamed = breakClient(
  'enum-name-missing InstanceSnapshotState',
  'lightsail',
  'GetInstanceSnapshot',
  append('InstanceSnapshotState.PENDING = InstanceSnapshotState.Pending; delete InstanceSnapshotState.Pending;'),
);
/** The names that programs write, reached through the command. */
export const nameMutations: readonly Mutation[] = [
  breakClient(
    'enum-missing AutoMountStatus',
    'lightsail',
    'GetInstanceSnapshot',
    append('delete exports.AutoMountStatus;'),
  ),
  renamed,
  back(renamed, 'enum-name-missing InstanceSnapshotState'),
  breakClient(
    'enum-name-changed InstanceSnapshotState',
    'lightsail',
    'GetInstanceSnapshot',
    append(
      '{ const { Pending, Error } = InstanceSnapshotState; Object.assign(InstanceSnapshotState, { Pending: Error, Error: Pending }); }',
    ),
  ),
  edit('enum-name-missing RegionName', 'lightsail/GetInstanceSnapshot.wire.json', ({ facts }) => {
    const { constants } = facts['/$defs/RegionName'];
    delete constants.EU_WEST_1;
  }),
  breakClient(
    'fault-class-missing Faults.NotFoundException',
    'lightsail',
    'GetInstanceSnapshot',
    append('delete exports.NotFoundException;'),
  ),
  breakClient(
    'fault-class-throws Faults.NotFoundException.class',
    'lightsail',
    'GetInstanceSnapshot',
    replace('this.tip = opts.tip;\n', "this.tip = opts.tip; if ('$metadata' in opts) throw new Error('no');\n"),
  ),
  breakClient(
    'fault-name-changed Faults.NotFoundException.class.name',
    'lightsail',
    'GetInstanceSnapshot',
    replace('name = "NotFoundException";', 'name = "NotFound";'),
  ),
  breakClient(
    'fault-side-changed Faults.NotFoundException.class.$fault',
    'lightsail',
    'GetInstanceSnapshot',
    replace(
      'name = "NotFoundException";\n    $fault = "client";',
      'name = "NotFoundException";\n    $fault = "server";',
    ),
  ),
  breakClient(
    'export-missing Exports.waitUntilDBInstanceDeleted',
    'neptune',
    'DescribeDBInstances',
    append('delete exports.waitUntilDBInstanceDeleted;'),
  ),
  breakClient(
    'export-missing Exports.paginateDescribeServerlessCacheSnapshots',
    'elasticache',
    'DescribeServerlessCacheSnapshots',
    append('delete exports.paginateDescribeServerlessCacheSnapshots;'),
  ),
];
