// A client that is not ours, of another language: botocore, as it is installed. What it does not know is printed.
import { fixturesOf } from '@docpact/fixtures';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { differences } from '../../src/differences.ts';
import type { LoggedRequest } from '../../src/server/http-front.ts';
import { type MockServer, startMockServer } from '../../src/server/mock-server.ts';
import { BotocoreClient, python } from './botocore-client.ts';
import { cannedBackend, contracts } from './canned-backend.ts';

const say = (text: string): void => void process.stdout.write(`${text}\n`);
if (python === undefined)
  say(
    'SKIPPED: no Python here has botocore (Debian: apt-get install python3-botocore), so no client of another language is tried',
  );

describe.skipIf(python === undefined)('botocore', () => {
  let botocore: BotocoreClient;
  let server: MockServer;
  let logged: LoggedRequest[] = [];
  // Every documented fault in turn, then the output.
  const faults = contracts.flatMap(({ key, document }) =>
    document['x-operation'].errors.map((fault, i) => ({ operation: key, fault, calls: [i + 1] })),
  );

  beforeAll(async () => {
    botocore = new BotocoreClient(python ?? '');
    server = await startMockServer({
      contracts,
      backend: cannedBackend,
      faults,
      seed: 1,
      host: '127.0.0.1',
      port: 0,
      log: (request) => logged.push(request),
    });
  });
  afterEach(() => {
    logged = [];
  });
  afterAll(async () => {
    botocore.end();
    await server.stop();
  });

  it.each(contracts)('$key', async (contract) => {
    const { service, name, binding, document } = contract;
    const { known, version } = await botocore.ask({ service, operation: name });
    if (!known) return say(`SKIPPED: botocore ${version} does not know ${contract.key}`);
    const { input, output } = fixturesOf(contract);
    const call = () => botocore.ask({ endpoint: server.url, service, operation: name, input: input.typical.json });

    const { errors } = document['x-operation'];
    for (const shape of errors) {
      const { code, status } = binding.faults[shape] ?? {};
      expect(await call()).toMatchObject({ raised: shape, code, status, requestId: logged.at(-1)?.requestId });
    }
    const told = await call();
    expect(told).toMatchObject({ status: 200, requestId: logged.at(-1)?.requestId });
    const isKnown = (path: string): boolean => known.includes(path.replace(/\[\d+\]/g, '[]'));
    const found = differences('Output', inMilliseconds(output.typical.json), told.output);
    expect(found.filter(({ kind, path }) => kind !== 'missing' || isKnown(path))).toEqual([]);
    const unseen = found.map(({ path }) => path);
    if (unseen.length > 0)
      say(`botocore does not know ${unseen.length} members of ${contract.key}: ${unseen.join(', ')}`);

    const refused = await botocore.ask({ endpoint: server.url, service, operation: name, input: {} });
    expect(refused).toMatchObject({ code: binding.constraintFault.code, status: binding.constraintFault.status });
    expect(refused.message).toContain('expected a required member');
  });

  it.each([
    ['neptune', 'DescribeDBClusters', 'InvalidAction', 400],
    ['lightsail', 'GetRegions', 'UnknownOperationException', 404],
    ['redshift-serverless', 'ListNamespaces', 'UnknownOperationException', 404],
    ['dynamodb', 'ListTables', 'UnknownOperationException', 404],
    ['sts', 'GetCallerIdentity', 'InvalidAction', 400],
  ])('%s %s is refused in the protocol that it speaks', async (service, operation, code, status) => {
    const told = await botocore.ask({ endpoint: server.url, service, operation, input: {} });
    expect(told).toMatchObject({ code, status });
  });
});

/** The text of each timestamp with three digits after the second, as Python writes it here. */
const inMilliseconds = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value), (_, text) =>
    typeof text === 'string' && /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(text) ? new Date(text).toISOString() : text,
  );
