import { expect, it } from 'vitest';
import { rules } from '../src/rules.ts';
import { type Breakage, docpact, installBroken } from './broken-client.ts';

/** Held against a client that is broken in one place, the command fails and names operation, path and rule. */
interface Case {
  readonly title: string;
  readonly operation: string;
  readonly breakage: Breakage;
  /** Findings that there must be, as `rule path`. */
  readonly want: readonly string[];
}

const packages: Readonly<Record<string, string>> = {
  CreateServerlessCacheSnapshot: '@aws-sdk/client-elasticache',
  DescribeServerlessCacheSnapshots: '@aws-sdk/client-elasticache',
  CreateDBClusterSnapshot: '@aws-sdk/client-neptune',
  CreateSnapshotCopyConfiguration: '@aws-sdk/client-redshift-serverless',
  GetInstanceSnapshot: '@aws-sdk/client-lightsail',
};

const append = (code: string): Breakage => ({ append: code });
const replace = (from: string, to: string, file = 'dist-cjs/index.js'): Breakage => ({ replace: [[file, from, to]] });

/** Takes a member out of a structure, or changes its name or its type. */
const drop = (shape: string, member: string) =>
  append(
    `{ const [,,,, names, types] = ${shape}$; const at = names.indexOf('${member}'); names.splice(at, 1); types.splice(at, 1); }`,
  );
const rename = (shape: string, member: string, name: string) =>
  append(`{ const [,,,, names] = ${shape}$; names[names.indexOf('${member}')] = '${name}'; }`);
const retype = (shape: string, member: string, type: number) =>
  append(`{ const [,,,, names, types] = ${shape}$; types[names.indexOf('${member}')] = ${type}; }`);

/** Changes each request after it is signed, each parsed output, or each error. */
const onRequest = (client: string, code: string) =>
  append(
    `{ const send = ${client}.prototype.send; ${client}.prototype.send = function (command, ...rest) { this.middlewareStack.add((next) => async (args) => { const { request } = args; ${code}; return next(args); }, { step: 'finalizeRequest', priority: 'low', override: true, name: 'broken' }); return send.call(this, command, ...rest); }; }`,
  );
const onOutput = (client: string, code: string) =>
  append(
    `{ const send = ${client}.prototype.send; ${client}.prototype.send = function (...args) { return send.apply(this, args).then((output) => { ${code}; return output; }); }; }`,
  );
const onError = (client: string, code: string) =>
  append(
    `{ const send = ${client}.prototype.send; ${client}.prototype.send = function (...args) { return send.apply(this, args).catch((error) => { ${code}; throw error; }); }; }`,
  );

