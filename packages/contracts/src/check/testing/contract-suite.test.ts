import { createRequire } from 'node:module';
import { ElastiCache } from '@aws-sdk/client-elasticache';
import { LightsailClient } from '@aws-sdk/client-lightsail';
import { NeptuneClient, type NeptuneClientConfig } from '@aws-sdk/client-neptune';
import { RedshiftServerlessClient } from '@aws-sdk/client-redshift-serverless';
import type { BuildMiddleware, MetadataBearer } from '@smithy/types';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { known } from '../../../test/known-findings.ts';
import { memberOf } from '../../base/member-of.ts';
import { guard } from '../../guard/guard.ts';
import { contractSuite, type SuiteOptions } from './contract-suite.ts';
import type { ClientFactory } from './user-clients.ts';

interface Ran {
  readonly titles: readonly string[];
  /** The message of each test that failed, by its title. */
  readonly failed: Readonly<Record<string, string>>;
}

/** Runs a suite, or one check of it, with a runner that keeps what came of each test. */
async function run(options: SuiteOptions, only = ''): Promise<Ran> {
  const tests: { readonly title: string; readonly body: () => Promise<void> }[] = [];
  const groups: string[] = [];
  const describe = (name: string, body: () => void): void => {
    groups.unshift(name.replace(' keeps its contract', ''));
    body();
  };
  const it = (name: string, body: () => Promise<void>): void =>
    void tests.push({ title: `${groups[0]} ${name}`, body });
  await contractSuite({ describe, it, ignore: known, ...options });
  const failed: Record<string, string> = {};
  for (const { title, body } of tests.filter((test) => test.title.endsWith(only)))
    await body().catch((error: Error) => {
      failed[title] = error.message;
    });
  return { titles: tests.map(({ title }) => title), failed };
}

const neptune =
  (config: NeptuneClientConfig = {}, change: (client: NeptuneClient) => void = () => {}): ClientFactory =>
  (overrides) => {
    const client = new NeptuneClient({ region: 'eu-west-1', ...config, ...overrides });
    change(client);
    return client;
  };

/** The SDK's own modules, as the client has them. */
const beside = createRequire(createRequire(import.meta.url).resolve('@aws-sdk/client-neptune'));
const { ConfiguredRetryStrategy } = beside('@smithy/core/retry');
const { NodeHttpHandler, NodeHttp2Handler } = beside('@smithy/node-http-handler');
const { AwsJson1_1Protocol } = beside('@aws-sdk/core/protocols');

const ownEndpoint = process.env.AWS_ENDPOINT_URL;
beforeAll(() => {
  process.env.AWS_ENDPOINT_URL = 'http://localhost:4566';
});
afterAll(() => {
  if (ownEndpoint === undefined) delete process.env.AWS_ENDPOINT_URL;
  else process.env.AWS_ENDPOINT_URL = ownEndpoint;
});

it('registers one test a check, of every operation of the service or of the named ones', async () => {
  const client: ClientFactory = (overrides) => new ElastiCache({ region: 'cn-north-1', ...overrides });
  const { titles, failed } = await run({ client, operations: ['DescribeServerlessCacheSnapshots'] });
  expect(titles).toEqual(
    ['request', 'response', 'constraint', 'exception', 'pagination', 'model', 'property', 'usage', 'transport'].map(
      (check) => `elasticache/DescribeServerlessCacheSnapshots ${check}`,
    ),
  );
  expect(failed).toEqual({});
});

