import { append, type BrokenCase, drop, onCall, onError, replace } from './breakage.ts';

/** What the client makes of a fault, changed. */
export const faultCases: readonly BrokenCase[] = [
  {
    title: 'a fault class removed',
    operation: 'GetInstanceSnapshot',
    breakage: {
      append: 'delete exports.NotFoundException; delete exports.NotFoundException$;',
      replace: [['dist-cjs/index.js', 'n0_registry.registerError(NotFoundException$, NotFoundException);', '']],
    },
    want: ['fault-class-missing Faults.NotFoundException'],
  },
  {
    title: 'a fault mapped to nothing',
    operation: 'CreateSnapshotCopyConfiguration',
    breakage: replace('n0_registry.registerError(ConflictException$, ConflictException);', ''),
    want: ['fault-unmapped Faults.ConflictException'],
  },
  {
    title: 'a fault mapped to another class',
    operation: 'CreateSnapshotCopyConfiguration',
    breakage: replace(
      'n0_registry.registerError(ConflictException$, ConflictException);',
      'n0_registry.registerError(ConflictException$, ValidationException);',
    ),
    want: ['fault-unmapped Faults.ConflictException'],
  },
  {
    title: 'a fault mapped to another code',
    operation: 'CreateDBClusterSnapshot',
    breakage: append(`SnapshotQuotaExceededFault$[3].awsQueryError = ['SnapshotQuota', 400];`),
    want: [
      'fault-unmapped Faults.SnapshotQuotaExceededFault',
      'fault-code-changed Faults.SnapshotQuotaExceededFault.code',
    ],
  },
  {
    title: 'another code for a fault whose code is its name',
    operation: 'CreateServerlessCacheSnapshot',
    breakage: append(`ServerlessCacheNotFoundFault$[3].awsQueryError = ['CacheNotFound', 404];`),
    want: ['fault-code-changed Faults.ServerlessCacheNotFoundFault.code'],
  },
  {
    title: 'another status for a fault',
    operation: 'GetInstanceSnapshot',
    breakage: append('NotFoundException$[3].httpError = 400;'),
    want: ['fault-status-changed Faults.NotFoundException.status'],
  },
  {
    title: 'another side for a fault',
    operation: 'GetInstanceSnapshot',
    breakage: append(`NotFoundException$[3].error = 'server';`),
    want: ['fault-side-changed Faults.NotFoundException.side', 'fault-side Faults.NotFoundException.$fault'],
  },
  {
    title: 'a member of a fault dropped',
    operation: 'GetInstanceSnapshot',
    breakage: drop('NotFoundException', 'tip'),
    want: ['fault-member-missing Faults.NotFoundException.tip'],
  },
  {
    title: 'a fault no longer declared',
    operation: 'GetInstanceSnapshot',
    breakage: replace(
      '@throws {@link NotFoundException}',
      '@see {@link NotFoundException}',
      'dist-types/commands/GetInstanceSnapshotCommand.d.ts',
    ),
    want: ['fault-missing Faults.NotFoundException'],
  },
  {
    title: 'no retries',
    operation: 'GetInstanceSnapshot',
    breakage: append(
      `{ const send = LightsailClient.prototype.send; LightsailClient.prototype.send = function (...args) { this.config.maxAttempts = async () => 1; const own = this.config.retryStrategy; this.config.retryStrategy = async () => Object.assign(Object.create(await own()), { refreshRetryTokenForRetry: async () => { throw new Error('no'); } }); return send.apply(this, args); }; }`,
    ),
    want: ['fault-not-retried Faults.ThrottlingException', 'fault-not-retried Faults.InternalFailure'],
  },
  {
    title: 'a client that swallows errors',
    operation: 'GetInstanceSnapshot',
    breakage: onCall('LightsailClient', 'return sent().catch(() => ({ $metadata: {} }));'),
    want: [
      'fault-not-thrown Faults.{all}',
      'fault-retried Faults.InvalidInputException',
      'fault-not-retried Faults.ThrottlingException',
      'fault-not-retried Faults.InternalFailure',
      'corruption-unnoticed Output',
      'error-unclear Output',
      'error-unclear Request',
      'use-abort-ignored Request',
      'constraint-not-enforced Input.instanceSnapshotName',
    ],
  },
  {
    title: 'an error that loses what it carried',
    operation: 'GetInstanceSnapshot',
    breakage: onError(
      'LightsailClient',
      `error.$fault = 'none'; delete error.tip; error.$metadata = {}; error.__type = 'Error'`,
    ),
    want: [
      'fault-side Faults.{all}.$fault',
      'fault-member-lost Faults.{documented}.tip',
      'fault-status Faults.{all}.$metadata.httpStatusCode',
      'fault-request-id Faults.{all}.$metadata.requestId',
      'fault-code Faults.{all}.Code',
      'fault-retried Faults.InvalidInputException',
      'fault-not-retried Faults.ThrottlingException',
      'fault-not-retried Faults.InternalFailure',
      'error-unclear Output',
    ],
  },
  {
    title: 'constraint faults that become another class',
    operation: 'GetInstanceSnapshot',
    breakage: onError('LightsailClient', `if (error.name === 'InvalidInputException') throw new Error(error.message)`),
    want: [
      'constraint-fault-unmapped Input.instanceSnapshotName',
      'fault-unmapped Faults.InvalidInputException',
      'fault-code Faults.InvalidInputException.Code',
      'fault-side Faults.InvalidInputException.$fault',
      'fault-status Faults.InvalidInputException.$metadata.httpStatusCode',
      'fault-request-id Faults.InvalidInputException.$metadata.requestId',
      'fault-member-lost Faults.InvalidInputException.code',
      'fault-member-lost Faults.InvalidInputException.docs',
      'fault-member-lost Faults.InvalidInputException.tip',
      'fault-retried Faults.InvalidInputException',
    ],
  },
  {
    title: 'faults of the caller retried',
    operation: 'GetInstanceSnapshot',
    breakage: onCall('LightsailClient', 'return sent().catch(sent);'),
    want: [
      'fault-retried Faults.InvalidInputException',
      'fault-not-retried Faults.ThrottlingException',
      'fault-not-retried Faults.InternalFailure',
    ],
  },
];
