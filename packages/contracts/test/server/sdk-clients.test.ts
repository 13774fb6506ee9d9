// The four real clients, over real sockets of the loopback interface, told nothing but the endpoint.
import {
  CreateServerlessCacheSnapshotCommand,
  ElastiCacheClient,
  paginateDescribeServerlessCacheSnapshots,
} from '@aws-sdk/client-elasticache';
import { GetInstanceSnapshotCommand, LightsailClient } from '@aws-sdk/client-lightsail';
import { CreateDBClusterSnapshotCommand, NeptuneClient } from '@aws-sdk/client-neptune';
import { CreateSnapshotCopyConfigurationCommand, RedshiftServerlessClient } from '@aws-sdk/client-redshift-serverless';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { differences } from '../../src/base/differences.ts';
import { metadataOf, withoutMetadata } from '../../src/check/checks/metadata.ts';
import { standaloneConfig } from '../../src/clients/client-source.ts';
import { newClient } from '../../src/clients/sdk-client.ts';
import { type BackendState, createBackend } from '../../src/mocks/backend/index.ts';
import { type MockServer, type MockServerOptions, startMockServer } from '../../src/mocks/http/mock-server.ts';
import type { LoggedRequest } from '../../src/mocks/http/request-log.ts';
import { contexts } from '../contexts.ts';
import { resultOfCall } from '../sdk-call.ts';
import { cannedBackend, contracts } from './canned-backend.ts';

let server: MockServer | undefined;
let logged: LoggedRequest[];
beforeEach(() => {
  logged = [];
});
afterEach(async () => {
  await server?.stop();
  server = undefined;
});

async function start(options: Partial<MockServerOptions>): Promise<string> {
  server = await startMockServer({
    contracts,
    backend: cannedBackend,
    faults: [],
    seed: 1,
    host: '127.0.0.1',
    port: 0,
    log: (request) => logged.push(request),
    ...options,
  });
  return server.url;
}

describe.each(contexts)('$contract.key', ({ loaded: sdk, contract, fixtures }) => {
  const context = { sdk, contract };

  it('gives its client what the backend answered', async () => {
    const client = newClient(sdk, contract.binding.sdk.client, { ...standaloneConfig, endpoint: await start({}) });
    const { output, error } = await resultOfCall(context, client, fixtures.input.typical.sdk);
    client.destroy();
    expect(error).toBeUndefined();
    expect(differences('Output', fixtures.output.typical.sdk, withoutMetadata(output))).toEqual([]);
    expect(metadataOf(output)).toMatchObject({ httpStatusCode: 200, requestId: logged[0]?.requestId, attempts: 1 });
    expect(logged).toMatchObject([{ operation: contract.key, status: 200, method: 'POST', path: '/' }]);
  });

  it('every documented fault becomes its class', async () => {
    const { errors } = contract.document['x-operation'];
    const faults = errors.map((fault, i) => ({ operation: contract.key, fault, calls: [i + 1] }));
    const client = newClient(sdk, contract.binding.sdk.client, {
      ...standaloneConfig,
      endpoint: await start({ faults }),
    });
    const ends = [];
    for (const _ of errors) ends.push(await resultOfCall(context, client, fixtures.input.minimal.sdk));
    const after = await resultOfCall(context, client, fixtures.input.minimal.sdk);
    client.destroy();
    expect(errors.length).toBeGreaterThan(0);
    expect(
      ends.map(({ error }) => [Reflect.get(Object(error), 'constructor'), metadataOf(error).httpStatusCode]),
    ).toEqual(errors.map((name) => [sdk.exports[name], contract.binding.faults[name]?.status]));
    expect(ends.map(({ error }) => metadataOf(error).requestId)).toEqual(
      logged.slice(0, -1).map(({ requestId }) => requestId),
    );
    expect(logged.slice(0, -1)).toMatchObject(
      errors.map((name) => ({ fault: contract.binding.faults[name]?.code, reason: 'injected' })),
    );
    expect(after.error).toBeUndefined();
  });

  it('a throttle is tried again, and then answered', async () => {
    const fault = contract.binding.protocol === 'awsQuery' ? 'Throttling' : 'ThrottlingException';
    const endpoint = await start({ faults: [{ operation: contract.key, fault, calls: [1] }] });
    const client = newClient(sdk, contract.binding.sdk.client, { ...standaloneConfig, endpoint, maxAttempts: 2 });
    const { output } = await resultOfCall(context, client, fixtures.input.minimal.sdk);
    client.destroy();
    expect(metadataOf(output).attempts).toBe(2);
    expect(logged.map(({ status }) => status)).toEqual([400, 200]);
  });

  it('an input that breaks the contract gets the fault that the service has for it', async () => {
    const violation = fixtures.input.violations.find(({ keyword }) => keyword === 'required');
    const client = newClient(sdk, contract.binding.sdk.client, { ...standaloneConfig, endpoint: await start({}) });
    const { error } = await resultOfCall(context, client, violation?.sdk ?? { MaxResults: 'many' });
    client.destroy();
    expect(metadataOf(error).httpStatusCode).toBe(contract.binding.constraintFault.status);
    expect(logged).toMatchObject([{ reason: 'the input breaks the contract' }]);
  });
});