const sound: readonly (readonly [string, ClientFactory])[] = [
  ['of another service', (overrides) => new RedshiftServerlessClient({ region: 'us-gov-west-1', ...overrides })],
  ['of a fourth service', (overrides) => new LightsailClient({ region: 'ap-south-1', ...overrides })],
  ['that tries once', neptune({ maxAttempts: 1 })],
  ['that tries five times', neptune({ maxAttempts: 5 })],
  ['that adapts its rate', neptune({ retryMode: 'adaptive' })],
  ['with a retry strategy of its own', neptune({ retryStrategy: new ConfiguredRetryStrategy(4, 60_000) })],
  ['with settings for its HTTP handler', neptune({ requestHandler: { requestTimeout: 1000 } })],
  ['with an HTTP handler of its own', neptune({ requestHandler: new NodeHttpHandler() })],
  ['over HTTP/2, which nothing could hold back', neptune({ requestHandler: new NodeHttp2Handler() })],
  ['with an endpoint of its own', neptune({ endpoint: 'http://localhost:4566' })],
  ['of FIPS endpoints', neptune({ useFipsEndpoint: true, useDualstackEndpoint: true })],
  ['with a guard', neptune({}, ({ middlewareStack }) => middlewareStack.use(guard({ output: true })))],
  [
    'with middleware that only looks on',
    neptune({}, ({ middlewareStack }) => middlewareStack.add((next) => (args) => next(args))),
  ],
];

it.each(sound)('a client %s passes every check', async (_, client) => {
  expect((await run({ client })).failed).toEqual({});
});

it('accepts what its own list names, until the day is over', async () => {
  const client = neptune();
  const failedWith = async (until: string): Promise<readonly string[]> => {
    const ignore = known.map((entry) => ({ ...entry, until }));
    return Object.keys((await run({ client, ignore }, 'response')).failed);
  };
  expect(await failedWith('2999-12-31')).toEqual([]);
  expect(await failedWith('2020-12-31')).toEqual(['neptune/CreateDBClusterSnapshot response']);
});

const withoutHeader =
  (name: string): BuildMiddleware<object, MetadataBearer> =>
  (next) =>
  (args) => {
    const headers = memberOf(args.request, 'headers');
    if (typeof headers === 'object' && headers !== null) Reflect.deleteProperty(headers, name);
    return next(args);
  };

/** As middleware does that was written for one program: it changes what it is given. */
function rename(input: object): void {
  Reflect.set(input, 'ClusterIdentifier', memberOf(input, 'DBClusterIdentifier'));
  Reflect.deleteProperty(input, 'DBClusterIdentifier');
}

/** Gives up at once, whatever the fault. */
const givesUp = {
  acquireInitialRetryToken: async () => ({ getRetryCount: () => 0, getRetryDelay: () => 0 }),
  refreshRetryTokenForRetry: async () => Promise.reject(new Error('No retry token available')),
  recordSuccess: () => {},
};

interface Mutation {
  readonly title: string;
  readonly client: ClientFactory;
  readonly check: string;
  /** What the failed test says. */
  readonly says: readonly string[];
}

const mutations: readonly Mutation[] = [
  {
    title: 'middleware renames a member of the input',
    client: neptune({}, ({ middlewareStack }) =>
      middlewareStack.add((next) => (args) => {
        rename(args.input);
        return next(args);
      }),
    ),
    check: 'request',
    says: [
      'ERROR neptune/CreateDBClusterSnapshot Input.DBClusterIdentifier input-member-lost',
      'page     neptune/create_db_cluster_snapshot.rst:61',
    ],
  },
  {
    title: 'middleware drops the header that names the operation',
    client: (overrides) => {
      const client = new LightsailClient({ region: 'eu-west-1', ...overrides });
      client.middlewareStack.add(withoutHeader('x-amz-target'), { step: 'build', priority: 'low' });
      return client;
    },
    check: 'request',
    says: ['lightsail/GetInstanceSnapshot Request.target request-target', 'Lightsail_20161128.GetInstanceSnapshot'],
  },
  {
    title: 'middleware drops the signature',
    client: neptune({}, ({ middlewareStack }) =>
      middlewareStack.add(withoutHeader('authorization'), { step: 'finalizeRequest', priority: 'low' }),
    ),
    check: 'request',
    says: ['Request.headers.authorization request-signature', 'eu-west-1/rds', 'not signed with SigV4'],
  },
  {
    title: 'the client is set to another protocol',
    client: neptune({ protocol: AwsJson1_1Protocol }),
    check: 'request',
    says: ['Request.headers["content-type"] request-content-type', 'application/x-amz-json-1.1'],
  },
  {
    title: 'middleware loses a member of the output',
    client: neptune({}, ({ middlewareStack }) =>
      middlewareStack.add((next) => async (args) => {
        const result = await next(args);
        const { DBClusterSnapshot } = { DBClusterSnapshot: undefined, ...result.output };
        if (DBClusterSnapshot) Reflect.deleteProperty(DBClusterSnapshot, 'SnapshotCreateTime');
        return result;
      }),
    ),
    check: 'response',
    says: ['Output.DBClusterSnapshot.SnapshotCreateTime output-member-lost'],
  },
  {
    title: 'middleware swallows every fault',
    client: neptune({}, ({ middlewareStack }) =>
      middlewareStack.add((next) => async (args) => {
        try {
          return await next(args);
        } catch {
          return { output: { $metadata: {} }, response: {} };
        }
      }),
    ),
    check: 'exception',
    says: ['Faults.DBClusterNotFoundFault fault-not-thrown'],
  },
  {
    title: 'a retry strategy gives up a throttle',
    client: neptune({ retryStrategy: givesUp }),
    check: 'exception',
    says: ['fault-not-retried', 'expected 3 attempts', 'actual   1 requests'],
  },
  {
    title: 'middleware calls home',
    client: neptune({}, ({ middlewareStack }) =>
      middlewareStack.add((next) => async (args) => {
        await fetch('https://telemetry.example.com/calls', { method: 'POST' }).catch(() => {});
        return next(args);
      }),
    ),
    check: 'request',
    says: ['request-escaped', 'POST https://telemetry.example.com/calls'],
  },
];