const cases: readonly Case[] = [
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
    want: ['output-member-missing Output.instanceSnapshot.fromAttachedDisks[].sizeInGb'],
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
    want: ['input-member-missing Input.snapshotRetentionPeriod'],
  },
  {
    title: 'an input member renamed',
    operation: 'CreateDBClusterSnapshot',
    breakage: rename('CreateDBClusterSnapshotMessage', 'DBClusterIdentifier', 'ClusterIdentifier'),
    want: ['input-member-lost Input.DBClusterIdentifier', 'input-member-missing Input.DBClusterIdentifier'],
  },
  {
    title: 'a number made text',
    operation: 'CreateDBClusterSnapshot',
    breakage: retype('DBClusterSnapshot', 'AllocatedStorage', 0),
    want: [
      'output-member-altered Output.DBClusterSnapshot.AllocatedStorage',
      'member-type-changed Output.DBClusterSnapshot.AllocatedStorage',
    ],
  },
  {
    title: 'a timestamp made text',
    operation: 'DescribeServerlessCacheSnapshots',
    breakage: retype('ServerlessCacheSnapshot', 'CreateTime', 0),
    want: [
      'output-member-altered Output.ServerlessCacheSnapshots[].CreateTime',
      'member-type-changed Output.ServerlessCacheSnapshots[].CreateTime',
    ],
  },
  {
    title: 'a boolean made text',
    operation: 'CreateDBClusterSnapshot',
    breakage: retype('DBClusterSnapshot', 'StorageEncrypted', 0),
    want: [
      'output-member-altered Output.DBClusterSnapshot.StorageEncrypted',
      'member-type-changed Output.DBClusterSnapshot.StorageEncrypted',
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
    ],
  },
  {
    title: 'the xml name of a list of text',
    operation: 'CreateDBClusterSnapshot',
    breakage: append(`AvailabilityZones[4][1].xmlName = 'member';`),
    want: ['list-name-changed Output.DBClusterSnapshot.AvailabilityZones'],
  },
  {
    title: 'the xml name of an input list',
    operation: 'CreateServerlessCacheSnapshot',
    breakage: append(`TagList[4][1].xmlName = 'member';`),
    want: ['list-name-changed Input.Tags', 'input-member-invented Input.Tags.member'],
  },
  {
    title: 'the target',
    operation: 'GetInstanceSnapshot',
    breakage: replace('Lightsail_20161128', 'Lightsail_20170101'),
    want: ['request-target Request.target'],
  },
  {
    title: 'the API version',
    operation: 'CreateServerlessCacheSnapshot',
    breakage: replace('version: "2015-02-02"', 'version: "2016-02-02"'),
    want: ['request-target Request.target'],
  },
  {
    title: 'the operation that is named',
    operation: 'GetInstanceSnapshot',
    breakage: append(`GetInstanceSnapshot$[2] = 'GetInstance';`),
    want: ['request-target Request.target'],
  },
  {
    title: 'the name that is signed for',
    operation: 'CreateDBClusterSnapshot',
    breakage: replace('"rds"', '"neptune"'),
    want: ['request-signature Request.headers.authorization'],
  },
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
    want: ['fault-side-changed Faults.NotFoundException.side'],
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
    title: 'no paginator',
    operation: 'DescribeServerlessCacheSnapshots',
    breakage: append('delete exports.paginateDescribeServerlessCacheSnapshots;'),
    want: ['paginator-missing Output'],
  },
  {
    title: 'a paginator that reads the wrong marker',
    operation: 'DescribeServerlessCacheSnapshots',
    breakage: append(
      `exports.paginateDescribeServerlessCacheSnapshots = async function* (config, input) { yield await config.client.send(new DescribeServerlessCacheSnapshotsCommand(input)); };`,
    ),
    want: ['page-limit-ignored Input.MaxResults', 'page-item-lost Output.ServerlessCacheSnapshots'],
  },
  {
    title: 'no retries',
    operation: 'GetInstanceSnapshot',
    breakage: append(
      `{ const send = LightsailClient.prototype.send; LightsailClient.prototype.send = function (...args) { this.config.maxAttempts = async () => 1; const own = this.config.retryStrategy; this.config.retryStrategy = async () => Object.assign(Object.create(await own()), { refreshRetryTokenForRetry: async () => { throw new Error('no'); } }); return send.apply(this, args); }; }`,
    ),
    want: ['fault-not-retried Faults.ThrottlingException'],
  },
  {
    title: 'a client that swallows errors',
    operation: 'GetInstanceSnapshot',
    breakage: append(
      `{ const send = LightsailClient.prototype.send; LightsailClient.prototype.send = function (...args) { return send.apply(this, args).catch(() => ({ $metadata: {} })); }; }`,
    ),
    want: [
      'fault-not-thrown Faults.NotFoundException',
      'error-unclear Output',
      'constraint-not-enforced Input.instanceSnapshotName',
    ],
  },
  {
    title: 'another HTTP method',
    operation: 'GetInstanceSnapshot',
    breakage: onRequest('LightsailClient', `request.method = 'PUT'`),
    want: ['request-method Request.method'],
  },
  {
    title: 'another path',
    operation: 'GetInstanceSnapshot',
    breakage: onRequest('LightsailClient', `request.path = '/v2'`),
    want: ['request-path Request.path'],
  },
  {
    title: 'another host',
    operation: 'GetInstanceSnapshot',
    breakage: onRequest('LightsailClient', `request.hostname = 'lightsail.example.com'`),
    want: ['request-host Request.host', 'request-escaped Request'],
  },
  {
    title: 'another content type',
    operation: 'GetInstanceSnapshot',
    breakage: onRequest('LightsailClient', `request.headers['content-type'] = 'application/json'`),
    want: ['request-content-type Request.headers["content-type"]'],
  },
  {
    title: 'a body that is not of the protocol',
    operation: 'GetInstanceSnapshot',
    breakage: onRequest('LightsailClient', `request.body = 'snapshot'`),
    want: ['request-unreadable Request.body'],
  },
  {
    title: 'a value sent altered',
    operation: 'GetInstanceSnapshot',
    breakage: onRequest(
      'LightsailClient',
      `request.body = new TextDecoder().decode(request.body).replace('blog', 'shop')`,
    ),
    want: ['input-member-altered Input.instanceSnapshotName'],
  },
  {
    title: 'a client that throws before it sends',
    operation: 'GetInstanceSnapshot',
    breakage: append(`LightsailClient.prototype.send = async () => { throw new Error('no'); };`),
    want: ['request-not-sent Request', 'response-refused Output', 'boundary-refused Input'],
  },
  {
    title: 'a client that never answers',
    operation: 'CreateSnapshotCopyConfiguration',
    breakage: append(`RedshiftServerlessClient.prototype.send = () => new Promise(() => {});`),
    want: ['check-stuck Case'],
  },
  {
    title: 'an output member invented',
    operation: 'GetInstanceSnapshot',
    breakage: onOutput('LightsailClient', `if (output.instanceSnapshot) output.instanceSnapshot.extra = 1`),
    want: ['output-member-invented Output.instanceSnapshot.extra'],
  },
  {
    title: 'an output that breaks the contract',
    operation: 'GetInstanceSnapshot',
    breakage: onOutput('LightsailClient', `if (output.instanceSnapshot) output.instanceSnapshot.state = 'gone'`),
    want: ['output-violates-contract Output.instanceSnapshot.state'],
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
    want: ['corruption-unnoticed Output'],
  },
  {
    title: 'an error that loses what it carried',
    operation: 'GetInstanceSnapshot',
    breakage: onError(
      'LightsailClient',
      `error.$fault = 'none'; delete error.tip; error.$metadata = {}; error.__type = 'Error'`,
    ),
    want: [
      'fault-side Faults.NotFoundException.$fault',
      'fault-member-lost Faults.NotFoundException.tip',
      'fault-status Faults.NotFoundException.$metadata.httpStatusCode',
      'fault-request-id Faults.NotFoundException.$metadata.requestId',
      'fault-code Faults.NotFoundException.Code',
    ],
  },
  {
    title: 'constraint faults that become another class',
    operation: 'GetInstanceSnapshot',
    breakage: onError('LightsailClient', `if (error.name === 'InvalidInputException') throw new Error(error.message)`),
    want: ['constraint-fault-unmapped Input.instanceSnapshotName'],
  },
  {
    title: 'faults of the caller retried',
    operation: 'GetInstanceSnapshot',
    breakage: append(
      `{ const send = LightsailClient.prototype.send; LightsailClient.prototype.send = async function (...args) { try { return await send.apply(this, args); } catch { return send.apply(this, args); } }; }`,
    ),
    want: ['fault-retried Faults.ServiceException', 'fault-retried Faults.InvalidInputException'].slice(1),
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
    title: 'a paginator that repeats a page',
    operation: 'DescribeServerlessCacheSnapshots',
    breakage: append(
      `exports.paginateDescribeServerlessCacheSnapshots = async function* (config, input) { let token; do { const page = await config.client.send(new DescribeServerlessCacheSnapshotsCommand({ ...input, MaxResults: config.pageSize, NextToken: token })); yield page; yield page; token = page.NextToken; } while (token); };`,
    ),
    want: ['page-item-repeated Output.ServerlessCacheSnapshots'],
  },
  {
    title: 'a paginator that forgets the marker',
    operation: 'DescribeServerlessCacheSnapshots',
    breakage: append(
      `exports.paginateDescribeServerlessCacheSnapshots = async function* (config, input) { let token; do { const page = await config.client.send(new DescribeServerlessCacheSnapshotsCommand({ ...input, MaxResults: config.pageSize })); yield page; token = page.NextToken; } while (token); };`,
    ),
    want: ['page-token-ignored Input.NextToken'],
  },
];

