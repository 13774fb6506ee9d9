import { append, type BrokenCase, drop, onCall, onError, onRequest, onSigned, replace } from './breakage.ts';

/** The client does not try again after errors of which this is true. */
const noRetryOf = (condition: string) =>
  append(
    `{ const send = LightsailClient.prototype.send; LightsailClient.prototype.send = function (...args) { const own = this.config.retryStrategy; this.config.retryStrategy = async () => { const strategy = await own(); if (strategy.patched) return strategy; const refresh = strategy.refreshRetryTokenForRetry.bind(strategy); strategy.patched = true; strategy.refreshRetryTokenForRetry = async (token, info) => { const error = info.error; if (${condition}) throw new Error('no'); return refresh(token, info); }; return strategy; }; return send.apply(this, args); }; }`,
  );

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
    title: 'a fault class whose instances have another side',
    operation: 'GetInstanceSnapshot',
    breakage: replace(
      'name = "NotFoundException";\n    $fault = "client";',
      'name = "NotFoundException";\n    $fault = "server";',
    ),
    want: ['fault-side-changed Faults.NotFoundException.class.$fault'],
  },
  {
    title: 'a fault class whose instances have another name',
    operation: 'GetInstanceSnapshot',
    breakage: replace('name = "NotFoundException";', 'name = "NotFound";'),
    want: ['fault-name-changed Faults.NotFoundException.class.name', 'fault-unmapped Faults.NotFoundException'],
  },
  {
    title: 'a fault class that cannot be constructed in a test',
    operation: 'GetInstanceSnapshot',
    breakage: replace(
      'this.tip = opts.tip;\n',
      "this.tip = opts.tip; if (this.name === 'NotFoundException' && opts.$response === undefined && '$metadata' in opts) throw { toString() { throw this; } };\n",
    ),
    want: ['fault-class-throws Faults.NotFoundException.class'],
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
    want: [
      'fault-not-retried Faults.ThrottlingException',
      'fault-not-retried Faults.InternalFailure',
      'fault-not-retried Faults',
      'clock-uncorrected Request.headers["x-amz-date"]',
    ],
  },
  {
    title: 'a client that swallows errors',
    operation: 'GetInstanceSnapshot',
    breakage: onCall('LightsailClient', 'return sent().catch(() => ({ $metadata: {} }));'),
    want: [
      'fault-not-thrown Faults.{all}',
      'fault-retried Faults.DocpactFault',
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
      'fault-retried Faults.DocpactFault',
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
      'fault-retried Faults.DocpactFault',
      'fault-retried Faults.InvalidInputException',
      'fault-not-retried Faults.ThrottlingException',
      'fault-not-retried Faults.InternalFailure',
    ],
  },
  {
    title: 'a gateway that times out not retried',
    operation: 'GetInstanceSnapshot',
    breakage: noRetryOf('error.$metadata?.httpStatusCode === 504'),
    want: ['fault-not-retried Faults'],
  },
  {
    title: 'a code of throttling not retried',
    operation: 'GetInstanceSnapshot',
    breakage: noRetryOf(`error.name === 'SlowDown'`),
    want: ['fault-not-retried Faults'],
  },
  {
    title: 'a connection that is reset not retried',
    operation: 'GetInstanceSnapshot',
    breakage: noRetryOf(`error.code === 'ECONNRESET'`),
    want: ['fault-not-retried Faults'],
  },
  {
    title: 'a clock that is never corrected',
    operation: 'GetInstanceSnapshot',
    breakage: append(
      `{ const send = LightsailClient.prototype.send; LightsailClient.prototype.send = function (...args) { Object.defineProperty(this.config, 'systemClockOffset', { configurable: true, get: () => 0, set: () => {} }); return send.apply(this, args); }; }`,
    ),
    want: ['clock-uncorrected Request.headers["x-amz-date"]'],
  },
  {
    title: 'an error that is poorer after the last try',
    operation: 'GetInstanceSnapshot',
    breakage: onError('LightsailClient', `if (error.$metadata?.attempts > 1) error.message = 'gave up'`),
    want: ['fault-member-lost Faults.ThrottlingException.message', 'fault-member-lost Faults.InternalFailure.message'],
  },
  {
    title: 'a request that is sent again with another body',
    operation: 'GetInstanceSnapshot',
    breakage: onRequest(
      'LightsailClient',
      `if (/attempt=[23]/.test(request.headers['amz-sdk-request'])) request.body = request.body.replace('blog', 'blag')`,
    ),
    want: ['retry-altered Request.body'],
  },
  {
    title: 'a request that is sent again without a signature',
    operation: 'GetInstanceSnapshot',
    breakage: onSigned(
      'LightsailClient',
      `if (/attempt=[23]/.test(request.headers['amz-sdk-request'])) delete request.headers.authorization`,
    ),
    want: ['retry-altered Request.headers["authorization"]'],
  },
  {
    title: 'a request that is sent again as a call of its own',
    operation: 'GetInstanceSnapshot',
    breakage: onRequest(
      'LightsailClient',
      `if (/attempt=[23]/.test(request.headers['amz-sdk-request'])) request.headers['amz-sdk-invocation-id'] = 'another'`,
    ),
    want: ['retry-altered Request.headers["amz-sdk-invocation-id"]'],
  },
];
