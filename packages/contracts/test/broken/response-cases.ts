import { type BrokenCase, onOutput, onReply } from './breakage.ts';

/** What the client makes of a response, changed. */
export const responseCases: readonly BrokenCase[] = [
  {
    title: 'an output member invented',
    operation: 'GetInstanceSnapshot',
    breakage: onOutput('LightsailClient', `if (output.instanceSnapshot) output.instanceSnapshot.extra = 1`),
    want: ['output-member-invented Output.instanceSnapshot.extra'],
  },
  {
    title: 'an output that breaks the contract',
    operation: 'GetInstanceSnapshot',
    breakage: onOutput('LightsailClient', `if (output.instanceSnapshot) output.instanceSnapshot.state = 5`),
    want: [
      'output-violates-contract Output.instanceSnapshot.state',
      'output-member-altered Output.instanceSnapshot.state',
      'output-member-invented Output.instanceSnapshot.state',
    ],
  },
  {
    title: 'values that no page documents, left out',
    operation: 'GetInstanceSnapshot',
    breakage: onOutput(
      'LightsailClient',
      `const got = output.instanceSnapshot; if (typeof got?.state === 'string' && !['pending', 'available', 'error'].includes(got.state)) delete got.state`,
    ),
    want: ['output-member-lost Output.instanceSnapshot.state'],
  },
  {
    title: 'a lost request id',
    operation: 'GetInstanceSnapshot',
    breakage: onOutput('LightsailClient', 'delete output.$metadata.requestId'),
    want: ['request-id-lost Output.$metadata.requestId'],
  },
  {
    title: 'an output that is made up where none came',
    operation: 'CreateSnapshotCopyConfiguration',
    breakage: onOutput(
      'RedshiftServerlessClient',
      'const got = output.snapshotCopyConfiguration; if (got) globalThis.last = got; else output.snapshotCopyConfiguration = globalThis.last',
    ),
    want: [
      'corruption-unnoticed Output',
      'output-member-invented Output.snapshotCopyConfiguration',
      'use-answers-mixed Output',
    ],
  },
  {
    title: 'a client that drops what it cannot read',
    operation: 'GetInstanceSnapshot',
    breakage: onOutput(
      'LightsailClient',
      `const got = output.instanceSnapshot; if (got && typeof got.name !== 'string') delete got.name`,
    ),
    want: ['corruption-unnoticed Output'],
  },
  {
    title: 'text that looks like another value, read as one',
    operation: 'CreateDBClusterSnapshot',
    breakage: onOutput(
      'NeptuneClient',
      `const at = output.DBClusterSnapshot; for (const name of Object.keys(at ?? {})) if (at[name] === 'true') at[name] = true`,
    ),
    want: ['output-member-altered Output.DBClusterSnapshot.KmsKeyId'],
  },
  {
    title: 'zeros that are lost',
    operation: 'GetInstanceSnapshot',
    breakage: onReply('LightsailClient', `body = body.replace(/"\\w+":0,/g, '')`),
    want: [
      'output-member-lost Output.instanceSnapshot.createdAt',
      ...['createdAt', 'gbInUse', 'iops', 'sizeInGb'].map(
        (member) => `output-member-lost Output.instanceSnapshot.fromAttachedDisks[].${member}`,
      ),
    ],
  },
];