describe('a client sees the resources change', () => {
  const state: BackendState = {
    elasticache: { serverlessCaches: [{ ServerlessCacheName: 'orders' }] },
    neptune: { dbClusters: [{ DBClusterIdentifier: 'graph' }] },
    redshiftServerless: { namespaces: [{ namespaceName: 'analytics' }] },
    lightsail: { instanceSnapshots: [{ name: 'blog-1' }] },
  };
  const stateful = async () => ({
    ...standaloneConfig,
    endpoint: await start({ backend: createBackend({ state, seed: 1 }) }),
    credentials: { accessKeyId: 'any', secretAccessKey: 'any' },
    authSchemePreference: [],
  });

  it('ElastiCache: what was created is described, page by page, until it is available', async () => {
    const client = new ElastiCacheClient(await stateful());
    const names = ['one', 'two', 'three'];
    for (const name of names)
      await client.send(
        new CreateServerlessCacheSnapshotCommand({
          ServerlessCacheName: 'orders',
          ServerlessCacheSnapshotName: name,
          Tags: [{ Key: 'team', Value: 'web & co' }],
        }),
      );
    const pages = [];
    for await (const page of paginateDescribeServerlessCacheSnapshots({ client, pageSize: 2 }, {})) pages.push(page);
    const snapshots = pages.flatMap((page) => page.ServerlessCacheSnapshots ?? []);
    expect(pages.length).toBe(2);
    expect(snapshots.map((one) => one.ServerlessCacheSnapshotName)).toEqual(names);
    expect(snapshots.every((one) => one.CreateTime instanceof Date)).toBe(true);
    expect(snapshots[0]?.Status).toBe('available');
    await expect(
      client.send(
        new CreateServerlessCacheSnapshotCommand({
          ServerlessCacheName: 'orders',
          ServerlessCacheSnapshotName: 'one',
        }),
      ),
    ).rejects.toThrow(expect.objectContaining({ name: 'ServerlessCacheSnapshotAlreadyExistsFault' }));
    client.destroy();
  });

  it('Neptune: a name that is taken is refused', async () => {
    const client = new NeptuneClient(await stateful());
    const create = () =>
      client.send(
        new CreateDBClusterSnapshotCommand({ DBClusterIdentifier: 'graph', DBClusterSnapshotIdentifier: 'nightly' }),
      );
    expect((await create()).DBClusterSnapshot?.SnapshotCreateTime).toBeInstanceOf(Date);
    await expect(create()).rejects.toThrow(
      expect.objectContaining({ name: 'DBClusterSnapshotAlreadyExistsFault', $fault: 'client' }),
    );
    client.destroy();
  });

  it('Redshift Serverless: a namespace that is not there is refused', async () => {
    const client = new RedshiftServerlessClient(await stateful());
    const create = (namespaceName: string) =>
      client.send(new CreateSnapshotCopyConfigurationCommand({ namespaceName, destinationRegion: 'eu-west-1' }));
    expect((await create('analytics')).snapshotCopyConfiguration?.namespaceName).toBe('analytics');
    await expect(create('nowhere')).rejects.toThrow(expect.objectContaining({ name: 'ResourceNotFoundException' }));
    client.destroy();
  });

  it('Lightsail: a snapshot that is there is given', async () => {
    const client = new LightsailClient(await stateful());
    const { instanceSnapshot } = await client.send(new GetInstanceSnapshotCommand({ instanceSnapshotName: 'blog-1' }));
    expect(instanceSnapshot?.name).toBe('blog-1');
    client.destroy();
  });

  it('two services at once, over one port', async () => {
    const config = await stateful();
    const clients = [new ElastiCacheClient(config), new NeptuneClient(config)] as const;
    const [cache, cluster] = await Promise.all([
      clients[0].send(
        new CreateServerlessCacheSnapshotCommand({ ServerlessCacheName: 'orders', ServerlessCacheSnapshotName: 'a' }),
      ),
      clients[1].send(
        new CreateDBClusterSnapshotCommand({ DBClusterIdentifier: 'graph', DBClusterSnapshotIdentifier: 'a' }),
      ),
    ]);
    expect(cache.ServerlessCacheSnapshot?.ServerlessCacheSnapshotName).toBe('a');
    expect(cluster.DBClusterSnapshot?.DBClusterSnapshotIdentifier).toBe('a');
    for (const client of clients) client.destroy();
  });
});