/** Rules that say something without being errors, each with what makes them speak. */
const quieter: readonly Case[] = [
  {
    title: 'a client without runtime schemas',
    operation: 'GetInstanceSnapshot',
    breakage: append('delete exports.GetInstanceSnapshot$;'),
    want: ['model-unavailable Input'],
  },
  {
    title: 'a client whose schemas do not count what is required',
    operation: 'CreateDBClusterSnapshot',
    breakage: append(
      'for (const schema of Object.values(exports)) if (Array.isArray(schema) && schema[0] === 3) schema.length = 6;',
    ),
    want: ['required-unavailable Input'],
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
      '@throws {@link NotFoundException}\n * @throws {@link GoneException}',
      'dist-types/commands/GetInstanceSnapshotCommand.d.ts',
    ),
    want: ['fault-undocumented Faults.GoneException'],
  },
];

interface Found {
  readonly rule: string;
  readonly path: string;
  readonly severity: string;
}

async function check({
  operation,
  breakage,
}: Case): Promise<{ exitCode: number; stderr: string; findings: readonly Found[] }> {
  const folder = installBroken(packages[operation] ?? '', breakage);
  const { exitCode, stdout, stderr } = await docpact([
    'check',
    '--sdk',
    folder,
    '--operation',
    operation,
    '--format',
    'json',
  ]);
  const report: { operations: { findings: Found[] }[] } = JSON.parse(stdout || '{"operations":[]}');
  return { exitCode, stderr, findings: report.operations.flatMap(({ findings }) => findings) };
}