it.each(mutations)('$title: the $check check fails and names it', async ({ client, check, says }) => {
  const [message] = Object.values((await run({ client }, ` ${check}`)).failed);
  for (const text of says) expect(message).toContain(text);
});

const shared = new NeptuneClient({ region: 'eu-west-1' });

const refusals: readonly (readonly [string, ClientFactory, readonly string[], string])[] = [
  ['a factory that gives one client twice', () => shared, [], 'contractSuite: client gives the same client twice'],
  [
    'a factory that forgets the overrides',
    () => new NeptuneClient({ region: 'eu-west-1' }),
    [],
    'contractSuite: client does not take its overrides',
  ],
  ['an operation that no contract has', neptune(), ['CreateCluster'], 'unknown operation "CreateCluster"'],
];

it.each(refusals)('refuses %s, before anything runs', async (_, client, operations, message) => {
  await expect(run({ client, operations })).rejects.toThrow(message);
});

it.each([
  ['a misspelt member', { rule: 'spelling-misread', reason: 'known', subjct: 'x' }, 'did you mean "subject"?'],
  ['a day that is none', { rule: 'spelling-misread', reason: 'known', until: 'tomorrow' }, 'ignore[0].until'],
  ['no reason', { rule: 'spelling-misread' }, 'ignore[0]: expected a member "reason"'],
  ['an unknown rule', { rule: 'spelling-misred', reason: 'known' }, 'ignore[0].rule'],
  ['a text', 'x', 'ignore[0]: expected an object'],
  ['nothing', null, 'ignore[0]: expected an object'],
])('refuses an entry of ignore with %s', async (_, entry, message) => {
  // As a test in JavaScript, which no type holds back.
  const ignore: SuiteOptions['ignore'] = JSON.parse(JSON.stringify([entry]));
  await expect(run({ client: neptune(), ...(ignore && { ignore }) })).rejects.toThrow(message);
});

it('refuses a client in place of what makes one', async () => {
  const given: SuiteOptions = Object.assign({ client: neptune() }, { client: shared });
  await expect(run(given)).rejects.toThrow(
    'contractSuite: client is not a function: write it as (overrides) => new YourClient({ ...yours, ...overrides })',
  );
});

it('refuses a client of a service that no contract is of', async () => {
  class Stranger {
    config = { requestHandler: {} };
    middlewareStack = shared.middlewareStack;
    constructor(overrides: object) {
      Object.assign(this.config, overrides);
    }
    send = async () => ({ $metadata: {} });
    destroy = (): void => {};
  }
  await expect(run({ client: (overrides) => new Stranger(overrides) })).rejects.toThrow(
    'contractSuite: no contract is of a service of Stranger: known are ElastiCacheClient, ',
  );
});
