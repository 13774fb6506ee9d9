import { append, type BrokenCase } from './breakage.ts';

/** Sets of values, changed. */
export const enumCases: readonly BrokenCase[] = [
  {
    title: 'an enum value removed',
    operation: 'GetInstanceSnapshot',
    breakage: append('delete RegionName.EU_WEST_1;'),
    want: ['enum-value-missing RegionName'],
  },
  {
    title: 'an enum value changed',
    operation: 'GetInstanceSnapshot',
    breakage: append(`InstanceSnapshotState.Pending = 'Pending';`),
    want: ['enum-value-missing InstanceSnapshotState', 'enum-name-changed InstanceSnapshotState'],
  },
  {
    title: 'the name of a value gone',
    operation: 'GetInstanceSnapshot',
    breakage: append(
      'InstanceSnapshotState.PENDING = InstanceSnapshotState.Pending; delete InstanceSnapshotState.Pending;',
    ),
    want: ['enum-name-missing InstanceSnapshotState'],
  },
  {
    title: 'two names that stand for the value of the other',
    operation: 'GetInstanceSnapshot',
    breakage: append(
      '{ const { Pending, Error } = InstanceSnapshotState; Object.assign(InstanceSnapshotState, { Pending: Error, Error: Pending }); }',
    ),
    want: ['enum-name-changed InstanceSnapshotState'],
  },
  {
    title: 'a whole enum removed',
    operation: 'GetInstanceSnapshot',
    breakage: append('delete exports.AutoMountStatus;'),
    want: ['enum-missing AutoMountStatus'],
  },
];
