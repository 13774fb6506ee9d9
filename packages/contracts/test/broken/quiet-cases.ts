import { append, type BrokenCase, onOutput, replace } from './breakage.ts';

/** Changes that are reported without being errors. */
export const quietCases: readonly BrokenCase[] = [
  {
    title: 'a client without runtime schemas',
    operation: 'GetInstanceSnapshot',
    breakage: append('delete exports.GetInstanceSnapshot$;'),
    want: ['schema-unavailable Input', 'schema-unavailable Output'],
  },
  {
    title: 'a client without runtime schemas and without declarations',
    operation: 'GetInstanceSnapshot',
    breakage: {
      ...append('delete exports.GetInstanceSnapshot$;'),
      without: ['dist-types/commands', 'dist-types/models'],
    },
    want: ['model-unavailable Input', 'model-unavailable Output', 'faults-unavailable Faults'],
  },
  {
    title: 'a client without declarations whose schemas do not count what is required',
    operation: 'CreateDBClusterSnapshot',
    breakage: {
      ...append(
        'for (const schema of Object.values(exports)) if (Array.isArray(schema) && schema[0] === 3) schema.length = 6;',
      ),
      without: ['dist-types/commands', 'dist-types/models'],
    },
    want: ['required-unavailable Input', 'faults-unavailable Faults'],
  },
  {
    title: 'an input member added',
    operation: 'CreateSnapshotCopyConfiguration',
    breakage: append(
      `{ const [,,,, names, types] = CreateSnapshotCopyConfigurationRequest$; names.push('extra'); types.push(0); }`,
    ),
    want: ['member-undocumented Input.extra'],
  },
  {
    title: 'an enum value added',
    operation: 'GetInstanceSnapshot',
    breakage: append(`InstanceSnapshotState.Gone = 'gone';`),
    want: ['enum-value-undocumented InstanceSnapshotState'],
  },
  {
    title: 'an output member promised',
    operation: 'CreateDBClusterSnapshot',
    breakage: append('CreateDBClusterSnapshotResult$[6] = 1;'),
    want: ['output-required-undocumented Output.DBClusterSnapshot'],
  },
  {
    title: 'a fault declared',
    operation: 'GetInstanceSnapshot',
    breakage: replace(
      '@throws {@link NotFoundException}',
      '@throws {@link NotFoundException}\n * @throws {@link GoneException} (client fault)',
      'dist-types/commands/GetInstanceSnapshotCommand.d.ts',
    ),
    want: ['fault-undocumented Faults.GoneException'],
  },
  {
    title: 'a client that drops what is null in a list',
    operation: 'GetInstanceSnapshot',
    breakage: onOutput(
      'LightsailClient',
      'const got = output.instanceSnapshot; if (Array.isArray(got?.tags)) got.tags = got.tags.filter((tag) => tag !== null)',
    ),
    want: ['corruption-tolerated Output'],
  },
];
