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
    want: ['enum-value-missing InstanceSnapshotState'],
  },
  {
    title: 'a whole enum removed',
    operation: 'GetInstanceSnapshot',
    breakage: append('delete exports.AutoMountStatus;'),
    want: ['enum-missing AutoMountStatus'],
  },
];