it.concurrent.each(cases)('$title is found in $operation', { timeout: 120_000 }, async (broken) => {
  const { exitCode, stderr, findings } = await check(broken);
  const errors = findings.filter(({ severity }) => severity === 'error').map(({ rule, path }) => `${rule} ${path}`);
  expect({ exitCode, stderr }).toEqual({ exitCode: 1, stderr: '' });
  expect(errors).toEqual(expect.arrayContaining([...broken.want]));
});

it.concurrent.each(quieter)('$title in $operation is told, and is no error', { timeout: 120_000 }, async (changed) => {
  const { exitCode, stderr, findings } = await check(changed);
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  expect(findings.map(({ rule, path }) => `${rule} ${path}`)).toEqual(expect.arrayContaining([...changed.want]));
});

it.concurrent.each(Object.entries(packages))(
  'the untouched copy gives no error in %s',
  { timeout: 120_000 },
  async (operation) => {
    const { exitCode, stderr, findings } = await check({ title: '', operation, breakage: {}, want: [] });
    expect({ exitCode, stderr, worse: findings.filter(({ severity }) => severity !== 'info') }).toEqual({
      exitCode: 0,
      stderr: '',
      worse: [],
    });
  },
);

/** Rules that no broken client can reach, and where they are held instead. */
const elsewhere: Readonly<Record<string, string>> = {
  'no-cases': 'run-check.test.ts',
  'check-crashed': 'run-check.test.ts',
  'faults-unavailable': 'run-check.test.ts',
};

it('every rule has a client that breaks it', () => {
  const shown = new Set([...cases, ...quieter].flatMap(({ want }) => want.map((finding) => finding.split(' ')[0])));
  expect(Object.keys(rules).filter((rule) => !shown.has(rule) && !(rule in elsewhere))).toEqual([]);
});
